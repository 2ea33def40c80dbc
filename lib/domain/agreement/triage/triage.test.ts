import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OUTCOMES } from '../kinds'
import { type TriageAnswers, withStep } from './answers'
import type { TriageStep } from './inputs'
import { tidy, wayOf } from './places'
import { QUESTION_IDS, type QuestionId } from './questions'
import type { YesNo } from './table'
import { isDecided, nextQuestion, type Triaged, triage } from './triage'

type Eight = Readonly<Record<QuestionId, YesNo>>

const FACTS = 'As the service manager described it.'
const said = (answer: YesNo) => ({ answer, facts: FACTS })

const answersOf = (eight: Partial<Eight>): TriageAnswers => ({
  ...Object.fromEntries(Object.entries(eight).map(([id, answer]) => [id, said(answer)])),
  activities: [],
})

const EVERY: readonly Eight[] = Array.from(
  { length: 2 ** QUESTION_IDS.length },
  (_, bits) =>
    Object.fromEntries(QUESTION_IDS.map((id, at) => [id, (bits >> at) & 1 ? 'yes' : 'no'])) as Eight,
)

const decided = (answers: TriageAnswers): Triaged => {
  const found = triage(answers)
  if ('needs' in found) throw new Error(`undecided: ${JSON.stringify(found.needs)}`)
  return found
}

/** Table 3.1, read by hand: the first decisive question and what it decides. */
const byHand = ({ Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8 }: Eight): readonly [QuestionId, string] => {
  if (Q1 === 'no') return ['Q1', 'NONE']
  if (Q2 === 'no') return ['Q2', 'NONE']
  if (Q3 === 'yes') return ['Q3', 'NONE']
  if (Q4 === 'yes') return ['Q4', 'STATUTORY']
  if (Q5 === 'yes') return ['Q5', 'JOINT']
  if (Q6 === 'yes') return ['Q7', Q7 === 'yes' ? 'MIXED' : 'PROCESSING']
  return ['Q8', Q8 === 'yes' ? 'SHARING' : 'STOP']
}

describe('the eight answers, every combination', () => {
  it('end in exactly one outcome, by the first decisive question', () => {
    for (const eight of EVERY) {
      const { row, outcome } = decided(answersOf(eight))
      expect([row, outcome], JSON.stringify(eight)).toEqual(byHand(eight))
    }
    expect(EVERY).toHaveLength(256)
  })

  it('reach every outcome', () => {
    const outcomes = new Set(EVERY.map((eight) => decided(answersOf(eight)).outcome))
    expect([...outcomes].sort()).toEqual([...OUTCOMES, 'STOP'].sort())
  })

  it('are not changed by an answer that the others make unreachable', () => {
    for (const eight of EVERY) {
      const answers = answersOf(eight)
      const reached = new Set(wayOf(answers).places.map(({ page }) => page))
      for (const id of QUESTION_IDS.filter((one) => !reached.has(one))) {
        const other = { ...eight, [id]: eight[id] === 'yes' ? 'no' : 'yes' }
        expect(decided(answersOf(other))).toEqual(decided(answers))
      }
    }
  })

  it('decide the same once tidied, and keep none that is unreachable', () => {
    for (const eight of EVERY) {
      const answers = answersOf(eight)
      const kept = tidy(answers)
      expect(decided(kept)).toEqual(decided(answers))
      expect(tidy(kept)).toEqual(kept)
      const reached = wayOf(answers).places.map(({ page }) => page)
      expect(Object.keys(kept).every((name) => reached.some((page) => page === name))).toBe(true)
    }
  })
})

/** Answers a place as somebody might, by its page and what they think of each question. */
const stepAt = (
  eight: Eight,
  names: readonly string[],
  { page, activity }: { page: string; activity: number | null },
) => {
  const further: Readonly<Record<string, object>> = {
    reidentification: { check: FACTS },
    internalUse: { compatibility: FACTS, ropaEntry: 'ROPA-117', newUse: 'no' },
    activities: { several: names.length > 1 ? 'yes' : 'no', names },
    direction: { direction: 'oneWay' },
  }
  return { page, activity, input: further[page] ?? said(eight[page as QuestionId]) } as TriageStep
}

const walked = (eight: Eight, names: readonly string[] = []) => {
  let answers: TriageAnswers = {}
  const pages: string[] = []
  for (let place = nextQuestion(answers); place; place = nextQuestion(answers)) {
    pages.push(place.activity === null ? place.page : `${place.page}.${place.activity}`)
    answers = withStep(answers, stepAt(eight, names, place))
    if (pages.length > 100) throw new Error('the questions never end')
  }
  return { answers, pages }
}

const SHARED: Eight = { Q1: 'yes', Q2: 'yes', Q3: 'no', Q4: 'no', Q5: 'no', Q6: 'no', Q7: 'no', Q8: 'yes' }

describe('asked one at a time', () => {
  it('the first question is whether anybody could be identified', () => {
    expect(nextQuestion({})).toEqual({ page: 'Q1', activity: null })
  })

  it('only what matters is asked, in the order of the table', () => {
    expect(walked(SHARED).pages).toEqual([
      'Q1',
      'Q2',
      'Q3',
      'Q4',
      'activities',
      'Q5',
      'Q6',
      'Q8',
      'direction',
    ])
    expect(walked({ ...SHARED, Q1: 'no' }).pages).toEqual(['Q1', 'reidentification'])
    expect(walked({ ...SHARED, Q2: 'no' }).pages).toEqual(['Q1', 'Q2', 'internalUse'])
    expect(walked({ ...SHARED, Q3: 'yes' }).pages).toEqual(['Q1', 'Q2', 'Q3'])
  })

  it('each of several activities is asked its own four', () => {
    const { pages, answers } = walked(SHARED, ['Visits', 'Records'])
    expect(pages).toEqual([
      'Q1',
      'Q2',
      'Q3',
      'Q4',
      'activities',
      'Q5.0',
      'Q6.0',
      'Q8.0',
      'Q5.1',
      'Q6.1',
      'Q8.1',
      'direction',
    ])
    expect(decided(answers)).toMatchObject({ outcome: 'SHARING', row: 'Q8', direction: 'oneWay' })
  })

  it('every walk ends decided, with nothing more required, and never asks a page twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EVERY),
        fc.uniqueArray(fc.constantFrom('Visits', 'Records', 'Letters'), { maxLength: 3 }),
        (eight, names) => {
          const { answers, pages } = walked(eight, names)
          expect(isDecided(answers)).toBe(true)
          expect(decided(answers).requires).toEqual([])
          expect(new Set(pages).size).toBe(pages.length)
        },
      ),
    )
  })

  it('it is not decided while a further page is open', () => {
    const answers = answersOf({ Q1: 'no' })
    expect(isDecided(answers)).toBe(false)
    expect(decided(answers).requires).toEqual(['reidentificationCheck'])
  })

  it('what is still needed is named, not guessed', () => {
    expect(triage({ Q1: said('yes') })).toEqual({
      needs: ['Q2', 'Q3', 'Q4', 'activities'].map((page) => ({ page, activity: null })),
    })
  })
})

describe('answers that are changed', () => {
  it('stay until they are tidied, so that going back loses nothing', () => {
    const { answers } = walked(SHARED)
    const changed = withStep(answers, { page: 'Q4', activity: null, input: said('yes') })
    expect(changed.Q8).toEqual(said('yes'))
    expect(decided(changed)).toMatchObject({ outcome: 'STATUTORY', row: 'Q4', activities: [] })
    expect(decided(changed).direction).toBeUndefined()
    expect(Object.keys(tidy(changed)).sort()).toEqual(['Q1', 'Q2', 'Q3', 'Q4'])
  })

  it('of an activity stay with its name', () => {
    const { answers } = walked(SHARED, ['Visits', 'Records'])
    const names = ['Letters', 'Visits']
    const changed = withStep(answers, {
      page: 'activities',
      activity: null,
      input: { several: 'yes', names },
    })
    expect(changed.activities).toEqual([{ name: 'Letters' }, answers.activities?.[0]])
    expect(nextQuestion(changed)).toEqual({ page: 'Q5', activity: 0 })
  })

  it('to a page that an activity does not have are left behind', () => {
    const { answers } = walked(SHARED, ['Visits', 'Records'])
    const forged = withStep(answers, { page: 'Q1', activity: 0, input: said('no') })
    expect(tidy(forged)).toEqual(tidy(answers))
    expect(decided(forged)).toEqual(decided(answers))
  })
})

const use = (name: string, eight: Partial<Eight>) => ({ name, ...answersOf(eight), activities: undefined })
const OURS = { Q5: 'no', Q6: 'yes', Q7: 'no' } as const
const BOTH = { Q5: 'no', Q6: 'yes', Q7: 'yes' } as const
const THEIRS = { Q5: 'no', Q6: 'no', Q8: 'yes' } as const
const JOINT = { Q5: 'yes' } as const
const NOBODYS = { Q5: 'no', Q6: 'no', Q8: 'no' } as const

describe('several activities', () => {
  const of = (...uses: readonly Partial<Eight>[]) =>
    decided({
      ...answersOf({ Q1: 'yes', Q2: 'yes', Q3: 'no', Q4: 'no' }),
      activities: uses.map((one, at) => use(`Activity ${at + 1}`, one)),
    })

  it.each<[string, readonly Partial<Eight>[], object]>([
    ['all for us make a processing agreement', [OURS, OURS], { outcome: 'PROCESSING', row: 'Q7' }],
    ['all for them make a sharing agreement', [THEIRS, THEIRS], { outcome: 'SHARING', row: 'Q8' }],
    ['all decided together make a joint arrangement', [JOINT, JOINT], { outcome: 'JOINT', row: 'Q5' }],
    ['some for us and some for them are mixed', [OURS, THEIRS], { outcome: 'MIXED', row: 'Q7' }],
    ['one that serves both is mixed', [OURS, BOTH], { outcome: 'MIXED', row: 'Q7' }],
    ['one decided together, the rest for us, are mixed', [OURS, JOINT], { outcome: 'MIXED', row: 'Q5' }],
    ['one decided together, the rest for them, are mixed', [JOINT, THEIRS], { outcome: 'MIXED', row: 'Q5' }],
    ['one without a purpose stops the rest', [OURS, JOINT, NOBODYS], { outcome: 'STOP', row: 'Q8' }],
  ])('%s', (_, uses, answer) => {
    expect(of(...uses)).toMatchObject(answer)
  })

  it('are each assigned, and one that serves both is split', () => {
    expect(of(BOTH, JOINT).activities).toEqual([
      { name: 'Activity 1, on our instructions', regime: 'B' },
      { name: 'Activity 1, for ends of their own', regime: 'A' },
      { name: 'Activity 2', regime: 'C' },
    ])
  })

  it('have each a reason of its own', () => {
    expect(of(OURS, THEIRS).reasons.map(({ code }) => code)).toEqual(['Q7-yes', 'Q7-no', 'Q8-yes'])
  })

  it('leave the answers for the whole unread', () => {
    const whole = { ...answersOf(SHARED), activities: [use('Visits', OURS), use('Letters', OURS)] }
    expect(decided(whole).outcome).toBe('PROCESSING')
    expect(tidy(whole).Q8).toBeUndefined()
  })
})

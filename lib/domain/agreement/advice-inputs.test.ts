import { describe, expect, it } from 'vitest'
import { DEPARTING } from '@/lib/testing/agreements/advising'
import { ADVICE_POINTS } from '../shared/advice-points'
import { concernsAbout } from './advice'
import { advice, response } from './advice-inputs'

const LINE = { text: 'Delete after six months.', owner: 'The trust', dueOn: '2026-12-31', blocking: 'no' }
const GIVEN = {
  level: 'support',
  text: 'It is necessary and no wider than its purpose needs.',
  concerns: concernsAbout(),
  optOutConclusion: 'notConcerned',
  transferConclusion: 'content',
  conditions: [],
}

/** Where it is wrong and what is said, each once. */
const wrongIn = (change: object) =>
  advice.safeParse({ ...GIVEN, ...change }).error?.issues.map(({ path }) => path.join('-')) ?? []

describe('advice', () => {
  it('has at least 40 characters', () => {
    expect(wrongIn({ text: 'x'.repeat(39) })).toEqual(['text'])
    expect(wrongIn({ text: 'x'.repeat(40) })).toEqual([])
  })

  it.each(ADVICE_POINTS)('says whether this concerns the officer: %s', (point) => {
    const { [point]: _left, ...concerns } = concernsAbout()
    expect(wrongIn({ concerns })).toEqual([`concerns-${point}`])
  })

  it.each(['optOutConclusion', 'transferConclusion'])('says %s in so many words', (name) => {
    expect(wrongIn({ [name]: undefined })).toEqual([name])
    expect(wrongIn({ [name]: 'notNeeded' })).toEqual([name])
  })

  it('takes up to five conditions, and none for a line that is left empty', () => {
    const blank = { text: ' ', owner: '', dueOn: '' }
    const read = advice.parse({
      ...GIVEN,
      level: 'supportWithConditions',
      conditions: [blank, LINE, blank, { ...LINE, blocking: 'yes' }, {}],
    })
    expect(read.conditions).toEqual([
      { ...LINE, blocking: true },
      { ...LINE, blocking: false },
    ])
  })

  it('takes no condition without its owner, its day, and whether anybody may sign before', () => {
    expect(
      wrongIn({ level: 'supportWithConditions', conditions: [{ text: LINE.text, owner: '', dueOn: '' }] }),
    ).toEqual(['conditions-0-owner', 'conditions-0-dueOn', 'conditions-0-blocking'])
  })

  it.each<[string, object, string]>([
    ['conditions that are not there', { level: 'supportWithConditions' }, 'conditions-0-text'],
    [
      'a conclusion on conditions, and none',
      { optOutConclusion: 'contentWithConditions' },
      'conditions-0-text',
    ],
    ['conditions, and to go ahead without any', { conditions: [LINE] }, 'level'],
    ['no concern, and a concern', { level: 'noConcern', concerns: concernsAbout('retention') }, 'level'],
    ['to go ahead, and not content with a transfer', { transferConclusion: 'notContent' }, 'level'],
    ['not to go ahead, and no concern at all', { level: 'adviseAgainst' }, 'level'],
  ])('does not contradict itself: %s', (_, change, at) => {
    expect(wrongIn(change)).toEqual([at])
  })

  it('may support it although a point concerns the officer', () => {
    expect(wrongIn({ concerns: concernsAbout('training') })).toEqual([])
  })
})

describe('an answer to advice', () => {
  const ANSWER = { ...DEPARTING, communicatedOn: '2026-10-08' }
  const wrong = (change: object) =>
    response.safeParse({ ...ANSWER, ...change }).error?.issues.map(({ path }) => path.join('-')) ?? []

  it('that departs from it has reasons of at least 80 characters', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ reasons: 'x'.repeat(79) })).toEqual(['reasons'])
    expect(wrong({ reasons: 'x'.repeat(79), followed: 'followed', dissent: null })).toEqual([])
  })

  it('that departs from it says what is not followed, what is done instead, who owns which risk, and how it was told', () => {
    expect(wrong({ dissent: { risk: {} } })).toEqual([
      'dissent-notFollowed',
      'dissent-alternative',
      'dissent-risk-level',
      'dissent-risk-owner',
      'dissent-risk-post',
      'dissent-communicatedHow',
    ])
  })

  it('either follows it or says what is not followed', () => {
    expect(wrong({ followed: 'followed' })).toEqual(['followed'])
  })
})

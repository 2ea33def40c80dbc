import { describe, expect, it } from 'vitest'
import { aFlow, aFlowIn, assessed, DISAPPLIED_ANSWERS, STUDY_ANSWERS } from '@/lib/testing/flow'
import { blockedIn, guardsOf } from '../guard'
import type { Flow } from './flow'
import { type OptOutMatterFacts, optOutGuardFacts } from './signature-facts'
import { currentToolkitYear, OPT_OUT_GUARDS } from './signature-guards'
import { ASSESSED } from './states'

const TODAY = '2026-11-21'

/** An agreement in which nothing stands in the way of any flow. */
const CLEAR: OptOutMatterFacts = {
  hasCareContent: true,
  passesOn: false,
  onwardClause: true,
  toolkit: { status: 'standardsMet', year: 2026 },
  noticeMentionsOptOut: true,
  adviceIsCurrent: true,
  guardianViewGiven: true,
  isRelease: false,
}

const results = (flows: readonly Flow[], change: Partial<OptOutMatterFacts> = {}, today = TODAY) =>
  guardsOf(OPT_OUT_GUARDS, optOutGuardFacts(flows, { ...CLEAR, ...change }, today))

const blocking = (...given: Parameters<typeof results>) => blockedIn(results(...given)).map(({ id }) => id)

const notApplying = (...given: Parameters<typeof results>) =>
  results(...given).flatMap(({ id, state }) => (state === 'notApplicable' ? [id] : []))

const applies = aFlowIn('ASSESSED_APPLIES')
const out = aFlowIn('ASSESSED_OUT')

const withLetter = (change: object): Flow => ({
  ...applies,
  answers: { ...STUDY_ANSWERS, cagLetter: { ...STUDY_ANSWERS.cagLetter, ...change } },
})

describe('a signature', () => {
  it('passes with flows that are outside, exempt and checked', () => {
    expect(blocking([out, aFlowIn('ASSESSED_EXEMPT'), applies])).toEqual([])
  })

  it.each<[string, string, readonly Flow[], Partial<OptOutMatterFacts>]>([
    ['NB1', 'a flow that nobody looked at', [applies, aFlow()], {}],
    ['NB1', 'a flow that is stale', [aFlowIn('STALE')], {}],
    ['NB1', 'care information of which no flow was entered', [], {}],
    ['NB2', 'a flow for which nothing lifts the duty of confidence', [aFlowIn('ASSESSED_BLOCKED')], {}],
    ['NB4', 'no written procedure', [{ ...applies, procedure: null }], {}],
    ['NB5', 'a letter that is missing', [withLetter({ supplied: false })], {}],
    ['NB5', 'a letter that ended yesterday', [withLetter({ expires: '2026-11-20' })], {}],
    ['NB5', 'a review that was due yesterday', [withLetter({ reviewOn: '2026-11-20' })], {}],
    ['NB5', 'a review of which nobody recorded the day', [withLetter({ reviewOn: undefined })], {}],
    ['NB5', 'a letter that does not name the recipient', [withLetter({ recipientNamed: false })], {}],
    [
      'NB6',
      'a recipient who passes it on, bound by nothing',
      [applies],
      { passesOn: true, onwardClause: false },
    ],
    ['NB7', 'advice that is missing or older than the last change', [out], { adviceIsCurrent: false }],
    ['NB8', 'no view of the Caldicott Guardian', [applies], { guardianViewGiven: false }],
    ['NB9', 'a recipient without a toolkit', [applies], { toolkit: null }],
    ['NB9', 'a toolkit not met', [applies], { toolkit: { status: 'notMet', year: 2026 } }],
    ['NB9', 'a toolkit of the year before', [applies], { toolkit: { status: 'standardsMet', year: 2025 } }],
    ['NB10', 'a privacy notice that says nothing of the opt-out', [applies], { noticeMentionsOptOut: false }],
  ])('%s blocks %s', (id, _what, flows, change) => {
    expect(blocking(flows, change)).toEqual([id])
  })

  it('NB3 blocks an exemption that is not shown, which until then is checked (NB4)', () => {
    expect(blocking([assessed(DISAPPLIED_ANSWERS)])).toEqual(['NB3', 'NB4'])
  })

  it('NB5 takes a letter on its last day and a review on the day it is due', () => {
    expect(blocking([withLetter({ expires: TODAY, reviewOn: TODAY })])).toEqual([])
  })

  it('NB6 takes it from the flow too', () => {
    const passedOn = { ...applies, answers: { ...STUDY_ANSWERS, passedOn: true } }
    expect(blocking([passedOn], { onwardClause: false })).toEqual(['NB6'])
    expect(blocking([passedOn])).toEqual([])
  })

  it('NB9 takes a recipient that approaches the standards with a plan', () => {
    expect(blocking([applies], { toolkit: { status: 'approachingWithPlan', year: 2026 } })).toEqual([])
  })

  it('NB9 turns on 1 July: the year that ended the day before is the current one', () => {
    expect(currentToolkitYear('2026-06-30')).toBe(2025)
    expect(currentToolkitYear('2026-07-01')).toBe(2026)
    const ofLastYear = { toolkit: { status: 'standardsMet', year: 2025 } } as const
    expect(blocking([applies], ofLastYear, '2026-06-30')).toEqual([])
    expect(blocking([applies], ofLastYear, '2026-07-01')).toEqual(['NB9'])
  })

  it('asks of what is outside the opt-out only that it is shown and advised on', () => {
    const without = {
      guardianViewGiven: false,
      noticeMentionsOptOut: false,
      toolkit: null,
      onwardClause: false,
    }
    expect(blocking([out], { ...without, passesOn: true })).toEqual([])
    expect(notApplying([out])).toEqual(['NB2', 'NB4', 'NB5', 'NB6', 'NB8', 'NB9', 'NB10'])
  })

  it('asks of a single release everything but advice, which its request was given before the decision', () => {
    const release = { isRelease: true, adviceIsCurrent: false }
    for (const status of ['ASSESSED_OUT', 'ASSESSED_EXEMPT', 'ASSESSED_APPLIES'] as const)
      expect(blocking([aFlowIn(status)], release)).toEqual([])
    expect(notApplying([applies], release)).toContain('NB7')
    expect(blocking([applies], { ...release, guardianViewGiven: false })).toEqual(['NB8'])
  })

  it('asks nothing where no health or care information passes', () => {
    expect(notApplying([], { hasCareContent: false })).toHaveLength(OPT_OUT_GUARDS.length)
  })

  it('is blocked by what is known to be wrong, never by what nobody was asked', () => {
    const unknown = Object.fromEntries(Object.keys(CLEAR).map((name) => [name, undefined]))
    expect(blocking([applies], unknown)).toEqual([])
  })
})

describe('every guard', () => {
  it.each(OPT_OUT_GUARDS)('$id says what would clear it and who can', ({ name, clears, who, source }) => {
    for (const words of [name, clears, who, source]) expect(words.length).toBeGreaterThan(5)
  })

  it('names the flow that it stops, in whole sentences', () => {
    const reasons = blockedIn(
      results([aFlow(), assessed(DISAPPLIED_ANSWERS), withLetter({ supplied: false })], {
        passesOn: true,
        onwardClause: false,
        adviceIsCurrent: false,
        toolkit: null,
      }),
    ).flatMap((one) => one.reasons)
    expect(reasons.length).toBeGreaterThan(5)
    for (const { text } of reasons) expect(text).toMatch(/^[“\p{Lu}].*\.$/u)
    expect(reasons[0]?.text).toBe('“Records of falls, to the university”: nobody has answered its questions.')
  })

  it('knows every state that a flow can be in', () => {
    for (const status of ASSESSED) expect(blocking([aFlowIn(status)]).includes('NB1')).toBe(false)
  })
})

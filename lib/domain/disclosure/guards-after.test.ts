import { describe, expect, it } from 'vitest'
import { DISCLOSE } from '@/lib/testing/acts'
import { type GuardRow, onceConflicted, promoted, ruleOf, toldOf, WORDS } from '@/lib/testing/attempts'
import { aDisclosure } from '@/lib/testing/disclosure'
import * as people from '@/lib/testing/people'
import type { Actor } from '../shared/actor'
import { caseFile } from './disclosure'
import { GUARDS } from './guards'

const refused = aDisclosure().refused()
const review = aDisclosure().underReview()
const released = aDisclosure().released()
const adviceAgainst = aDisclosure()
  .withAdvice()
  .saying('giveAdvice', { level: 'adviseAgainst' })
  .underReview()
const vary = { result: 'vary', items: [{ proposal: 'disclosePart', code: 'P01', redactions: [] }] }
const overturn = { result: 'overturn', items: [DISCLOSE] }
const since = (somebody: Actor): Actor => ({ ...somebody, role: 'ABOVE', grade: 'director' })

const ROWS: readonly GuardRow[] = [
  [
    'a stranger asks for a review',
    'NOT_PERMITTED',
    { given: refused, verb: 'askReview', by: people.otherConstable },
    { given: refused, verb: 'askReview', by: people.inspector },
  ],
  [
    'a review of an answer in full',
    'T28',
    { given: released, verb: 'askReview' },
    {
      given: released.saying('approveRequest', {
        items: [{ proposal: 'disclosePart', code: 'P01', redactions: [] }],
      }),
      verb: 'askReview',
    },
  ],
  [
    'a second review',
    'T28',
    { given: review.after('decideReview'), verb: 'askReview' },
    { given: refused, verb: 'askReview' },
  ],
  [
    'a review on the twenty-first working day',
    'T28-LATE',
    { given: refused, verb: 'askReview', now: '2026-11-03T09:00:00.000Z' },
    { given: refused, verb: 'askReview', now: '2026-11-02T23:59:59.000Z' },
  ],

  [
    'a deputy reviews',
    'GRADE',
    { given: review, verb: 'decideReview', by: people.deputyHead },
    { given: review, verb: 'decideReview', by: people.headOfCare },
  ],
  [
    'the head who decided reviews',
    'SoD-6',
    { given: review, verb: 'decideReview', by: people.headOfHousing },
    { given: review, verb: 'decideReview' },
  ],
  [
    'somebody below the grade of the decider reviews',
    'SoD-6',
    { given: review.by('refuseRequest', people.director), verb: 'decideReview', by: people.headOfCare },
    {
      given: review.by('refuseRequest', people.director),
      verb: 'decideReview',
      by: people.executiveDirector,
    },
  ],
  [
    'the collator, since promoted, reviews',
    'SoD-6',
    { given: review, verb: 'decideReview', by: promoted(people.coordinator) },
    { given: review, verb: 'decideReview', by: promoted(people.otherCoordinator) },
  ],
  [
    'whoever took it in, since promoted, reviews',
    'SoD-6',
    { given: review, verb: 'decideReview', by: promoted(people.intake) },
    { given: review, verb: 'decideReview', by: promoted(people.otherIntake) },
  ],
  [
    'the adviser, since promoted, reviews',
    'SoD-6',
    { given: review.withAdvice(), verb: 'decideReview', by: since(people.dpo) },
    { given: review.withAdvice(), verb: 'decideReview', by: since(people.guardian) },
  ],
  [
    'a reviewer at the grade of the person it is about',
    'SUBJECT-GRADE',
    {
      given: review.concerning(people.chiefExecutive).by('refuseRequest', people.monitoring),
      verb: 'decideReview',
    },
    { given: review, verb: 'decideReview' },
  ],
  [
    'a reviewer who declared a conflict',
    'SoD-8',
    { given: onceConflicted(review, people.director), verb: 'decideReview' },
    { given: onceConflicted(review, people.director), verb: 'decideReview', by: people.chiefExecutive },
  ],
  [
    'a reviewer who declares a conflict as they decide',
    'SoD-8',
    { given: review, verb: 'decideReview', input: { conflict: 'yes' } },
    { given: review, verb: 'decideReview' },
  ],
  [
    'an answer is varied and nothing is sent',
    'INPUT',
    {
      given: review,
      verb: 'decideReview',
      input: { result: 'vary', items: [{ proposal: 'withhold', code: 'R04', redactions: [] }] },
    },
    { given: review, verb: 'decideReview', input: vary },
  ],
  [
    'an answer is varied and an item forgotten',
    'INPUT',
    { given: review.withItems({}, {}), verb: 'decideReview', input: vary },
    { given: review, verb: 'decideReview', input: vary },
  ],
  [
    'an answer is overturned and something still held back',
    'INPUT',
    { given: review, verb: 'decideReview', input: { ...vary, result: 'overturn' } },
    { given: review, verb: 'decideReview', input: overturn },
  ],
  [
    'a head of service goes against advice in a review',
    'DISSENT',
    { given: adviceAgainst, verb: 'decideReview', input: overturn, by: people.headOfCare },
    { given: adviceAgainst, verb: 'decideReview', input: overturn },
  ],

  [
    'a correction by somebody with a conflict',
    'SoD-8',
    {
      given: aDisclosure()
        .by('declareConflict', people.otherIntake)
        .beingPrepared()
        .after('declareConflict', 'listPackFile', 'checkPack', 'releasePack'),
      verb: 'sendCorrection',
      by: people.otherIntake,
    },
    { given: released, verb: 'sendCorrection' },
  ],
  [
    'a breach is decided that nobody reported',
    'WRONG_STATE',
    { given: released, verb: 'decideBreach' },
    { given: released.after('reportBreach'), verb: 'decideBreach' },
  ],
  [
    'a breach is decided twice',
    'WRONG_STATE',
    { given: released.after('reportBreach', 'decideBreach'), verb: 'decideBreach' },
    { given: released.after('reportBreach', 'decideBreach', 'reportBreach'), verb: 'decideBreach' },
  ],
  [
    'a breach is decided by the coordinator',
    'NOT_PERMITTED',
    { given: released.after('reportBreach'), verb: 'decideBreach', by: people.coordinator },
    { given: released.after('reportBreach'), verb: 'decideBreach' },
  ],
  [
    'a complaint is acknowledged twice',
    'WRONG_STATE',
    { given: refused.after('linkComplaint', 'acknowledgeComplaint'), verb: 'acknowledgeComplaint' },
    { given: refused.after('linkComplaint'), verb: 'acknowledgeComplaint' },
  ],
  [
    'a complaint is answered twice',
    'WRONG_STATE',
    { given: refused.after('linkComplaint', 'answerComplaint'), verb: 'answerComplaint' },
    { given: refused.after('linkComplaint'), verb: 'answerComplaint' },
  ],
  [
    'a complaint is answered by whoever it may be about',
    'NOT_PERMITTED',
    { given: refused.after('linkComplaint'), verb: 'answerComplaint', by: people.headOfHousing },
    { given: refused.after('linkComplaint'), verb: 'answerComplaint' },
  ],
]

describe('after an answer: a guard refuses with its rule, and lets the nearest case pass', () => {
  it.each(ROWS)('%s: %s', (_, rule, refusedTry, passes) => {
    expect(ruleOf(refusedTry)).toBe(rule)
    expect(toldOf(refusedTry)).toMatch(WORDS)
    expect(ruleOf(passes)).toBe('passes')
  })
})

describe('a correction of a case from which nothing was sent', () => {
  it('is refused, should a case ever close that way', () => {
    const { release: _release, ...unsent } = caseFile(released.build())
    expect(GUARDS.somethingWasSent(unsent)).toEqual({ rule: 'T30' })
    expect(GUARDS.somethingWasSent(caseFile(released.build()))).toBeNull()
  })
})

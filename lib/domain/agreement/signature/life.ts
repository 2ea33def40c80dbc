import { addDays, type CalendarDate } from '../../shared/dates'
import type { RuleRow } from '../../shared/decision'
import type { Evidence, ReviewDue } from '../agreement'
import { isBreach, isToBeSuspended, LADDER, nextStep } from '../clocks'
import type { SignatureFacts } from './facts'

/** Rows about an agreement that was signed: is it suspended, and has its recipient broken it? */

export type LifeOutcome = 'SUSPENDED' | 'REVIEW_DUE' | 'BREACH_FLAG'

type LifeRow = RuleRow & {
  readonly outcome: LifeOutcome
  readonly because: string
  readonly applies: (facts: SignatureFacts) => boolean
  readonly requires: (facts: SignatureFacts) => readonly string[]
}

/** Facts count days and name none, so they are counted from a day that nothing hangs on. */
const DUE: CalendarDate = '2026-01-01'

const NOBODY = { personId: '', name: '', standing: '', body: '', at: '', method: '', bound: '' }

const reviewIn = ({ directorReason }: SignatureFacts, today: CalendarDate): ReviewDue => ({
  since: DUE,
  trigger: 'date',
  what: '',
  told: [],
  keptGoing: directorReason ? { text: directorReason, until: today, by: NOBODY } : null,
})

const isReviewTooLate = (facts: SignatureFacts) => {
  if (facts.reviewOverdueDays === undefined) return false
  const today = addDays(DUE, facts.reviewOverdueDays)
  return isToBeSuspended({ reviewDue: reviewIn(facts, today) }, today)
}

const isReviewDue = ({ reviewOverdueDays }: SignatureFacts) => reviewOverdueDays !== undefined

const OWED: Evidence = { item: '', dueOn: DUE, chasedOn: null, flaggedOn: null, received: null }

export const isUncertified = ({ deletionCertificate, deletionOverdueDays }: SignatureFacts) =>
  deletionCertificate === false &&
  (deletionOverdueDays === undefined || isBreach(OWED, addDays(DUE, deletionOverdueDays)))

const STEPS: Readonly<Record<number, readonly string[]>> = {
  [LADDER.owner]: ['OWNER'],
  [LADDER.director]: ['DIRECTOR', 'BOARD'],
}

/** Whom the ladder has told, or tells now. */
const toTell = (facts: SignatureFacts) => {
  const today = addDays(DUE, facts.reviewOverdueDays ?? 0)
  return STEPS[nextStep({ reviewDue: reviewIn(facts, today) }, today) ?? 0] ?? []
}

export const LIFE: readonly LifeRow[] = [
  {
    id: 'AG39',
    condition: `its review is ${LADDER.suspended} days late or more, and no Director has said why it goes on`,
    outcome: 'SUSPENDED',
    code: 'REVIEW_LATE',
    source: 'UK GDPR Art 5(2); local policy, regular review',
    needs: ['reviewOverdueDays', 'directorReason'],
    because: `Its review is ${LADDER.suspended} days late or more, so no data flows under it.`,
    applies: isReviewTooLate,
    requires: () => ['REVIEW', 'DIRECTOR'],
  },
  {
    id: 'AG50',
    condition: 'the recipient has not certified in time that the data was deleted or returned',
    outcome: 'BREACH_FLAG',
    code: 'CERTIFICATE',
    source: 'UK GDPR Art 5(1)(e); local policy, retention by recipients',
    needs: ['deletionCertificate'],
    because: 'Nothing shows what became of the data: the recipient has broken the agreement.',
    applies: isUncertified,
    requires: () => ['CERTIFICATE', 'BOARD'],
  },
  {
    id: 'AG35',
    condition: 'its review is due',
    outcome: 'REVIEW_DUE',
    code: 'REVIEW_DUE',
    source: 'Local policy, regular review',
    needs: ['reviewOverdueDays'],
    because: 'Its review is due. Until then it stands.',
    applies: isReviewDue,
    requires: (facts) => ['REVIEW', ...toTell(facts)],
  },
]

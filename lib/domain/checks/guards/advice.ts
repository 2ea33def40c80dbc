import type { CalendarDate } from '../../shared/dates'
import type { Reason } from '../../shared/decision'
import { when } from '../objections'

/** Whether the Data Protection Officer advised on this, and what became of it (3.1). */

export const GUARD_ADVICE_LEVELS = ['SUPPORT', 'SUPPORT_WITH_CONDITIONS', 'OBJECT'] as const
export type GuardAdviceLevel = (typeof GUARD_ADVICE_LEVELS)[number]

export type GuardDissent = {
  /** A Director, or the senior information risk owner. */
  readonly isSenior: boolean
  /** Neither asked for it, nor is the officer, nor advised. */
  readonly isIndependent: boolean
  readonly reasons: string
  /** The reasons are those of an earlier dissent. */
  readonly isRepeated: boolean
  readonly alternative: string
  readonly riskOwner: string
  readonly communicatedOn: CalendarDate | null
  readonly communicatedHow: string
  readonly isAcknowledged: boolean
  readonly boardNotified: boolean
}

export type GuardAdvice = {
  readonly level: GuardAdviceLevel
  /** What was advised on is what stands now. */
  readonly isCurrent: boolean
  readonly validUntil: CalendarDate
  readonly conditions: readonly {
    readonly text: string
    readonly blocking: boolean
    readonly closed: boolean
  }[]
  readonly dissent: GuardDissent | null
}

/** In characters (3.1): less gives no reason that anybody could weigh. */
export const LEAST_REASONS = 80

const SOURCE = 'Local policy, advice and dissent; UK GDPR Art 38(1) and 39'

const openIn = ({ conditions }: GuardAdvice) =>
  conditions.filter(({ blocking, closed }) => blocking && !closed)

const incompleteIn = (dissent: GuardDissent, day: CalendarDate): readonly Reason[] => [
  ...when(
    !dissent.isSenior,
    'DISSENT_GRADE',
    'Going on against the advice is for a Director or the senior information risk owner.',
    SOURCE,
  ),
  ...when(
    !dissent.isIndependent,
    'DISSENT_INDEPENDENT',
    'Whoever goes on against the advice may not have asked for this, nor advised on it.',
    SOURCE,
  ),
  ...when(
    dissent.reasons.trim().length < LEAST_REASONS,
    'DISSENT_REASONS',
    `The reasons for going on against the advice are missing or shorter than ${LEAST_REASONS} characters.`,
    SOURCE,
  ),
  ...when(dissent.isRepeated, 'DISSENT_REPEATED', 'The reasons are those of an earlier departure.', SOURCE),
  ...when(
    dissent.alternative.trim() === '',
    'DISSENT_ALTERNATIVE',
    'It is not said what is done instead of what was advised.',
    SOURCE,
  ),
  ...when(
    dissent.riskOwner.trim() === '',
    'DISSENT_RISK_OWNER',
    'Nobody is named who owns the risk that remains.',
    SOURCE,
  ),
  ...when(
    dissent.communicatedOn === null || dissent.communicatedOn > day || dissent.communicatedHow.trim() === '',
    'DISSENT_COMMUNICATED',
    'The Data Protection Officer has not been told in writing.',
    SOURCE,
  ),
  ...when(
    !dissent.isAcknowledged,
    'DISSENT_ACKNOWLEDGED',
    'The Data Protection Officer has not acknowledged it.',
    SOURCE,
  ),
  ...when(
    !dissent.boardNotified,
    'DISSENT_BOARD',
    'The Information Governance Board has not been told.',
    SOURCE,
  ),
]

/** Advice that is not followed blocks until the departure is recorded in full. */
const unmetIn = (advice: GuardAdvice, day: CalendarDate): readonly Reason[] => {
  if (advice.dissent) return incompleteIn(advice.dissent, day)
  if (advice.level === 'OBJECT')
    return when(
      true,
      'OBJECTION',
      'The Data Protection Officer objects, and nobody departed from that.',
      SOURCE,
    )
  if (advice.level === 'SUPPORT') return []
  return openIn(advice).map(({ text }) => ({
    code: 'CONDITION',
    text: `A condition of the Data Protection Officer is open: ${text}`,
    source: SOURCE,
  }))
}

/** G-DPO. */
export const adviceBlocks = (advice: GuardAdvice | null, day: CalendarDate): readonly Reason[] => {
  if (advice === null) return when(true, 'ADVICE', 'The Data Protection Officer has not advised.', SOURCE)
  return [
    ...when(
      !advice.isCurrent,
      'ADVICE_STALE',
      'What was advised on has changed since, so the advice no longer counts.',
      SOURCE,
    ),
    ...when(advice.validUntil < day, 'ADVICE_EXPIRED', 'The advice is too old to rest on.', SOURCE),
    ...unmetIn(advice, day),
  ]
}

/** A departure from advice is shown wherever the decision is. */
export const isDissent = (advice: GuardAdvice | null) => advice?.dissent != null

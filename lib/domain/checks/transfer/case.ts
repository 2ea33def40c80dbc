import type { CalendarDate } from '../../shared/dates'
import type { Reference } from '../reference'
import type { CheckSettings } from '../settings'
import type { TransferFacts } from './facts'
import type { RiskFinding } from './risk/finding'

/** The council's choices that a transfer is decided by. */
export type TransferSettings = Pick<
  CheckSettings,
  | 'bridgeCheckDays'
  | 'lateReviewDays'
  | 'transferReviewMonths'
  | 'highRiskReviewMonths'
  | 'bridgeReviewDays'
  | 'notRestrictedReviewMonths'
>

/** Everything that the rows of the table read, beside the destination itself. */
export type Case = {
  readonly facts: TransferFacts
  readonly reference: Reference
  readonly settings: TransferSettings
  readonly day: CalendarDate
  /** The transfer risk assessment as it stands on the day; null where there is none. */
  readonly risk: RiskFinding | null
}

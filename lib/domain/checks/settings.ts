import type { Settings } from '../disclosure/settings'

/** The council's choices that the checks rest on (marked PRODUCT in the specification), of those in force on the day. */
export type CheckSettings = Pick<
  Settings,
  | 'optOutDirectDays'
  | 'optOutCacheDays'
  | 'optOutRefreshDays'
  | 'optOutHoldHours'
  | 'trainingMonths'
  | 'adviceMonths'
  | 'lateReviewDays'
  | 'bridgeCheckDays'
  | 'transferReviewMonths'
  | 'highRiskReviewMonths'
  | 'bridgeReviewDays'
  | 'notRestrictedReviewMonths'
  | 'lateCertificateDays'
>

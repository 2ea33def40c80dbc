/** Specification 2.9. `EMPTY_RESULT_CONFIRM` is rule RR6: nobody came back, and two people must say so. */
export const RUN_STATUSES = [
  'OPEN',
  'COHORT_LOADED',
  'VALIDATED',
  'REQUEST_BUILT',
  'AWAITING_RESPONSE',
  'EMPTY_RESULT_CONFIRM',
  'RESPONSE_OK',
  'APPLIED',
  'ATTESTED',
  'DISCLOSED',
  'STALE_RUN',
  'FAILED',
  'EXPIRED',
  'PURGED',
] as const
export type RunStatus = (typeof RUN_STATUSES)[number]

/** Data has not gone, and may still go: what the limit on holding files ends. */
export const BEFORE_DISCLOSURE: readonly RunStatus[] = [
  'OPEN',
  'COHORT_LOADED',
  'VALIDATED',
  'REQUEST_BUILT',
  'AWAITING_RESPONSE',
  'EMPTY_RESULT_CONFIRM',
  'RESPONSE_OK',
  'APPLIED',
  'ATTESTED',
]

/** Over in one way or another, with files still to be purged. */
export const TO_BE_PURGED: readonly RunStatus[] = ['DISCLOSED', 'STALE_RUN', 'FAILED', 'EXPIRED']

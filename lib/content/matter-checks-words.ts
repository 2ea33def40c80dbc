import type { RunStatus } from '@/lib/domain/checks/run/states'
import type { TransferStatus } from '@/lib/domain/checks/transfer/states'

/** Where the checks of an agreement or a disclosure stand, as its list of them says. */

export const TRANSFER_STATUS_NAMES: Readonly<Record<TransferStatus, string>> = {
  DRAFT: 'Being written',
  NOT_RESTRICTED: 'Not a restricted transfer',
  RESTRICTED: 'Restricted: choose what covers it',
  ROUTED_PART3: 'Goes by the law enforcement route',
  BLOCKED: 'Blocked',
  MECHANISM_SET: 'What covers it is chosen',
  TRA_OPEN: 'Risk assessment under way',
  TRA_DONE: 'Risk assessment done',
  DPO_REVIEW: 'With the Data Protection Officer',
  READY: 'Ready to be signed',
  CONDITIONS_OPEN: 'Conditions are open',
  DISSENT_PENDING: 'Advised against',
  ACTIVE: 'Allowed',
  REVIEW_DUE: 'Its review is due',
  SUSPENDED: 'Suspended: nothing may go',
  TERMINATED: 'Ended',
}

export const RUN_STATUS_NAMES: Readonly<Record<RunStatus, string>> = {
  OPEN: 'Begun',
  COHORT_LOADED: 'File received',
  VALIDATED: 'Numbers checked',
  REQUEST_BUILT: 'Request ready to be sent',
  AWAITING_RESPONSE: 'Waiting for the answer',
  EMPTY_RESULT_CONFIRM: 'Nobody came back: two people confirm',
  RESPONSE_OK: 'Answer received',
  APPLIED: 'Opt-outs applied',
  ATTESTED: 'Attested by two people',
  DISCLOSED: 'Disclosed',
  STALE_RUN: 'Too old: make a new one',
  FAILED: 'Failed: make a new one',
  EXPIRED: 'Ran out of time',
  PURGED: 'Over, and its files are gone',
}

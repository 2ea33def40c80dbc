import type { TransferStatus } from '@/lib/domain/checks/transfer/states'

/** Whose turn it is with a transfer, and what comes next. */
export const TURN_WORDS: Readonly<Record<TransferStatus, string>> = {
  DRAFT: 'Whoever assesses it: answer what is missing, then conclude the three questions.',
  NOT_RESTRICTED: 'Whoever assesses it: ask the Data Protection Officer for advice.',
  RESTRICTED: 'Whoever assesses it: choose what covers it.',
  ROUTED_PART3: 'The legal team: other rules hold where the council enforces the law itself.',
  BLOCKED: 'Whoever assesses it: change what blocks it. Nobody can allow it as it is.',
  MECHANISM_SET: 'Whoever assesses it: assess the risk where it rests on a safeguard, then ask for advice.',
  TRA_OPEN: 'Whoever assesses it: finish the risk assessment.',
  TRA_DONE: 'Whoever assesses it: ask the Data Protection Officer for advice.',
  DPO_REVIEW: 'The Data Protection Officer: give advice.',
  CONDITIONS_OPEN: 'Whoever meets the conditions: show that each is met.',
  DISSENT_PENDING: 'A director, who may depart from the advice; or whoever assesses it, to change it.',
  READY: 'A head of service or above, who took no part in it: sign.',
  ACTIVE: 'Nobody, until its review or until something changes.',
  REVIEW_DUE: 'Whoever assesses it: ask for advice; then a head of service or above signs afresh.',
  SUSPENDED: 'Whoever assesses it: nothing may go until something else covers it.',
  TERMINATED: 'Nobody: it is over. The recipient certifies what became of the data.',
}

/** Section 1.7, in its words. */
export const TRANSFER_STATUSES = [
  'DRAFT',
  'NOT_RESTRICTED',
  'RESTRICTED',
  'ROUTED_PART3',
  'BLOCKED',
  'MECHANISM_SET',
  'TRA_OPEN',
  'TRA_DONE',
  'DPO_REVIEW',
  'READY',
  'CONDITIONS_OPEN',
  'DISSENT_PENDING',
  'ACTIVE',
  'REVIEW_DUE',
  'SUSPENDED',
  'TERMINATED',
] as const
export type TransferStatus = (typeof TRANSFER_STATUSES)[number]

/** Signed, and neither replaced nor ended. Data may go only while it is active or its review is due. */
export const SIGNED: readonly TransferStatus[] = ['ACTIVE', 'REVIEW_DUE', 'SUSPENDED']
export const FLOWING: readonly TransferStatus[] = ['ACTIVE', 'REVIEW_DUE']

export const UNSIGNED: readonly TransferStatus[] = TRANSFER_STATUSES.filter(
  (status) => !SIGNED.includes(status) && status !== 'TERMINATED',
)

import type { TransferStatus } from '@/lib/domain/checks/transfer/states'

/** The list of transfers, and what it may be narrowed to. */

type Group = { readonly name: string; readonly statuses: readonly TransferStatus[] }

export const TRANSFER_GROUPS = {
  written: {
    name: 'Being written or assessed',
    statuses: ['DRAFT', 'NOT_RESTRICTED', 'RESTRICTED', 'MECHANISM_SET', 'TRA_OPEN', 'TRA_DONE'],
  },
  advice: {
    name: 'With the Data Protection Officer, or with advice to act on',
    statuses: ['DPO_REVIEW', 'CONDITIONS_OPEN', 'DISSENT_PENDING'],
  },
  ready: { name: 'Ready to be signed', statuses: ['READY'] },
  allowed: { name: 'Allowed', statuses: ['ACTIVE'] },
  review: { name: 'Review is due', statuses: ['REVIEW_DUE'] },
  stopped: { name: 'Blocked or suspended', statuses: ['BLOCKED', 'SUSPENDED'] },
  over: { name: 'Ended, or on another route', statuses: ['TERMINATED', 'ROUTED_PART3'] },
} as const satisfies Readonly<Record<string, Group>>
export type TransferGroup = keyof typeof TRANSFER_GROUPS
export const TRANSFER_GROUP_IDS = Object.keys(TRANSFER_GROUPS) as TransferGroup[]

import type { Reason } from '../../shared/decision'

/** What the panel needs to know of each transfer abroad of an agreement or a release (1.7). */

export type GuardTransfer = {
  readonly reference: string
  readonly status: string
  /** The code of the decision, such as `BLOCK_NO_TRA`; empty while there is none. */
  readonly decision: string
}

const GOES: readonly string[] = ['ACTIVE', 'READY']
/** Part 3 of the Act has a way of its own, and what is over sends nothing. */
const LEFT: readonly string[] = ['ROUTED_PART3', 'TERMINATED']

const STANDS: Readonly<Record<string, string>> = {
  BLOCKED: 'is blocked',
  SUSPENDED: 'is suspended',
  REVIEW_DUE: 'waits for its review',
}

export const thatCount = (transfers: readonly GuardTransfer[]) =>
  transfers.filter(({ status }) => !LEFT.includes(status))

const SOURCE = 'UK GDPR Art 44A to 49; specification 1.7'

const textOf = ({ reference, status, decision }: GuardTransfer) =>
  `${reference} ${STANDS[status] ?? 'is not ready'}${decision === '' ? '' : ` (${decision})`}.`

/** G-TRANSFER. A block outweighs a status that says otherwise. */
export const transferBlocks = (transfers: readonly GuardTransfer[]): readonly Reason[] =>
  thatCount(transfers)
    .filter(({ status, decision }) => !GOES.includes(status) || decision.startsWith('BLOCK_'))
    .map((one) => ({ code: 'TRANSFER', text: textOf(one), source: SOURCE }))

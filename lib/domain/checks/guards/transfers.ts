import type { Reason } from '../../shared/decision'
import { isBlock } from '../transfer/outcomes'
import { FLOWING } from '../transfer/states'

/** What the panel needs to know of each transfer abroad of an agreement or a release (1.7). */

export type GuardTransfer = {
  readonly reference: string
  readonly status: string
  /** The code of the decision, such as `BLOCK_NO_TRA`; empty while there is none. */
  readonly decision: string
  /** Data went by it already. */
  readonly isUsed: boolean
}

/** A signature moves no data yet, so a transfer may wait for its own; a release does (3.7). */
const GOES = {
  signature: ['ACTIVE', 'READY'],
  release: FLOWING,
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Before = keyof typeof GOES

/** Part 3 of the Act has a way of its own, and what is over sends nothing. */
const LEFT: readonly string[] = ['ROUTED_PART3', 'TERMINATED']

const STANDS: Readonly<Record<string, string>> = {
  BLOCKED: 'is blocked',
  SUSPENDED: 'is suspended',
  REVIEW_DUE: 'waits for its review',
}

export const thatCount = <T extends Pick<GuardTransfer, 'status'>>(transfers: readonly T[]): readonly T[] =>
  transfers.filter(({ status }) => !LEFT.includes(status))

const SOURCE = 'UK GDPR Art 44A to 49'

/** An exception allows one transfer, and every later use is decided afresh (D22; 1.8). */
const isSpent = ({ decision, isUsed }: GuardTransfer) => decision === 'ALLOW_DEROGATION' && isUsed

const STILL: Readonly<Record<Before, string>> = { signature: 'is not ready', release: 'is not signed' }

const stands = (one: GuardTransfer, before: Before) => {
  if (isBlock(one.decision)) return 'is blocked'
  if (isSpent(one)) return 'rests on an exception that served a release already'
  return STANDS[one.status] ?? STILL[before]
}

const textOf = (one: GuardTransfer, before: Before) =>
  `${one.reference} ${stands(one, before)}${one.decision === '' ? '' : ` (${one.decision})`}.`

const mayGo = (one: GuardTransfer, before: Before) =>
  GOES[before].some((status) => status === one.status) && !isBlock(one.decision) && !isSpent(one)

/** G-TRANSFER. A block outweighs a status that says otherwise. */
export const transferBlocks = (transfers: readonly GuardTransfer[], before: Before): readonly Reason[] =>
  thatCount(transfers)
    .filter((one) => !mayGo(one, before))
    .map((one) => ({ code: 'TRANSFER', text: textOf(one, before), source: SOURCE }))

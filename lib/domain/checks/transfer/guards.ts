import type { Refusal } from '../../shared/outcome'
import type { CheckContext } from '../kernel'
import { advisingGuards } from './guards/advising'
import { judgingGuards } from './guards/judging'
import { livingGuards } from './guards/living'
import type { Transfer } from './transfer'

/** Every guard by its name in the table of transitions. */
export const TRANSFER_GUARDS = {
  ...judgingGuards,
  ...advisingGuards,
  ...livingGuards,
} satisfies Record<string, (t: Transfer, context: CheckContext, input: never) => Refusal | null>

export type TransferGuard = keyof typeof TRANSFER_GUARDS

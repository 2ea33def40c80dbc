import type { CheckChange, CheckContext } from '../../kernel'
import type { TransferInputs } from '../inputs'
import type { Transfer } from '../transfer'

/** What each verb does; whether it may was asked before. */
export type TransferApply = {
  readonly [V in keyof TransferInputs]: (
    t: Transfer,
    context: CheckContext,
    input: TransferInputs[V],
  ) => CheckChange<Transfer>
}

import type { Refusal } from '../../../shared/outcome'
import type { CheckContext } from '../../kernel'
import type { Transfer } from '../transfer'

/** Null when it lets the act pass. What the input lacks yet holds nobody up: people look before they answer. */
export type Guard = (t: Transfer, context: CheckContext, input: never) => Refusal | null

import type { Reason, RuleRow } from '../../../shared/decision'
import { type Cover, coverOf } from '../adequacy'
import type { Case } from '../case'
import { abroad, type Destination, knownCodes } from '../destinations'
import { type Mechanism, mechanismOf } from '../mechanisms'
import type { TransferOutcome } from '../outcomes'

/** One destination of one case, as every row of the table looks at it. */
export type Look = Case & {
  readonly to: Destination
  /** Codes of the three that are known. */
  readonly known: readonly string[]
  /** Those outside the United Kingdom, each with what covers it. */
  readonly covers: readonly Cover[]
  readonly mechanism: Mechanism | null
}

export const lookAt = (to: Destination, given: Case): Look => ({
  ...given,
  to,
  known: knownCodes(to),
  covers: abroad(to).map((code) => coverOf(code, given, to.kind === 'recipient')),
  mechanism: mechanismOf(to.mechanismCode, given.reference, given.day),
})

/** Column "Restricted?" of the table. */
export type Restricted = 'yes' | 'no' | 'byProcessor' | 'unclear' | 'notApplicable'

export type TransferRow = RuleRow & {
  readonly outcome: TransferOutcome
  readonly restricted: Restricted
  /** Read on what is known: what is not known holds nothing up here, and is asked for. */
  readonly applies: (look: Look) => boolean
  /** Facts without which it is not settled; none where a no rests on known facts. */
  readonly asks?: (look: Look) => readonly string[]
  readonly because: (look: Look) => string
  readonly details?: (look: Look) => readonly Reason[]
  readonly requires?: (look: Look) => readonly string[]
}

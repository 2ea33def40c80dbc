import type { Tx } from '@/db/client'
import { inTransaction } from '@/db/transaction'
import type { Checked, CheckKind, CheckModule } from '@/lib/domain/checks/kernel'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { orBusy } from '../busy'
import { runEffects } from '../effects'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { type CheckCommand, type CheckWho, decideCheckIn, type Opening, openCheckIn } from './decide-in'
import { reviewWhatRestsOn } from './rests-on-dataset'

export { decideCheckIn, openCheckIn } from './decide-in'

/** What an act on one check does to others, in the same transaction. */
const FOLLOWS: Partial<
  Record<CheckKind, (tx: Tx, shell: Pick<Shell, 'clock'>, reference: string) => Promise<void>>
> = { dataset: reviewWhatRestsOn }

/** One act on a check, kept or refused as a whole; then what it promised. */

export const handleCheck = async <
  T extends Checked,
  I extends Readonly<Record<string, unknown>>,
  V extends keyof I & string,
>(
  shell: Shell,
  who: CheckWho,
  module: CheckModule<T, I>,
  command: CheckCommand<I, V>,
): Promise<Outcome<T>> => {
  const outcome = await inTransaction(shell.db, async (tx) => {
    const decided = await decideCheckIn(tx, shell, who, module, command)
    if (decided.ok) await FOLLOWS[module.kind]?.(tx, shell, command.reference)
    return decided
  }).catch(orBusy)
  if (outcome.ok && outcome.value.matter) await runEffects(shell, outcome.value.matter.id)
  return outcome
}

/** The first version of a check, with its ledger entry. */
export const openCheck = async <T extends Checked>(
  shell: Shell,
  who: Who,
  opening: Opening<T>,
): Promise<Outcome<T>> => inTransaction(shell.db, (tx) => openCheckIn(tx, shell, who, opening)).catch(orBusy)

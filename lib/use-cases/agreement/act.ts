import { inTransaction } from '@/db/transaction'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { orBusy } from '../busy'
import { runEffects } from '../effects'
import type { Shell } from '../shell'
import { type AgreementCommand, type AgreementWho, decideIn } from './decide-in'

export type { AgreementCommand, AgreementWho } from './decide-in'

/** One act on an agreement, kept or refused as a whole; then what it promised. */
export const handleAgreement = async <V extends AgreementVerb>(
  shell: Shell,
  who: AgreementWho,
  command: AgreementCommand<V>,
): Promise<Outcome<Agreement>> => {
  const outcome = await inTransaction(shell.db, (tx) => decideIn(tx, shell, who, command)).catch(orBusy)
  if (outcome.ok) await runEffects(shell, outcome.value.id)
  return outcome
}

/**
 * Acts of one person on one agreement, all kept or none: the first is refused or not, and what it was told
 * holds for the others under the same lock, so that a later refusal is a fault and undoes them all.
 */
export const handleTogether = async <V extends AgreementVerb>(
  shell: Shell,
  who: AgreementWho,
  [first, ...others]: readonly [AgreementCommand<V>, ...AgreementCommand<V>[]],
): Promise<Outcome<Agreement>> => {
  const outcome = await inTransaction(shell.db, async (tx) => {
    let last = await decideIn(tx, shell, who, first)
    if (!last.ok) return last
    for (const command of others) {
      last = await decideIn(tx, shell, who, { ...command, version: null })
      if (!last.ok)
        throw new Error(`${command.verb} was refused after its like was kept: ${last.refusal.rule}`)
    }
    return last
  }).catch(orBusy)
  if (outcome.ok) await runEffects(shell, outcome.value.id)
  return outcome
}

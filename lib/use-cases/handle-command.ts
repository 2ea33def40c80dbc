import { isBusy } from '@/db/transaction'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import type { SYSTEM } from '@/lib/domain/shared/actor'
import { HOUSE_RULES, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { act, type Command, type Who } from './act'
import { runEffects } from './effects'
import type { Shell } from './shell'

export type { Command, Who } from './act'

/** One act on a case, kept or refused as a whole; then what it promised. */
export const handleCommand = async <V extends Verb>(
  shell: Shell,
  who: Who | typeof SYSTEM,
  command: Command<V>,
): Promise<Outcome<Disclosure>> => {
  const outcome = await act(shell, who, command).catch(busy)
  if (outcome.ok) await runEffects(shell, outcome.value.id)
  return outcome
}

/** A wait for a lock that ran out is a colleague at work, not a fault: nothing was done, and trying again is the cure. */
const busy = (fault: unknown): Outcome<never> => {
  if (isBusy(fault)) return refused(HOUSE_RULES.busy)
  throw fault
}

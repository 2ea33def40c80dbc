import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import type { SYSTEM } from '@/lib/domain/shared/actor'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { act, type Command, type Who } from './act'
import { orBusy } from './busy'
import { runEffects } from './effects'
import type { Shell } from './shell'

export type { Command, Who } from './act'

/** One act on a case, kept or refused as a whole; then what it promised. */
export const handleCommand = async <V extends Verb>(
  shell: Shell,
  who: Who | typeof SYSTEM,
  command: Command<V>,
): Promise<Outcome<Disclosure>> => {
  const outcome = await act(shell, who, command).catch(orBusy)
  if (outcome.ok) await runEffects(shell, outcome.value.id)
  return outcome
}

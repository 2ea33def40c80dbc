import { lapsed } from '@/db/repositories/disclosures'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { faultFields, log } from '@/lib/log'
import { runEffects } from './effects'
import { handleCommand } from './handle-command'
import type { Shell } from './shell'

const AT_ONCE = 100

/** What time alone must do: expire what has lapsed (T9, T26), mark emergencies that nobody confirmed (T35) and finish what was promised. Safe to run twice. */
export const sweep = async (shell: Shell): Promise<void> => {
  for (const { reference, version, status } of await lapsed(shell.db, shell.clock(), AT_ONCE)) {
    const verb = status === 'U_AWAIT_CONFIRM' ? 'lapseUrgent' : 'expireCase'
    await handleCommand(shell, SYSTEM, { verb, reference, version, input: {} })
  }
  await runEffects(shell)
}

const EVERY_MS = 30_000

/** Runs the sweep for as long as the process lives, never two at once in it. */
export const sweepForEver = (shell: () => Shell): void => {
  const again = async () => {
    try {
      await sweep(shell())
    } catch (fault) {
      log.error('sweep.failed', faultFields(fault))
    }
    setTimeout(again, EVERY_MS).unref()
  }
  setTimeout(again, EVERY_MS).unref()
}

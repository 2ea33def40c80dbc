import { findAgreement, withClockUp } from '@/db/repositories/agreements'
import { lapsed } from '@/db/repositories/disclosures'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import { faultFields, log } from '@/lib/log'
import { handleAgreement } from './agreement/act'
import { lookAt } from './agreement/read-agreement'
import { runPlace } from './checks/run-place'
import { sweepRuns } from './checks/run-purge'
import { sweepChecks } from './checks/sweep'
import { runEffects } from './effects'
import { handleCommand } from './handle-command'
import { sweepPeople } from './identity/sweep'
import type { Shell } from './shell'

const AT_ONCE = 100

/** What time alone must do: expire what has lapsed (T9, T26), mark emergencies that nobody confirmed (T35) and finish what was promised. Safe to run twice. */
export const sweep = async (shell: Shell): Promise<void> => {
  for (const { reference, version, status } of await lapsed(shell.db, shell.clock(), AT_ONCE)) {
    const verb = status === 'U_AWAIT_CONFIRM' ? 'lapseUrgent' : 'expireCase'
    await alone(reference, () => handleCommand(shell, SYSTEM, { verb, reference, version, input: {} }))
  }
  await sweepAgreements(shell)
  await sweepChecks(shell, alone)
  await sweepPeople(shell, alone)
  await runEffects(shell)
}

/** Begins, falls due, climbs the ladder, is suspended, and asks for proof of deletion (3.4). */
const sweepAgreements = async (shell: Shell): Promise<void> => {
  const today = londonDate(shell.clock())
  for (const { reference } of await withClockUp(shell.db, today, AT_ONCE))
    await alone(reference, () => takeStep(shell, reference))
}

const takeStep = async (shell: Shell, reference: string) => {
  const a = await findAgreement(shell.db, reference)
  const verb = a && (await whatIsDue(shell, a))
  if (a && verb) await handleAgreement(shell, SYSTEM, { verb, reference, version: a.version, input: {} })
}

/** One that faults is logged and tried again by the next sweep; no other clock waits for it. */
const alone = async (reference: string, work: () => Promise<unknown>) => {
  try {
    await work()
  } catch (fault) {
    log.error('sweep.passed-over', { reference, ...faultFields(fault) })
  }
}

/** Asked and not tried: a step that is not due yet is no blocked attempt, and leaves nothing in the ledger. */
const whatIsDue = async (shell: Shell, a: Agreement) => {
  const { refuses } = await lookAt(shell, SYSTEM, a)
  return (BY_TIME[a.status] ?? ['chaseEvidence']).find((verb) => refuses(verb) === null)
}

/** What time may bring in each state; the first that its guard lets pass is done, the rest at the next sweep. */
const BY_TIME: Partial<Record<AgreementStatus, readonly TimedVerb[]>> = {
  SIGNATURE: ['commence'],
  IN_FORCE: ['reviewFallsDue', 'chaseEvidence'],
  RENEWED: ['reviewFallsDue', 'chaseEvidence'],
  VARIED: ['reviewFallsDue', 'chaseEvidence'],
  REVIEW_DUE: ['suspendOverdue', 'escalateReview', 'chaseEvidence'],
}

type TimedVerb = 'commence' | 'reviewFallsDue' | 'chaseEvidence' | 'suspendOverdue' | 'escalateReview'

const EVERY_MS = 30_000

/** Runs the sweep for as long as the process lives, never two at once in it. */
export const sweepForEver = (shell: () => Shell): void => {
  const again = async () => {
    try {
      await sweep(shell())
      await sweepRuns({ shell: shell(), place: runPlace() })
    } catch (fault) {
      log.error('sweep.failed', faultFields(fault))
    }
    setTimeout(again, EVERY_MS).unref()
  }
  setTimeout(again, EVERY_MS).unref()
}

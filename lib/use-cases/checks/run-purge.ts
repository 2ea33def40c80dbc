import { findCheck } from '@/db/repositories/checks'
import { dropHold, findHold, lastMomentOf, runsInWant } from '@/db/repositories/opt-out'
import { inTransaction } from '@/db/transaction'
import { RUN } from '@/lib/domain/checks/run/module'
import { holdIsOver, type Run } from '@/lib/domain/checks/run/run'
import { TO_BE_PURGED } from '@/lib/domain/checks/run/states'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import { faultFields, log } from '@/lib/log'
import { purgeExpired, purgeFiles } from '@/lib/opt-out/purge'
import type { Shell } from '../shell'
import { lookAtCheck } from './read'
import { sealingOf } from './run-sealing'
import { actOnRun, type Bench } from './run-step'

/** The end of the files of a run, whatever became of it. */

type Purging = Pick<Bench, 'shell' | 'place'>

const AT_ONCE = 100

const owesPurge = ({ status, purge }: Run) => TO_BE_PURGED.includes(status) && purge === null

/** The key goes first: what a disk may keep of the files says nothing from then on. Broken off, it is done again. */
export const purgeRun = async ({ shell, place }: Purging, run: Run): Promise<Outcome<Run>> => {
  await inTransaction(shell.db, (tx) => dropHold(tx, run.id))
  const purge = await purgeFiles({ data: place.data, runId: run.id }, shell.clock())
  const act = { verb: 'recordPurge', reference: run.reference, version: null } as const
  return actOnRun({ shell, place, who: SYSTEM }, act, async (tx, found) =>
    done({ purge, sealing: found.disclosed ? await sealingOf(tx, shell, found) : null }),
  )
}

/** At once where nothing of the files is wanted any more; a disclosed run keeps its release until it is handed over. */
export const purgeIfOver = async (purging: Purging, outcome: Outcome<Run>): Promise<Outcome<Run>> => {
  if (!outcome.ok || outcome.value.status === 'DISCLOSED' || !owesPurge(outcome.value)) return outcome
  return purgeRun(purging, outcome.value)
}

/** The release was taken, or its time is up. */
const mayBePurged = async ({ db, clock }: Shell, run: Run) =>
  run.status !== 'DISCLOSED' ||
  holdIsOver(run, { now: clock().toISOString() }) ||
  (await findHold(db, run.reference)) === null

/** The clock was set back behind what is recorded: nothing is done by it, and no refusal fills the ledger. */
const isAhead = async ({ db, clock }: Shell, { id }: Run) => {
  const last = await lastMomentOf(db, id)
  return last !== null && clock() < last
}

const takeTime = async (purging: Purging, reference: string) => {
  const { shell } = purging
  const run = await findCheck<Run>(shell.db, RUN.kind, reference)
  if (!run || (await isAhead(shell, run))) return
  const { context } = await lookAtCheck(shell, SYSTEM, RUN, run)
  const verb = RUN.due?.(run, context)
  if (!verb) {
    if (owesPurge(run) && (await mayBePurged(shell, run))) await purgeRun(purging, run)
    return
  }
  const act = { verb, reference, version: run.version }
  await purgeIfOver(purging, await actOnRun({ ...purging, who: SYSTEM }, act, async () => done({})))
}

/** Runs whose time has come, files that are still to be purged, and what a stopped server left lying. Safe to run twice. */
export const sweepRuns = async (purging: Purging): Promise<void> => {
  const { shell, place } = purging
  for (const { reference } of await runsInWant(shell.db, shell.clock(), AT_ONCE))
    try {
      await takeTime(purging, reference)
    } catch (fault) {
      log.error('sweep.passed-over', { reference, ...faultFields(fault) })
    }
  for (const { runId, proof } of await purgeExpired(place.data, shell.clock()))
    log.info('opt-out.leftovers-purged', { run: runId, files: proof.files, bytes: proof.bytes })
}

import { randomBytes } from 'node:crypto'
import { lockCheck } from '@/db/repositories/checks'
import { beginHold, lastRequest } from '@/db/repositories/opt-out'
import { inTransaction } from '@/db/transaction'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import { FLOW } from '@/lib/domain/checks/opt-out/module'
import type { AnswerForm, StartForm } from '@/lib/domain/checks/run/forms'
import { isSequence, requestFileName, sequenceAfter } from '@/lib/domain/checks/run/request'
import type { RequestEvidence, Run } from '@/lib/domain/checks/run/run'
import { startedRun } from '@/lib/domain/checks/run/start'
import { londonDate } from '@/lib/domain/shared/dates'
import { done, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { applyResponse } from '@/lib/opt-out/apply'
import { buildRequest } from '@/lib/opt-out/build-request'
import { importResponse } from '@/lib/opt-out/import-response'
import { loadCohort } from '@/lib/opt-out/load'
import { validateCohort } from '@/lib/opt-out/validate'
import { orBusy } from '../busy'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { checkContext } from './context'
import { openCheckIn } from './decide-in'
import { mayGo, recipientsOf } from './run-matter'
import { digestKeyOf, type RunPlace } from './run-place'
import { purgeIfOver } from './run-purge'
import { sealingOf } from './run-sealing'
import { actOnRun, type Bench, takeRunStep } from './run-step'

/** The opt-out check of one cohort, from its start to the disclosure, verb by verb of its table (2.9). */

/** Which run, and the version that the person was looking at. */
export type RunTurn = { readonly reference: string; readonly version: number | null }

type Starting = { readonly shell: Shell; readonly place: RunPlace; readonly who: Who }

const flowOf = ({ id, reference, evidence, conclusion, confirmations }: Flow) => ({
  id,
  reference,
  determination: conclusion?.code ?? '',
  evidence: evidence.map((held) => held.reference),
  deciders: [...(conclusion ? [conclusion.by] : []), ...confirmations.map(({ by }) => by)].map(
    ({ personId }) => personId,
  ),
})

/** One of its flow, which is read under its lock: a flow that changes at that moment starts none. */
export const startRun = (
  { shell, place, who }: Starting,
  reference: string,
  { mode, permissionReference, alternativeRun }: StartForm,
): Promise<Outcome<Run>> =>
  inTransaction(shell.db, async (tx) => {
    const flow = await lockCheck<Flow>(tx, 'flow', reference)
    const started = await openCheckIn<Run>(tx, shell, who, {
      kind: 'run',
      permission: 'operateRun',
      action: 'startRun',
      matter: flow?.matter?.reference ?? '',
      make: ({ context, matter, ...begun }) => {
        if (!flow || !matter)
          throw new Error('a run is of a flow, and a flow of an agreement or a disclosure')
        const status = FLOW.due?.(flow, context) ? 'STALE' : flow.status
        return startedRun(
          {
            ...begun,
            ...{ matter, mode, permissionReference },
            title: flow.title,
            flow: { ...flowOf(flow), status },
            alternativeRun: alternativeRun ?? null,
            softwareVersion: place.softwareVersion,
          },
          context,
        )
      },
    })
    if (started.ok) await beginHold(tx, started.value.id, randomBytes(KEY_BYTES))
    return started
  }).catch(orBusy)

const KEY_BYTES = 32

export type Cohort = { readonly column: string; readonly source: AsyncIterable<Uint8Array> }

export const loadRunCohort = (
  bench: Bench,
  turn: RunTurn,
  { column, source }: Cohort,
): Promise<Outcome<Run>> =>
  takeRunStep(bench, { ...turn, verb: 'loadCohort' }, async (hold, _run, progress) => {
    const { numbers, largestBytes } = bench.place
    const holdHours = await holdHoursOf(bench)
    const upload = { source, column, mode: numbers, largestBytes, holdHours, progress }
    const loaded = await loadCohort(hold, upload)
    if (!loaded.ok) return loaded
    const { cohortBytes, heldUntil } = loaded.value
    return done({ cohortBytes, heldUntil })
  })

const holdHoursOf = async ({ shell: { db, clock }, who }: Bench) => {
  if ('role' in who) throw new Error('a cohort is brought by a person')
  const { settings } = await currentPolicy(db, clock())
  return settings.optOutHoldHours
}

export const validateRun = (bench: Bench, turn: RunTurn): Promise<Outcome<Run>> =>
  takeRunStep(bench, { ...turn, verb: 'validateCohort' }, async (hold, _run, progress) => {
    const validated = await validateCohort(hold, progress)
    return validated.ok ? done({ cohort: validated.value }) : validated
  })

export const buildRunRequest = (bench: Bench, turn: RunTurn): Promise<Outcome<Run>> =>
  takeRunStep(bench, { ...turn, verb: 'buildRequest' }, async (hold) => {
    const { request } = bench.place
    if (!request) return refused('RUN_SETTINGS')
    const digestKey = await digestKeyOf(bench.place)
    const built = await buildRequest(hold, { lineEnd: request.lineEnd, digestKey })
    if (!built.ok) return built
    return numbered(bench, built.value)
  })

type Built = Pick<RequestEvidence, 'bytes' | 'digest'>

export const markRunSent = (
  bench: Bench,
  turn: RunTurn,
  sent: { readonly localId: string; readonly sentAt: string },
): Promise<Outcome<Run>> => actOnRun(bench, { ...turn, verb: 'markRequestSent' }, async () => done(sent))

export type Answer = AnswerForm & { readonly body: AsyncIterable<Uint8Array> }

/** A message of the service; what is no good ends the run, and its files with it. */
export const importRunResponse = async (
  bench: Bench,
  turn: RunTurn,
  { message, localId, at, refreshedAt, body }: Answer,
): Promise<Outcome<Run>> => {
  const outcome = await takeRunStep(bench, { ...turn, verb: 'importResponse' }, async (hold, run) => {
    const isOfThisRun = run.sent?.localId === localId
    const digestKey = await digestKeyOf(bench.place)
    const imported = await importResponse(hold, { kind: message, isOfThisRun, body }, digestKey)
    return imported.ok ? done({ ...imported.value, at, refreshedAt }) : imported
  })
  return purgeIfOver(bench, outcome)
}

export const confirmRunEmpty = (bench: Bench, turn: RunTurn): Promise<Outcome<Run>> =>
  actOnRun(bench, { ...turn, verb: 'confirmEmptyResult' }, async () => done({}))

export const applyRun = (
  bench: Bench,
  turn: RunTurn,
  { dropColumn }: { readonly dropColumn: boolean },
): Promise<Outcome<Run>> =>
  takeRunStep(bench, { ...turn, verb: 'applyResponse' }, (hold, _run, progress) =>
    applyResponse(hold, { dropColumn, progress }),
  )

export const attestRun = (bench: Bench, turn: RunTurn): Promise<Outcome<Run>> =>
  actOnRun(bench, { ...turn, verb: 'attestRun' }, async (tx, run) =>
    done({
      recipients: await recipientsOf(tx, run),
      sealing: await sealingOf(tx, bench.shell, run, 'role' in bench.who ? null : bench.who.personId),
    }),
  )

export const discloseRun = (bench: Bench, turn: RunTurn): Promise<Outcome<Run>> =>
  actOnRun(bench, { ...turn, verb: 'discloseRun' }, async (tx, run) =>
    done(await mayGo(tx, run, londonDate(bench.shell.clock()))),
  )

import { randomBytes } from 'node:crypto'
import type { Tx } from '@/db/client'
import { lockCheck } from '@/db/repositories/checks'
import { beginHold, lastRequest } from '@/db/repositories/opt-out'
import { inTransaction } from '@/db/transaction'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import { FLOW } from '@/lib/domain/checks/opt-out/module'
import type { AnswerForm, StartForm } from '@/lib/domain/checks/run/forms'
import {
  isSequence,
  type RequestSettings,
  requestFileName,
  sequenceAfter,
} from '@/lib/domain/checks/run/request'
import type { Run } from '@/lib/domain/checks/run/run'
import { startedRun } from '@/lib/domain/checks/run/start'
import { type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import { done, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { applyResponse } from '@/lib/opt-out/apply'
import { buildRequest } from '@/lib/opt-out/build-request'
import { importResponse } from '@/lib/opt-out/import-response'
import { loadCohort } from '@/lib/opt-out/load'
import { validateCohort } from '@/lib/opt-out/validate'
import { orBusy } from '../busy'
import type { Who } from '../handle-command'
import { currentPolicy } from '../policy/current-policy'
import type { Shell } from '../shell'
import { openCheckIn } from './decide-in'
import { mayGo, recipientsOf } from './run-matter'
import { digestKeyOf, type RunPlace } from './run-place'
import { purgeIfOver } from './run-purge'
import { sealingOf } from './run-sealing'
import { actOnRun, type Bench, takeRunStep, takeRunStepWith } from './run-step'

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
    const { settings } = await currentPolicy(bench.shell.db, bench.shell.clock())
    const upload = {
      source,
      column,
      mode: numbers,
      largestBytes,
      holdHours: settings.optOutHoldHours,
      progress,
    }
    const loaded = await loadCohort(hold, upload)
    if (!loaded.ok) return loaded
    const { cohortBytes, heldUntil } = loaded.value
    return done({ cohortBytes, heldUntil })
  })

export const validateRun = (bench: Bench, turn: RunTurn): Promise<Outcome<Run>> =>
  takeRunStep(bench, { ...turn, verb: 'validateCohort' }, async (hold, _run, progress) => {
    const validated = await validateCohort(hold, progress)
    return validated.ok ? done({ cohort: validated.value }) : validated
  })

/** The numbers in ascending order, in a file whose name is numbered within its month. */
export const buildRunRequest = async (bench: Bench, turn: RunTurn): Promise<Outcome<Run>> =>
  takeRunStepWith(
    bench,
    { ...turn, verb: 'buildRequest' },
    async (hold) => {
      const { request } = bench.place
      if (!request) return refused('RUN_SETTINGS')
      const digestKey = await digestKeyOf(bench.place)
      const built = await buildRequest(hold, { lineEnd: request.lineEnd, digestKey })
      return built.ok ? done({ ...built.value, request }) : built
    },
    async (tx, { request, ...built }) => {
      const named = await nextName(tx, request, londonDate(bench.shell.clock()))
      if (!named.ok) return named
      const { mailbox, recipientMailbox, workflowId } = request
      return done({ request: { ...built, ...named.value, mailbox, recipientMailbox, workflowId } })
    },
  )

const nextName = async (tx: Tx, request: RequestSettings, today: CalendarDate) => {
  const sequence = sequenceAfter(await lastRequest(tx, request.mailbox), today)
  if (!isSequence(sequence)) return refused('RUN_SEQUENCE')
  return done({ sequence, fileName: requestFileName(request, today, sequence) })
}

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
      sealing: run.attested.length > 0 ? await sealingOf(tx, bench.shell, run, bench.who) : null,
    }),
  )

export const discloseRun = (bench: Bench, turn: RunTurn): Promise<Outcome<Run>> =>
  actOnRun(bench, { ...turn, verb: 'discloseRun' }, async (tx, run) =>
    done(await mayGo(tx, run, londonDate(bench.shell.clock()))),
  )

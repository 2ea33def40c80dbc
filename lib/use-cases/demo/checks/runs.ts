import type { PersonKey } from '@/db/seeds/demo-people'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { releaseFile } from '../../checks/run-files'
import type { RunPlace } from '../../checks/run-place'
import type { Bench } from '../../checks/run-step'
import * as runs from '../../checks/runs'
import type { Who } from '../../handle-command'
import type { Shell } from '../../shell'
import { expected, who } from '../acting'
import type { Move } from '../agreements/play'
import { flowOf } from './families-flow'

/** Two checks of the extract about families: one released and purged last month, one that waits for its answer. */

const OPERATOR: PersonKey = 'informationOfficer'
const SECOND: PersonKey = 'informationManager'
const COLUMN = 'nhs_number'

/** Of the range that is kept for tests; the last two rows are a slip of the pen and an empty field. */
const ROWS = [
  '9990000050,75-84,Canal,3',
  '9990012342,85 and over,Canal,12',
  '9991000003,65-74,Mill Hill,1',
  '9991618031,75-84,Wharf,7',
  '9992000015,75-84,Wharf,4',
  '9992718285,85 and over,Station,21',
  '9993030309,65-74,Station,2',
  '9993141593,75-84,Canal,9',
  '9994567896,85 and over,Mill Hill,15',
  '9996543218,65-74,Wharf,5',
  '9998000424,75-84,Station,6',
  '9998765439,85 and over,Mill Hill,18',
  '9994567869,75-84,Canal,8',
  ',65-74,Wharf,2',
]
const ANSWER = ROWS.slice(0, 9).map((row) => `${row.slice(0, 10)},\n`)

async function* bytesOf(lines: readonly string[]) {
  yield new TextEncoder().encode(lines.join(''))
}

const cohortOf = (rows: readonly string[]) =>
  bytesOf([`${COLUMN},age,ward,days\n`, ...rows.map((row) => `${row}\n`)])

type AtWork = Bench & { readonly who: Who }

type Step = (bench: AtWork, turn: runs.RunTurn) => Promise<Outcome<unknown>>

const loads =
  (rows: readonly string[]): Step =>
  (bench, turn) =>
    runs.loadRunCohort(bench, turn, { column: COLUMN, source: cohortOf(rows) })

const sends: Step = (bench, turn) =>
  runs.markRunSent(bench, turn, { localId: turn.reference, sentAt: bench.shell.clock().toISOString() })

const answered: Step = (bench, turn) =>
  runs.importRunResponse(bench, turn, {
    message: 'DATA',
    localId: turn.reference,
    at: bench.shell.clock().toISOString(),
    refreshedAt: null,
    body: bytesOf(ANSWER),
  })

const secondAttests: Step = (bench, turn) => runs.attestRun({ ...bench, who: who(SECOND) }, turn)

/** Taken to its last byte: then every file of the check is purged. */
const takesTheRelease: Step = async (bench, turn) => {
  const given = await releaseFile(bench, turn)
  if (given.ok) for await (const _piece of given.value.stream);
  return given
}

const toTheMailbox = (rows: readonly string[]): readonly Step[] => [
  loads(rows),
  runs.validateRun,
  runs.buildRunRequest,
  sends,
]

const TO_THE_END: readonly Step[] = [
  ...toTheMailbox(ROWS),
  answered,
  (bench, turn) => runs.applyRun(bench, turn, { dropColumn: true }),
  runs.attestRun,
  secondAttests,
  runs.discloseRun,
  takesTheRelease,
]

const MINUTE_MS = 60_000
const STEP_MINUTES = 10
const HOURS_IN_DAY = 24

type Given = {
  readonly now: Date
  readonly place: RunPlace
  /** Of the agreement about families, once it is there. */
  readonly agreement: () => string
}

const movesOfRun = (
  { now, place, agreement }: Given,
  hoursAgo: number,
  steps: readonly Step[],
): readonly Move[] => {
  const startedAt = now.getTime() - hoursAgo * 60 * MINUTE_MS
  const at = (step: number) => new Date(startedAt + step * STEP_MINUTES * MINUTE_MS)
  const benchOf = (shell: Shell): AtWork => ({ shell, place, who: who(OPERATOR) })
  let reference = ''
  const start: Move = {
    at: at(0),
    make: async (shell) => {
      const flow = await flowOf(shell, agreement())
      const said = { mode: 'DIRECT', permissionReference: 'DPO-2026-31', alternativeRun: undefined } as const
      reference = expected(await runs.startRun(benchOf(shell), flow.reference, said), 'startRun').reference
    },
  }
  const later = steps.map(
    (step, place): Move => ({
      at: at(place + 1),
      make: async (shell) =>
        expected(
          await step(benchOf(shell), { reference, version: null }),
          `step ${place + 1} of ${reference}`,
        ),
    }),
  )
  return [start, ...later]
}

export const runMoves = (given: Given): readonly Move[] => [
  ...movesOfRun(given, 18 * HOURS_IN_DAY, TO_THE_END),
  ...movesOfRun(given, 3, toTheMailbox(ROWS.slice(2))),
]

/** A run of the opt-out check with the cohort of the specification’s vector (2.7), as far as a test wants it. */
import type { PersonKey } from '@/db/seeds/demo-people'
import { FLOW } from '@/lib/domain/checks/opt-out/module'
import type { Run } from '@/lib/domain/checks/run/run'
import type { RunStatus } from '@/lib/domain/checks/run/states'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { FLOW_INPUTS } from '@/lib/testing/flow'
import { runPlace } from '@/lib/use-cases/checks/run-place'
import * as runs from '@/lib/use-cases/checks/runs'
import { systemShell as shell } from '@/lib/use-cases/shell'
import { actsOn, expected, who } from './acting'
import { makeFlow } from './flow'
import { aMatterInForce } from './matter'

const OPERATOR: PersonKey = 'informationOfficer'
const SECOND: PersonKey = 'informationManager'

const COHORT = [
  'row,nhs_number',
  '1,9990000018',
  '2,999 000 0026',
  '3,9990000034',
  '4,9990000018',
  '5,9990000017',
  '6,',
  '7,9990123454',
  '8,9991234560',
]
const COLUMN = 'nhs_number'
const ANSWER = '9990000018,\n9990000034,\n'

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text)
}

type Bench = Parameters<typeof runs.validateRun>[0]
type Turn = runs.RunTurn
type Step = (bench: Bench, turn: Turn) => Promise<Outcome<Run>>

const now = () => shell().clock().toISOString()

const loads: Step = (bench, turn) =>
  runs.loadRunCohort(bench, turn, { column: COLUMN, source: bytesOf(`${COHORT.join('\n')}\n`) })

const sends: Step = (bench, turn) => runs.markRunSent(bench, turn, { localId: turn.reference, sentAt: now() })

const answered =
  (body: string): Step =>
  (bench, turn) =>
    runs.importRunResponse(bench, turn, {
      message: 'DATA',
      localId: turn.reference,
      at: now(),
      refreshedAt: null,
      body: bytesOf(body),
    })

const applies: Step = (bench, turn) => runs.applyRun(bench, turn, { dropColumn: true })

const secondAttests: Step = (bench, turn) => runs.attestRun({ ...bench, who: who(SECOND) }, turn)

const WAITING: readonly Step[] = [loads, runs.validateRun, runs.buildRunRequest, sends]
const APPLIED: readonly Step[] = [...WAITING, answered(ANSWER), applies]
const ATTESTED: readonly Step[] = [...APPLIED, runs.attestRun, secondAttests]

const STEPS: Readonly<Partial<Record<RunStatus, readonly Step[]>>> = {
  OPEN: [],
  COHORT_LOADED: WAITING.slice(0, 1),
  VALIDATED: WAITING.slice(0, 2),
  REQUEST_BUILT: WAITING.slice(0, 3),
  AWAITING_RESPONSE: WAITING,
  EMPTY_RESULT_CONFIRM: [...WAITING, answered('')],
  RESPONSE_OK: APPLIED.slice(0, -1),
  APPLIED,
  ATTESTED,
  FAILED: [...WAITING, answered('9990008885,\n')],
}

export async function makeRun({ in: status }: { readonly in: RunStatus }): Promise<string> {
  const steps = STEPS[status]
  if (!steps) throw new Error(`no run is made in ${status}`)
  const bench = { shell: shell(), place: runPlace(), who: who(OPERATOR) }
  const run = expected(
    await runs.startRun(bench, await aFlowToRun(), {
      mode: 'DIRECT',
      permissionReference: 'DPO-2026-31',
      alternativeRun: undefined,
    }),
    'startRun',
  )
  for (const step of steps)
    expected(await step(bench, { reference: run.reference, version: null }), `${status} of ${run.reference}`)
  return run.reference
}

async function aFlowToRun(): Promise<string> {
  const reference = await makeFlow({ in: 'ASSESSED_APPLIES' }, aMatterInForce)
  await actsOn(FLOW)(reference, 'safetyCoordinator', 'recordProcedure', FLOW_INPUTS.recordProcedure)
  return reference
}

import type { CheckContext } from '@/lib/domain/checks/kernel'
import { decideCheck } from '@/lib/domain/checks/kernel'
import { REFERENCE_SETS, type Reference, SHIPPED_REFERENCE } from '@/lib/domain/checks/reference'
import type { RunInputs, RunVerb } from '@/lib/domain/checks/run/inputs'
import { RUN } from '@/lib/domain/checks/run/module'
import type { Run } from '@/lib/domain/checks/run/run'
import { type RunStart, startedRun } from '@/lib/domain/checks/run/start'
import { COURSES } from '@/lib/domain/checks/training/training'
import { SETTINGS } from '@/lib/domain/disclosure/settings'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { daysAfter, hoursAfter, londonDate } from '@/lib/domain/shared/dates'
import { SHIPPED_RULESET } from '@/lib/domain/shared/decision'
import { hashOf } from '@/lib/hash'
import { coordinator, intake, otherIntake } from './people'

/** A run of the opt-out check, from its start to wherever a test wants it; the cohort is that of vector 2.7. */

export const STARTED = '2026-10-05T09:00:00.000Z'

/** The run asks no table. */
const NO_TABLES: Reference = {
  adequacy: [],
  mechanisms: [],
  exemptions: [],
  questions: [],
  versions: Object.fromEntries(
    REFERENCE_SETS.map((set) => [set, SHIPPED_REFERENCE]),
  ) as Reference['versions'],
}

export const runContext = (
  actor: CheckContext['actor'] = intake,
  change: Partial<CheckContext> = {},
): CheckContext => {
  const now = change.now ?? STARTED
  return {
    actor,
    now,
    today: londonDate(new Date(now)),
    actId: '7e570000-0000-4000-8012-000000000001',
    method: 'a password',
    hash: hashOf,
    reference: NO_TABLES,
    settings: SETTINGS,
    ruleset: SHIPPED_RULESET,
    trained: COURSES,
    ...change,
  }
}

export const runStart = (change: Partial<RunStart> = {}): RunStart => ({
  id: '7e570000-0000-4000-8012-00000000000a',
  reference: 'RUN-2026-000001',
  title: 'Quarterly falls study',
  matter: {
    kind: 'agreement',
    id: '7e570000-0000-4000-8012-00000000000b',
    reference: 'AGR-2026-000014',
  },
  flow: {
    id: '7e570000-0000-4000-8012-00000000000c',
    reference: 'NDO-2026-000001',
    status: 'ASSESSED_APPLIES',
    determination: 'CHECK_REQUIRED',
    evidence: ['CAG letter 26/CAG/0014'],
    deciders: [coordinator.id],
  },
  mode: 'DIRECT',
  permissionReference: 'DPO-2026-31',
  alternativeRun: null,
  softwareVersion: '0.1.0',
  ...change,
})

/** Vector 2.7. */
export const COHORT_OF_8 = {
  rowsIn: 8,
  rowsValid: 5,
  rowsInvalid: 2,
  rowsMissing: 1,
  distinctSubmitted: 4,
} as const
export const COUNTS_OF_8 = {
  ...COHORT_OF_8,
  distinctReturned: 2,
  distinctOptedOut: 2,
  rowsReleased: 3,
  rowsRemovedOptOut: 2,
  rowsWithheld: 3,
} as const

const DIGEST = 'a'.repeat(64)

export const RUN_INPUTS: RunInputs = {
  loadCohort: { cohortBytes: 112, heldUntil: hoursAfter(STARTED, 72) },
  validateCohort: { cohort: COHORT_OF_8 },
  buildRequest: {
    request: {
      bytes: 48,
      digest: DIGEST,
      fileName: 'X26TEST-05102026-0001.dat',
      mailbox: 'X26TEST',
      recipientMailbox: 'X26SPINE',
      workflowId: 'SPINE_NTT_UPHOLDING',
      sequence: 1,
    },
  },
  markRequestSent: { localId: 'RUN-2026-000001', sentAt: STARTED },
  importResponse: {
    classified: { rule: 'RR7', outcome: 'RESPONSE_OK' },
    at: STARTED,
    refreshedAt: null,
    bytes: 24,
    digest: DIGEST,
    interim: null,
    said: null,
  },
  confirmEmptyResult: {},
  applyResponse: { counts: COUNTS_OF_8, release: { bytes: 64, sha256: DIGEST } },
  attestRun: { recipients: ['7e570000-0000-4000-8012-00000000000d'], sealing: null },
  discloseRun: { determinationIsCurrent: true, agreementIsActive: true },
  runGrowsStale: {},
  transportTimesOut: {},
  expireRun: {},
  recordPurge: {
    purge: { at: STARTED, files: 5, bytes: 4096, method: 'overwritten and removed' },
    sealing: null,
  },
}

const BY_TIME: readonly RunVerb[] = ['runGrowsStale', 'transportTimesOut', 'expireRun', 'recordPurge']

export type RunTry<V extends RunVerb = RunVerb> = {
  readonly given: Run
  readonly verb: V
  readonly by?: CheckContext['actor']
  readonly input?: Partial<RunInputs[V]>
  readonly context?: Partial<CheckContext>
}

export const tryRun = <V extends RunVerb>({ given, verb, by, input, context }: RunTry<V>) => {
  const actor = by ?? (BY_TIME.includes(verb) ? SYSTEM : intake)
  return decideCheck(RUN, given, verb, runContext(actor, context), { ...RUN_INPUTS[verb], ...input })
}

/** The id of the rule that refuses, or `passes`. */
export const ruleOfRun = <V extends RunVerb>(tried: RunTry<V>) => {
  const outcome = tryRun(tried)
  return outcome.ok ? 'passes' : outcome.refusal.rule
}

export const doneToRun = <V extends RunVerb>(tried: RunTry<V>): Run => {
  const outcome = tryRun(tried)
  if (!outcome.ok) throw new Error(`${tried.verb} is refused: ${outcome.refusal.rule}`)
  return outcome.value.next
}

type Step = Omit<RunTry, 'given'>

export const aRun = (change: Partial<RunStart> = {}): Run => {
  const started = startedRun(runStart(change), runContext())
  if (!started.ok) throw new Error(started.refusal.rule)
  return started.value
}

const after = (given: Run, steps: readonly Step[]) =>
  steps.reduce<Run>((run, step) => doneToRun({ ...step, given: run }), given)

const WAITING: readonly Step[] = [
  { verb: 'loadCohort' },
  { verb: 'validateCohort' },
  { verb: 'buildRequest' },
  { verb: 'markRequestSent' },
]
const APPLIED: readonly Step[] = [...WAITING, { verb: 'importResponse' }, { verb: 'applyResponse' }]
const ATTESTED: readonly Step[] = [...APPLIED, { verb: 'attestRun' }, { verb: 'attestRun', by: otherIntake }]

const answered = (outcome: 'EMPTY_RESULT_CONFIRM' | 'RUN_FAILED_MISMATCH'): Step => ({
  verb: 'importResponse',
  input: { classified: { rule: outcome === 'RUN_FAILED_MISMATCH' ? 'RR5' : 'RR6', outcome } },
})

const LATE = daysAfter(STARTED, 4)

const STEPS_TO: Record<Run['status'], readonly Step[]> = {
  OPEN: [],
  COHORT_LOADED: WAITING.slice(0, 1),
  VALIDATED: WAITING.slice(0, 2),
  REQUEST_BUILT: WAITING.slice(0, 3),
  AWAITING_RESPONSE: WAITING,
  EMPTY_RESULT_CONFIRM: [...WAITING, answered('EMPTY_RESULT_CONFIRM')],
  RESPONSE_OK: APPLIED.slice(0, -1),
  APPLIED,
  ATTESTED,
  DISCLOSED: [...ATTESTED, { verb: 'discloseRun' }],
  STALE_RUN: [...ATTESTED, { verb: 'runGrowsStale', context: { now: daysAfter(STARTED, 21) } }],
  FAILED: [...WAITING, answered('RUN_FAILED_MISMATCH')],
  EXPIRED: [...WAITING, { verb: 'expireRun', context: { now: LATE } }],
  PURGED: [...ATTESTED, { verb: 'discloseRun' }, { verb: 'recordPurge' }],
}

export const aRunIn = (status: Run['status'], change: Partial<RunStart> = {}): Run =>
  after(aRun(change), STEPS_TO[status])

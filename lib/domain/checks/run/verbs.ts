import type { MatterFacts } from '../../records/checks/annexes'
import { optOutRun } from '../../records/checks/opt-out-run'
import type { Issuing } from '../../records/issue'
import { hoursAfter, londonDate } from '../../shared/dates'
import { signatory } from '../../shared/signatory'
import type { CheckChange, CheckContext, CheckModule } from '../kernel'
import { daysBetween } from './age'
import type { RunInputs } from './inputs'
import { isFailure } from './response'
import { clockOf, type PurgeProof, type Run, vouchedFor } from './run'

type Changed = Partial<Omit<Run, 'clock'>>

/** What the ledger keeps of a step is evidence too: counts, lengths, digests, codes. */
const moved = (
  run: Run,
  { settings }: CheckContext,
  set: Changed,
  payload: CheckChange<Run>['payload'] = {},
): CheckChange<Run> => {
  const next = { ...run, ...set }
  return { next: { ...next, clock: clockOf(next, settings) }, payload }
}

const by = (run: Run, context: CheckContext) => signatory(context, context.hash(vouchedFor(run)))

const BOTH = 2

const imported = (run: Run, context: CheckContext, input: RunInputs['importResponse']) => {
  const { classified, interim, said, ...file } = input
  const { outcome } = classified
  const answer = { ...classified, ...file }
  if (outcome === 'LOGGED') return moved(run, context, {}, { ...classified })
  if (outcome === 'INTERIM') return moved(run, context, { interim }, { ...classified, interim })
  if (isFailure(outcome))
    return moved(
      run,
      context,
      { status: 'FAILED', answer, failure: { code: outcome, said } },
      { ...answer, said },
    )
  return moved(run, context, { status: outcome, answer, interim: null }, answer)
}

const COPIES = ['internal', 'external'] as const

/** Sealed when two people have attested it, and again when the data has gone and the files are purged. */
const recordsOf = (run: Run, sealing: MatterFacts | null, context: CheckContext) =>
  sealing && {
    records: COPIES.map((copy) => ({
      kind: 'OPT_OUT_RUN' as const,
      copy,
      make: (issue: Issuing) => optOutRun({ run, sealing, ...context }, issue),
    })),
  }

/** Whoever purges may be a moment late: the sweep comes round every few minutes. */
const SLACK_HOURS = 1

const wasKeptTooLong = ({ heldUntil }: Run, { at }: PurgeProof) =>
  heldUntil !== null && hoursAfter(heldUntil, SLACK_HOURS) < at

export const RUN_VERBS: CheckModule<Run, RunInputs>['apply'] = {
  loadCohort: (run, context, { cohortBytes, heldUntil }) =>
    moved(run, context, { status: 'COHORT_LOADED', cohortBytes, heldUntil }, { cohortBytes, heldUntil }),
  validateCohort: (run, context, { cohort }) =>
    moved(run, context, { status: 'VALIDATED', cohort }, { ...cohort }),
  buildRequest: (run, context, { request }) =>
    moved(run, context, { status: 'REQUEST_BUILT', request }, { ...request }),
  markRequestSent: (run, context, { localId, sentAt }) =>
    moved(run, context, { status: 'AWAITING_RESPONSE', sent: { localId, at: sentAt } }, { localId, sentAt }),
  importResponse: imported,
  confirmEmptyResult: (run, context) => {
    const confirmed = [...run.confirmed, by(run, context)]
    const status = confirmed.length < BOTH ? 'EMPTY_RESULT_CONFIRM' : 'RESPONSE_OK'
    return moved(run, context, { status, confirmed }, { confirmed: confirmed.length })
  },
  transportTimesOut: (run, context) =>
    moved(
      run,
      context,
      { status: 'FAILED', failure: { code: 'RUN_FAILED_TRANSPORT', said: null } },
      { code: 'RUN_FAILED_TRANSPORT' },
    ),
  applyResponse: (run, context, { counts, release }) =>
    moved(run, context, { status: 'APPLIED', counts, release }, { ...counts, release: release.sha256 }),
  attestRun: (run, context, { sealing }) => {
    const attested = [...run.attested, by(run, context)]
    const isFull = attested.length === BOTH
    const change = moved(
      run,
      context,
      { status: isFull ? 'ATTESTED' : 'APPLIED', attested },
      { attested: attested.length },
    )
    return isFull ? { ...change, ...recordsOf(change.next, sealing, context) } : change
  },
  discloseRun: (run, context) => {
    if (!run.answer) throw new Error('nothing is disclosed before the answer came')
    const ageDays = daysBetween(run.answer.at, context.now)
    const disclosed = { by: by(run, context), at: context.now, ageDays }
    return moved(run, context, { status: 'DISCLOSED', disclosed }, { ageDays })
  },
  runGrowsStale: (run, context) => moved(run, context, { status: 'STALE_RUN' }),
  expireRun: (run, context) => moved(run, context, { status: 'EXPIRED' }, { heldUntil: run.heldUntil }),
  recordPurge: (run, context, { purge, sealing }) => {
    const status = run.status === 'EXPIRED' ? 'EXPIRED' : 'PURGED'
    const purged = moved(run, context, { status, purge }, { ...purge })
    const change = run.disclosed ? { ...purged, ...recordsOf(purged.next, sealing, context) } : purged
    if (!wasKeptTooLong(run, purge)) return change
    const what = `Files of ${run.reference} were to be gone by ${londonDate(new Date(run.heldUntil ?? purge.at))}.`
    return { ...change, incidents: [{ trigger: 'KEPT_PAST_LIMIT', what }] }
  },
}

import { daysAfter, londonDate } from '../../shared/dates'
import type { Signatory } from '../../shared/signatory'
import type { CheckContext, Checked } from '../kernel'
import { ageFault, type CheckMode, lastGoodDay } from './age'
import type { CohortCounts, Counts } from './counts'
import type { FailureCode, ResponseOutcome } from './response'
import { BEFORE_DISCLOSURE, type RunStatus } from './states'

/**
 * One check of one cohort. It holds the evidence of specification 2.8 and nothing else: no number, no name, no row
 * number, nothing that was in a file. Digests of request and response are keyed, because a plain one of a short
 * list can be undone by guessing.
 */
export type Run = Checked<RunStatus> & {
  readonly flow: RunFlow
  readonly mode: CheckMode
  /** The Data Protection Officer's permission to use the service. */
  readonly permissionReference: string
  /** Of a survey's own opt-outs, where the programme has them. */
  readonly alternativeRun: string | null
  readonly softwareVersion: string
  /** UTC, ISO 8601; files are gone by then, whatever became of the run. */
  readonly heldUntil: string | null
  readonly cohortBytes: number | null
  readonly cohort: CohortCounts | null
  readonly request: RequestEvidence | null
  readonly sent: { readonly localId: string; readonly at: string } | null
  /** What the service last said while it was still at work. */
  readonly interim: string | null
  readonly answer: AnswerEvidence | null
  readonly failure: { readonly code: FailureCode; readonly said: string | null } | null
  /** That it is true that nobody came back. */
  readonly confirmed: readonly Signatory[]
  readonly counts: Counts | null
  readonly release: { readonly bytes: number; readonly sha256: string } | null
  readonly attested: readonly Signatory[]
  readonly disclosed: { readonly by: Signatory; readonly at: string; readonly ageDays: number } | null
  readonly purge: PurgeProof | null
}

export type RunFlow = {
  readonly id: string
  readonly reference: string
  /** The code that the determination came to. */
  readonly determination: string
  readonly evidence: readonly string[]
  /** Ids of the people who determined it. */
  readonly deciders: readonly string[]
}

export type RequestEvidence = {
  readonly bytes: number
  /** HMAC-SHA-256, hex. */
  readonly digest: string
  readonly fileName: string
  readonly mailbox: string
  readonly recipientMailbox: string
  readonly workflowId: string
  readonly sequence: number
}

export type AnswerEvidence = {
  readonly rule: string
  readonly outcome: ResponseOutcome
  /** UTC, ISO 8601: of the answer, or of the kept list that was used. */
  readonly at: string
  readonly refreshedAt: string | null
  readonly bytes: number
  /** HMAC-SHA-256, hex. */
  readonly digest: string
}

export type PurgeProof = {
  readonly at: string
  readonly files: number
  readonly bytes: number
  readonly method: string
}

export const answeredOf = ({ mode, answer }: Pick<Run, 'mode' | 'answer'>) =>
  answer && { mode, responseAt: answer.at, refreshedAt: answer.refreshedAt }

/** What an attester vouches for. */
export const vouchedFor = ({ id, counts, request, answer, release }: Run) => ({
  ...{ id, counts },
  request: request?.digest ?? null,
  answer: answer?.digest ?? null,
  release: release?.sha256 ?? null,
})

/** After so many days a request that nobody collected is undeliverable (2.6). */
export const TRANSPORT_DAYS = 5

type Time = Pick<CheckContext, 'now' | 'settings'>

export const holdIsOver = ({ heldUntil }: Pick<Run, 'heldUntil'>, { now }: Pick<Time, 'now'>) =>
  heldUntil !== null && heldUntil <= now

export const isPastItsHold = (run: Run, time: Pick<Time, 'now'>) =>
  BEFORE_DISCLOSURE.includes(run.status) && holdIsOver(run, time)

/** Whether its files went for want of time: before anything was disclosed, or with a release that may not have been taken. */
export const ranOut = (run: Run, time: Pick<Time, 'now'>): 'undisclosed' | 'perhapsTaken' | null => {
  if (run.status === 'EXPIRED' || isPastItsHold(run, time)) return 'undisclosed'
  return run.disclosed && holdIsOver(run, { now: run.purge?.at ?? time.now }) ? 'perhapsTaken' : null
}

export const isUncollected = ({ status, sent }: Run, { now }: Pick<Time, 'now'>) =>
  status === 'AWAITING_RESPONSE' && sent !== null && daysAfter(sent.at, TRANSPORT_DAYS) <= now

/** Too old, not too young: a clock that was set back makes no answer stale. */
export const isTooOld = (run: Run, { now, settings }: Time) => {
  const answered = answeredOf(run)
  const fault = answered && ageFault(answered, now, settings)
  return run.status === 'ATTESTED' && (fault === 'AGE' || fault === 'REFRESH')
}

/** The first day on which time alone may have something to do. */
export const clockOf = (run: Run, settings: CheckContext['settings']) => {
  if (!BEFORE_DISCLOSURE.includes(run.status)) return null
  const answered = answeredOf(run)
  const instants = [
    run.heldUntil,
    run.status === 'AWAITING_RESPONSE' && run.sent ? daysAfter(run.sent.at, TRANSPORT_DAYS) : null,
  ].filter((at) => at !== null)
  const days = instants.map((at) => londonDate(new Date(at)))
  if (run.status === 'ATTESTED' && answered) days.push(lastGoodDay(answered, settings))
  return days.toSorted()[0] ?? null
}

import { daysAfter, londonDate } from '../shared/dates'
import { addWorkingDays, workingDaysBetween } from '../shared/working-days'
import type { CaseFile } from './disclosure'
import { SETTINGS } from './settings'
import type { Status } from './states'

export type Clock = 'authorisation' | 'approval' | 'clarification'

const APPROVAL_RUNS: readonly Status[] = ['APPROVED_FULL', 'APPROVED_PART', 'PREPARE']

export const authorisationExpiry = (at: string) => daysAfter(at, SETTINGS.authorisationValidDays)
export const approvalExpiry = (at: string) => daysAfter(at, SETTINGS.approvalValidDays)

/** Whether something signed this many whole days ago no longer counts. */
export const hasRunOut = (clock: 'authorisation' | 'approval', ageDays: number) => {
  const signed = '2026-01-01T00:00:00.000Z'
  return (
    daysAfter(signed, ageDays) >=
    (clock === 'approval' ? approvalExpiry(signed) : authorisationExpiry(signed))
  )
}

/** Local target from receipt; no limit in law for a voluntary request. */
export const dueDate = (receivedAt: string) =>
  addWorkingDays(londonDate(new Date(receivedAt)), SETTINGS.targetWorkingDays)

/** The target waits while the asking body does: it moves by the working days a question stood open (T7). */
export const dueDateAfterPause = (dueOn: string, askedAt: string, answeredAt: string) =>
  addWorkingDays(dueOn, workingDaysBetween(londonDate(new Date(askedAt)), londonDate(new Date(answeredAt))))

export const answerDueDate = (askedAt: string) =>
  addWorkingDays(londonDate(new Date(askedAt)), SETTINGS.clarificationWorkingDays)

type Running = { readonly clock: Clock; readonly until: string }

const BEFORE_DECISION: readonly Status[] = ['SUBMITTED', 'INTAKE', 'ASSESS', 'ADVICE', 'AWAIT_HOS']

/**
 * The one clock that runs, and the instant it runs out. After approval only the approval's; while a
 * question is open only the answer's, because the answer has as many days as an authorisation and would
 * otherwise never be late. Once it is answered the authorisation is looked at again.
 */
const running = (d: CaseFile): Running | null => {
  if (APPROVAL_RUNS.includes(d.status))
    return d.decision && 'expiresAt' in d.decision ? { clock: 'approval', until: d.decision.expiresAt } : null
  const open = d.clarifications.at(-1)
  if (d.status === 'CLARIFY' && open)
    return { clock: 'clarification', until: daysAfter(`${open.answerBy}T00:00:00.000Z`, 1) }
  return BEFORE_DECISION.includes(d.status) && d.authorisation
    ? { clock: 'authorisation', until: d.authorisation.expiresAt }
    : null
}

/** The clock that has run out, if one has. No grace (R17). */
export const lapsedClock = (d: CaseFile, now: string): Clock | null => {
  const found = running(d)
  return found && now >= found.until ? found.clock : null
}

/** When the case would expire if nothing happens; kept as a column so that a sweep finds it by index. */
export const expiresAt = (d: CaseFile): string | null => running(d)?.until ?? null

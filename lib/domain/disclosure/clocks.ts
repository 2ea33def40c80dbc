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
  return daysAfter(signed, ageDays) >= (clock === 'approval' ? approvalExpiry(signed) : authorisationExpiry(signed))
}

/** Local target from receipt; no limit in law for a voluntary request. */
export const dueDate = (receivedAt: string) =>
  addWorkingDays(londonDate(new Date(receivedAt)), SETTINGS.targetWorkingDays)

/** The target waits while the asking body does: it moves by the working days a question stood open (T7). */
export const dueDateAfterPause = (dueOn: string, askedAt: string, answeredAt: string) =>
  addWorkingDays(dueOn, workingDaysBetween(londonDate(new Date(askedAt)), londonDate(new Date(answeredAt))))

export const answerDueDate = (askedAt: string) =>
  addWorkingDays(londonDate(new Date(askedAt)), SETTINGS.clarificationWorkingDays)

/** The clock that has run out, if one has. No grace (R17). After approval only the approval's clock runs. */
export const lapsedClock = (d: CaseFile, now: string): Clock | null => {
  if (APPROVAL_RUNS.includes(d.status))
    return d.decision && 'expiresAt' in d.decision && now >= d.decision.expiresAt ? 'approval' : null
  const open = d.clarifications.at(-1)
  if (d.status === 'CLARIFY' && open && londonDate(new Date(now)) > open.answerBy) return 'clarification'
  return d.authorisation && now >= d.authorisation.expiresAt ? 'authorisation' : null
}

/** When the case would expire if nothing happens; kept as a column so that a sweep finds it by index. */
export const expiresAt = (d: CaseFile): string | null => {
  if (APPROVAL_RUNS.includes(d.status))
    return d.decision && 'expiresAt' in d.decision ? d.decision.expiresAt : null
  const RUNS: readonly Status[] = ['SUBMITTED', 'INTAKE', 'CLARIFY', 'ASSESS', 'ADVICE', 'AWAIT_HOS']
  if (!RUNS.includes(d.status) || !d.authorisation) return null
  const open = d.clarifications.at(-1)
  const answerEnds = d.status === 'CLARIFY' && open ? daysAfter(`${open.answerBy}T00:00:00.000Z`, 1) : null
  return answerEnds !== null && answerEnds < d.authorisation.expiresAt
    ? answerEnds
    : d.authorisation.expiresAt
}

import { addDays, daysAfter, endOfLondonDay, hoursAfter, londonDate } from '../shared/dates'
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from '../shared/working-days'
import type { CaseFile } from './disclosure'
import { needsAnInstrument } from './gateways'
import type { Policy } from './policy'
import { LIMITS, type Settings } from './settings'
import type { Status } from './states'

export type Clock = 'authorisation' | 'approval' | 'clarification' | 'confirmation'

const APPROVAL_RUNS: readonly Status[] = ['APPROVED_FULL', 'APPROVED_PART', 'PREPARE']

export const authorisationExpiry = (at: string, { authorisationValidDays }: Settings) =>
  daysAfter(at, authorisationValidDays)
export const approvalExpiry = (at: string, { approvalValidDays }: Settings) =>
  daysAfter(at, approvalValidDays)

/** Whether something signed this many whole days ago no longer counts. */
export const hasRunOut = (clock: 'authorisation' | 'approval', ageDays: number, settings: Settings) => {
  const signed = '2026-01-01T00:00:00.000Z'
  const until =
    clock === 'approval' ? approvalExpiry(signed, settings) : authorisationExpiry(signed, settings)
  return daysAfter(signed, ageDays) >= until
}

/** Local target from receipt; no limit in law for a voluntary request. */
export const dueDate = (receivedAt: string, { settings, bankHolidays }: Policy) =>
  addWorkingDays(londonDate(new Date(receivedAt)), settings.targetWorkingDays, bankHolidays)

/** The target waits while the asking body does: it moves by the working days a question stood open (T7). */
export const dueDateAfterPause = (
  dueOn: string,
  askedAt: string,
  answeredAt: string,
  { bankHolidays }: Policy,
) =>
  addWorkingDays(
    dueOn,
    workingDaysBetween(londonDate(new Date(askedAt)), londonDate(new Date(answeredAt)), bankHolidays),
    bankHolidays,
  )

export const answerDueDate = (askedAt: string, { settings, bankHolidays }: Policy) =>
  addWorkingDays(londonDate(new Date(askedAt)), settings.clarificationWorkingDays, bankHolidays)

/** The last day on which a review may be asked for (T28). */
export const reviewDueDate = (decidedAt: string, { settings, bankHolidays }: Policy) =>
  addWorkingDays(londonDate(new Date(decidedAt)), settings.reviewWorkingDays, bankHolidays)

/**
 * T33: so many hours after the emergency, and where that falls on a day when nobody is at work, by the end
 * of the next working day.
 */
export const confirmationDue = (decidedAt: string, { settings, bankHolidays }: Policy) => {
  const due = hoursAfter(decidedAt, settings.urgentConfirmHours)
  const day = londonDate(new Date(due))
  return isWorkingDay(day, bankHolidays) ? due : endOfLondonDay(nextWorkingDay(day, bankHolidays))
}

/** Seven days of which the day after the notice is the first (G17). */
export const psfaReviewBy = (issuedOn: string) => addDays(issuedOn, LIMITS.psfaReviewDays)

/** Thirty days of which the day after receipt is the first (DPA 2018 s.164A). */
export const acknowledgeBy = (receivedOn: string) => addDays(receivedOn, LIMITS.complaintDays)

export const breachReportBy = (awareAt: string) => hoursAfter(awareAt, LIMITS.breachHours)

type Running = { readonly clock: Clock; readonly until: string }

const BEFORE_DECISION: readonly Status[] = [
  'SUBMITTED',
  'INTAKE',
  'LEGAL_VALIDATION',
  'ASSESS',
  'ADVICE',
  'AWAIT_HOS',
]

/**
 * The one clock that runs, and the instant it runs out. After approval only the approval's; while a
 * question is open only the answer's, because the answer has as many days as an authorisation and would
 * otherwise never be late. Once it is answered the authorisation is looked at again. A requirement never
 * lapses (T9), nor does the notice that an order is applied for, and a parent waits for its parts.
 */
const running = (d: CaseFile): Running | null => {
  // What the council told the police itself has nobody to confirm it (G23).
  if (d.status === 'U_AWAIT_CONFIRM' && d.confirmBy && !d.confirmation && d.gateway !== 'G23')
    return { clock: 'confirmation', until: d.confirmBy }
  if (APPROVAL_RUNS.includes(d.status)) {
    const until = d.decision && 'expiresAt' in d.decision ? d.decision.expiresAt : undefined
    return until ? { clock: 'approval', until } : null
  }
  if (needsAnInstrument(d.gateway) || d.parts.length > 0) return null
  const open = d.clarifications.at(-1)
  if (d.status === 'CLARIFY' && open) return { clock: 'clarification', until: endOfLondonDay(open.answerBy) }
  return BEFORE_DECISION.includes(d.status) && d.authorisation
    ? { clock: 'authorisation', until: d.authorisation.expiresAt }
    : null
}

/** The clock that has run out, if one has. No grace (R17). */
export const lapsedClock = (d: CaseFile, now: string): Clock | null => {
  const found = running(d)
  return found && now >= found.until ? found.clock : null
}

/** When the case would lapse if nothing happens; kept as a column so that a sweep finds it by index. */
export const expiresAt = (d: CaseFile): string | null => running(d)?.until ?? null

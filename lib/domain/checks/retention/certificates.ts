import { addDays, type CalendarDate } from '../../shared/dates'
import type { CheckSettings } from '../settings'
import type { RetentionTerm } from './retention'

/** Reminders before data is to be gone, and what follows where nobody shows that it is (3.3). */

export const REMINDER_DAYS = [60, 30, 0] as const

type Owed = Pick<RetentionTerm, 'certificateRequired' | 'certificateDueOn' | 'legalHold' | 'extension'>

/** Null while a legal hold forbids destruction; put off by an extension that somebody approved. */
export const certificateDay = (term: Owed): CalendarDate | null => {
  const { certificateRequired, certificateDueOn, legalHold, extension } = term
  if (!certificateRequired || certificateDueOn === null || legalHold.trim() !== '') return null
  return extension && extension.until > certificateDueOn ? extension.until : certificateDueOn
}

/** Reminders that have fallen due and are not among those sent; the nearest to the day last. */
export const remindersDue = (term: Owed, day: CalendarDate, sent: readonly number[]): readonly number[] => {
  const due = certificateDay(term)
  if (due === null) return []
  return REMINDER_DAYS.filter((days) => day >= addDays(due, -days) && !sent.includes(days))
}

/** The day from which a missing certificate is an incident, and a mark against the recipient. */
export const overdueFrom = (
  term: Owed,
  { lateCertificateDays }: Pick<CheckSettings, 'lateCertificateDays'>,
): CalendarDate | null => {
  const due = certificateDay(term)
  return due && addDays(due, lateCertificateDays + 1)
}

export const isOverdue = (
  term: Owed,
  day: CalendarDate,
  settings: Pick<CheckSettings, 'lateCertificateDays'>,
) => {
  const from = overdueFrom(term, settings)
  return from !== null && from <= day
}

import { addDays, type CalendarDate } from '../../shared/dates'
import type { CheckSettings } from '../settings'
import type { RetentionTerm } from './retention'

/** Reminders before data is to be gone, and what follows where nobody shows that it is (3.3). */

export const REMINDER_DAYS = [60, 30, 0] as const
export type ReminderDays = (typeof REMINDER_DAYS)[number]

type Owed = Pick<RetentionTerm, 'certificateRequired' | 'certificateDueOn' | 'legalHold' | 'extension'>

/** Put off by an extension that somebody approved, whatever a legal hold says of it. */
export const agreedDay = ({
  certificateRequired,
  certificateDueOn,
  extension,
}: Owed): CalendarDate | null => {
  if (!certificateRequired || certificateDueOn === null) return null
  return extension && extension.until > certificateDueOn ? extension.until : certificateDueOn
}

/** Null while a legal hold forbids destruction. */
export const certificateDay = (term: Owed): CalendarDate | null =>
  term.legalHold.trim() === '' ? agreedDay(term) : null

/** Reminders that have fallen due and are not among those sent; the nearest to the day last. */
export const remindersDue = (
  term: Owed,
  day: CalendarDate,
  sent: readonly number[],
): readonly ReminderDays[] => {
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

import { BANK_HOLIDAYS } from './bank-holidays'
import { addDays, type CalendarDate } from './dates'

/** Each list is looked up many times a page. Kept by identity, so a list must not change once used. */
const LOOKUPS = new WeakMap<readonly CalendarDate[], ReadonlySet<CalendarDate>>()

const lookupOf = (holidays: readonly CalendarDate[]): ReadonlySet<CalendarDate> => {
  const known = LOOKUPS.get(holidays)
  if (known) return known
  const made = new Set(holidays)
  LOOKUPS.set(holidays, made)
  return made
}

/** Whether it is neither a weekend nor a bank holiday. */
export const isWorkingDay = (date: CalendarDate, holidays = BANK_HOLIDAYS): boolean => {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay()
  return day !== 0 && day !== 6 && !lookupOf(holidays).has(date)
}

/** The date `days` working days after `from`; the day itself does not count. */
export const addWorkingDays = (from: CalendarDate, days: number, holidays = BANK_HOLIDAYS): CalendarDate => {
  let date = from
  for (let left = days; left > 0; ) {
    date = addDays(date, 1)
    if (isWorkingDay(date, holidays)) left -= 1
  }
  return date
}

/** The first working day after `date`, whether or not `date` is one. */
export const nextWorkingDay = (date: CalendarDate, holidays = BANK_HOLIDAYS): CalendarDate =>
  addWorkingDays(date, 1, holidays)

/** Working days after `from` up to and including `to`; none when `to` is not later. */
export const workingDaysBetween = (
  from: CalendarDate,
  to: CalendarDate,
  holidays = BANK_HOLIDAYS,
): number => {
  let days = 0
  for (let date = from; date < to; ) {
    date = addDays(date, 1)
    if (isWorkingDay(date, holidays)) days += 1
  }
  return days
}

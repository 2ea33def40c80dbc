import { addDays, type CalendarDate } from './dates'

/**
 * Bank holidays in England and Wales, as published at www.gov.uk/bank-holidays (substitute days
 * included) for 2025 to 2027. Replace when the next year is announced.
 */
export const BANK_HOLIDAYS: ReadonlySet<CalendarDate> = new Set([
  '2025-01-01',
  '2025-04-18',
  '2025-04-21',
  '2025-05-05',
  '2025-05-26',
  '2025-08-25',
  '2025-12-25',
  '2025-12-26',
  '2026-01-01',
  '2026-04-03',
  '2026-04-06',
  '2026-05-04',
  '2026-05-25',
  '2026-08-31',
  '2026-12-25',
  '2026-12-28',
  '2027-01-01',
  '2027-03-26',
  '2027-03-29',
  '2027-05-03',
  '2027-05-31',
  '2027-08-30',
  '2027-12-27',
  '2027-12-28',
])

const isWorkingDay = (date: CalendarDate) => {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay()
  return day !== 0 && day !== 6 && !BANK_HOLIDAYS.has(date)
}

/** The date `days` working days after `from`; the day itself does not count. */
export const addWorkingDays = (from: CalendarDate, days: number): CalendarDate => {
  let date = from
  for (let left = days; left > 0; ) {
    date = addDays(date, 1)
    if (isWorkingDay(date)) left -= 1
  }
  return date
}

/** Working days after `from` up to and including `to`; none when `to` is not later. */
export const workingDaysBetween = (from: CalendarDate, to: CalendarDate): number => {
  let days = 0
  for (let date = from; date < to; ) {
    date = addDays(date, 1)
    if (isWorkingDay(date)) days += 1
  }
  return days
}

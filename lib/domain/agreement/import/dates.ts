import { type CalendarDate, calendarDate } from '../../shared/dates'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** `2026-11-21`, with or without the midnight that spreadsheets add. A year such as 2206 is a slip. */
const ISO = /^((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/
/** `21/11/2026`, the day first: no other order is tried, because 3/4 would then be two dates. */
const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})$/
/** `21 Nov 2026`, `21st November 2026`, `21-Nov-2026`. */
const NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]+)\.?,?[\s-]+((?:19|20)\d{2})$/i

/** "Nov", "Sept" and "November". */
const monthOf = (name: string) => {
  const word = name.toLowerCase()
  return MONTHS.findIndex((month) => [month, month.slice(0, 3), month.slice(0, 4)].includes(word)) + 1
}

const joined = (text: string): string => {
  const iso = ISO.exec(text)
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`
  const slashed = SLASHED.exec(text)
  if (slashed) return `${slashed[3]}-${slashed[2]}-${slashed[1]}`
  const [, day = '', month = '', year = ''] = NAMED.exec(text) ?? []
  return `${year}-${monthOf(month)}-${day}`
}

const REAL = calendarDate('the date')

/** The date that a cell says, or null where it says none or one that never was. */
export const dateIn = (text: string): CalendarDate | null => REAL.safeParse(joined(text)).data ?? null

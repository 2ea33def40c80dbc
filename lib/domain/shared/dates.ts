import { z } from 'zod'
import { upper } from './text'

/** `2026-11-21`: a calendar date with no time, as people in London write it. */
export type CalendarDate = string

const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** The date it is in London at that instant. */
export const londonDate = (at: Date): CalendarDate => LONDON.format(at)

const isReal = (date: string) => {
  const parsed = new Date(`${date}T12:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)
}

/** A date typed in three boxes and joined by the form as `Y-M-D`. `name` reads "the start date". */
export const calendarDate = (name: string) =>
  z
    .string({ error: `Enter ${name}` })
    .refine((text) => text !== '', { error: `Enter ${name}`, abort: true })
    .transform((text) =>
      text.replace(
        /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
        (_, y, m, d) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
      ),
    )
    .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isReal(text), {
      error: `${upper(name)} must be a real date, such as 7 3 2026`,
    })

export const addDays = (date: CalendarDate, days: number): CalendarDate => {
  const at = new Date(`${date}T12:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}

const HOUR = 3_600_000

/** Elapsed hours: 72 of them over a clock change still are 72, whatever the clock on the wall says. */
export const hoursAfter = (instant: string, hours: number) =>
  new Date(Date.parse(instant) + hours * HOUR).toISOString()

/** Instant plus whole days of 24 hours; for expiry of authorisations and approvals. */
export const daysAfter = (instant: string, days: number) => hoursAfter(instant, days * 24)

const LONDON_HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
})

const isSummerTime = (at: number) => Number(LONDON_HOUR.format(at)) !== new Date(at).getUTCHours()

/**
 * The instant at which a clock on a wall in London shows `HH:MM` on that date. In October 01:00 to 01:59
 * comes twice, and the first is meant; in March it does not come, and is read as an hour later.
 */
export const londonInstant = (date: CalendarDate, time: string) => {
  const inWinter = Date.parse(`${date}T${time}:00Z`)
  const inSummer = inWinter - HOUR
  return new Date(isSummerTime(inSummer) ? inSummer : inWinter).toISOString()
}

export const startOfLondonDay = (date: CalendarDate) => londonInstant(date, '00:00')

/** The first instant that is no longer that date in London: something good "until" it ends then. */
export const endOfLondonDay = (date: CalendarDate) => startOfLondonDay(addDays(date, 1))

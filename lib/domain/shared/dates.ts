import { z } from 'zod'

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
      error: `${name.charAt(0).toUpperCase()}${name.slice(1)} must be a real date, such as 7 3 2026`,
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

/** Instant plus whole days of 24 hours; for expiry of authorisations and approvals. */
export const daysAfter = (instant: string, days: number) =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString()

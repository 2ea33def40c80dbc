import { z } from 'zod'
import { calendarDate } from './dates'
import { YES_NO_UNKNOWN } from './text'

/** How facts are described, so that every one of them says what it is when it is left out. */

export const no = (description: string) =>
  z.boolean().default(false).describe(`${description} Default: false.`)
export const maybe = (description: string) => z.boolean().optional().describe(description)
export const said = (description: string) => z.string().optional().describe(description)
/** Far more than any case has, and few enough to count with. */
const MOST = 10_000
const whole = (least: number) => z.number().int().min(least).max(MOST)
export const count = (description: string) => whole(0).optional().describe(description)
export const many = (least: number, description: string) =>
  whole(least).default(least).describe(`${description} Default: ${least}.`)

/** Calendars are reckoned with, so a year has to be one that people mean. */
const isOurs = (text: string) => text >= '1900' && text < '2200'
const YEAR = { error: 'its year must be between 1900 and 2199' }

export const day = (name: string, description: string) =>
  calendarDate(name).refine(isOurs, YEAR).optional().describe(`${description} YYYY-MM-DD.`)
export const instant = (description: string) =>
  z.iso
    .datetime({
      offset: true,
      error: 'it is not a date and time with its offset, such as 2026-11-21T02:10:00Z',
    })
    .refine(isOurs, YEAR)
    .optional()
    .describe(`${description} Date and time with offset, such as 2026-11-21T02:10:00Z.`)
export const one = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  z.enum(values).optional().describe(description)
export const several = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  z.array(z.enum(values)).default([]).describe(`${description} Default: none.`)
export const known = (description: string) =>
  z.enum(YES_NO_UNKNOWN).default('no').describe(`${description} Default: no.`)

/** What each code means, for a reader who has only the description. */
export const glossary = (words: Readonly<Record<string, string>>) =>
  `${Object.entries(words)
    .map(([code, meaning]) => `${code}: ${meaning}`)
    .join('; ')}.`

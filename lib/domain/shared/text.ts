import { z } from 'zod'

// Control characters other than line feed and tab, and the marks that turn text round or cannot be seen
// (a name that reads one way on screen and another in the record is an attack, not a spelling).
const FORBIDDEN =
  /[^\P{Cc}\n\t]|[\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/u

const tidy = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim()

const EVERY_FORBIDDEN = new RegExp(FORBIDDEN, 'gu')

/** For text out of a file: nobody is there to type it again, so what cannot be seen is taken out, not refused. */
export const cleaned = (text: string) => tidy(tidy(text).replace(EVERY_FORBIDDEN, ''))

type Limits = { readonly min?: number; readonly max: number }

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
export const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The sentences every text field shares, so that browser and server say the same. `name` reads "your unit". */
export const textMessages = (name: string) => ({
  missing: `Enter ${lower(name)}`,
  tooShort: (min: number) => `${upper(name)} must be ${min} characters or more`,
  tooLong: (max: number) => `${upper(name)} must be ${max} characters or less`,
  forbidden: `${upper(name)} has invisible or control characters in it. Type it again without copying it from another document`,
  line: `${upper(name)} must be on one line`,
})

const clean = (name: string, { min = 1, max }: Limits) => {
  const say = textMessages(name)
  return z
    .string({ error: say.missing })
    .transform(tidy)
    .pipe(
      z
        .string()
        .min(1, { error: say.missing, abort: true })
        .refine((text) => !FORBIDDEN.test(text), { error: say.forbidden, abort: true })
        .min(min, { error: say.tooShort(min) })
        .max(max, { error: say.tooLong(max) }),
    )
}

/** Carried on the schema so that the browser can be told the same limits (`lib/actions/browser-rules.ts`). */
const limitsOf = (name: string, { min = 1, max }: Limits) => ({ label: name, minLength: min, maxLength: max })

/** Free text over several lines. */
export const paragraph = (name: string, limits: Limits) => clean(name, limits).meta(limitsOf(name, limits))

/** One line of text. */
export const line = (name: string, limits: Limits) =>
  clean(name, limits)
    .refine((text) => !text.includes('\n'), { error: textMessages(name).line })
    .meta(limitsOf(name, limits))

/** Text that may be left empty; empty becomes undefined. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    schema.optional(),
  )

/** Answers that every part of the product asks for. */
export const YES_NO = ['yes', 'no'] as const
export const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const

/** One of a list; `question` completes "Select …". */
export const choice = <const T extends readonly [string, ...string[]]>(values: T, question: string) =>
  z.enum(values, { error: `Select ${question}` }).meta({ label: question })

/** None, one or several of a list; a single box arrives as a string. */
export const choices = <const T extends readonly [string, ...string[]]>(values: T, question: string) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(values, { error: `Select ${question} from the list` })).max(values.length),
  )

/** Words of four letters or more, for comparing what two people wrote. */
const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])

/**
 * How much of `own` is borrowed from `source`: 0 (none of its words) to 1 (all of them).
 * Used to warn an approver whose reasons repeat the request (specification 2.1 G).
 */
export const borrowed = (own: string, source: string) => {
  const mine = words(own)
  if (mine.size === 0) return 0
  const theirs = words(source)
  return [...mine].filter((word) => theirs.has(word)).length / mine.size
}

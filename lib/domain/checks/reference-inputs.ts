import { z } from 'zod'
import { calendarDate } from '../shared/dates'
import { optional, paragraph } from '../shared/text'
import { rowField } from './reference-table'

/** Forms that change a table. What a row may hold is for `reference-table.ts`: it depends on the table. */

const GROUNDS = {
  effectiveFrom: calendarDate('the date it takes effect'),
  why: paragraph('why it should change', { min: 20, max: 1000 }),
  source: paragraph('where this was read', { min: 5, max: 1000 }),
}

export type Grounds = z.output<z.ZodObject<typeof GROUNDS>>

/** Empty for a row that is new. */
const key = z.string().max(60)

export const rowProposal = z.strictObject({
  key,
  /** The day of the table that the form began from: what somebody left as it was there, they do not change. */
  basis: z.union([z.literal(''), z.iso.date()]),
  row: z.record(
    z.string(),
    optional(paragraph('the answer', { max: 4000 })).transform((answer) => answer ?? ''),
  ),
  ...GROUNDS,
})

export const rowWithdrawal = z.strictObject({ key, ...GROUNDS })

export const NO_FILE = 'Choose the file that holds the table'

/** The file itself comes beside what was typed; in its place stands nothing. */
export const tableProposal = z.strictObject({ file: z.literal('', NO_FILE).optional(), ...GROUNDS })

/** How many changes counted when the page was drawn. */
export const tableApproval = z.strictObject({ seen: z.coerce.number().int().min(0) })

const PREFIX = rowField('')

/** A flat form as the schema has it. */
export const rowShape = (answers: Readonly<Record<string, unknown>>) => {
  const entries = Object.entries(answers)
  const isOfRow = ([name]: readonly [string, unknown]) => name.startsWith(PREFIX)
  return {
    ...Object.fromEntries(entries.filter((entry) => !isOfRow(entry))),
    row: Object.fromEntries(
      entries.filter(isOfRow).map(([name, value]) => [name.slice(PREFIX.length), value]),
    ),
  }
}

export const rowFieldAt = ([first, column]: readonly PropertyKey[]) =>
  first === 'row' && column !== undefined ? rowField(String(column)) : String(first)

import type { z } from 'zod'
import { done, HOUSE_RULES, type Outcome, type Refusal } from '../shared/outcome'
import { cleaned } from '../shared/text'
import { adequacyRow, exemptionRow, KEY_OF, mechanismRow, questionRow, type ReferenceSet } from './reference'
import { columnWords } from './reference-words'

/** Rows of a table as somebody typed them or kept them in a spreadsheet, taken whole or not at all. */

/** A row of any set: every column is text. */
export type ReferenceRow = Readonly<Record<string, string>>

const ROW = {
  adequacy: adequacyRow,
  mechanisms: mechanismRow,
  exemptions: exemptionRow,
  questions: questionRow,
} as const satisfies Record<ReferenceSet, z.ZodObject>

export const columnsOf = (set: ReferenceSet): readonly string[] => Object.keys(ROW[set].shape)

export const keyOf = (set: ReferenceSet, row: ReferenceRow) => row[KEY_OF[set]] ?? ''

/** What a column may hold, where that is a list. */
export const valuesOf = (set: ReferenceSet, column: string): readonly string[] | null => {
  const field = (ROW[set].shape as Readonly<Record<string, z.ZodType>>)[column]
  return field && 'options' in field && Array.isArray(field.options) && field.options.every(isText)
    ? field.options
    : null
}

const isText = (value: unknown) => typeof value === 'string'

/** A spreadsheet takes a cell that begins so for a formula, and this table is downloaded as one. */
const BEGINS_A_FORMULA = /^[=+\-@]/

const FORMULA = 'must not begin with =, +, - or @, which a spreadsheet takes for a formula. Write it in words'

const saidBy = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_value':
      return `must be one of: ${issue.values.join(', ')}`
    case 'too_small':
      return `must be ${issue.minimum} characters or more`
    case 'too_big':
      return `must be ${issue.maximum} characters or less`
    case 'invalid_format':
      if (issue.format === 'date') return 'must be a date such as 2026-11-21, or empty'
      return `is not of the right form. ${issue.message}`
    default:
      return 'is not of the right form'
  }
}

/** What is wrong with each column of one row: a predicate, for the name of the column to go before. */
type Faults = Readonly<Record<string, string>>

const formulasIn = (cells: ReferenceRow): Faults =>
  Object.fromEntries(
    Object.entries(cells)
      .filter(([, cell]) => BEGINS_A_FORMULA.test(cell))
      .map(([column]) => [column, FORMULA]),
  )

/** The specification: absence of a row means no adequacy (1.4). */
const restOfTheWorld = (set: ReferenceSet, { iso_code, status }: ReferenceRow): Faults =>
  set === 'adequacy' && iso_code === '*' && status !== 'none'
    ? { status: 'must be none: a place that is not listed has no adequacy regulations' }
    : {}

/** Columns that a spreadsheet in this country saves as 31/12/2026, whatever it was given. */
const DATES: readonly string[] = ['uk_in_force_date', 'in_force_from']

const isoDate = (cell: string) => {
  const [, year, month = '', day = ''] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, '$3-$2-$1')) ?? []
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell
}

export const isDateColumn = (column: string) => DATES.includes(column)

const cellOf = (column: string, typed = '') => {
  const cell = cleaned(typed)
  return isDateColumn(column) ? isoDate(cell) : cell
}

type Read = { readonly row: ReferenceRow; readonly faults: Faults }

const readRow = (set: ReferenceSet, typed: ReferenceRow): Read => {
  const row = Object.fromEntries(columnsOf(set).map((column) => [column, cellOf(column, typed[column])]))
  const parsed = ROW[set].safeParse(row)
  const said = (parsed.error?.issues ?? []).map((issue) => [String(issue.path[0]), saidBy(issue)])
  return { row, faults: { ...restOfTheWorld(set, row), ...Object.fromEntries(said), ...formulasIn(row) } }
}

const refusedInput = (fields: Faults): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { rule: HOUSE_RULES.input, fields },
})

/** The field of a form that asks a column: one of them is called `version`, as a field of every form is. */
export const rowField = (column: string) => `row-${column}`

/** One row of a form. */
export const parseRow = (set: ReferenceSet, typed: ReferenceRow): Outcome<ReferenceRow> => {
  const { row, faults } = readRow(set, typed)
  const said = Object.entries(faults).map(([column, fault]) => [
    rowField(column),
    `${columnWords(column)} ${fault}`,
  ])
  return said.length > 0 ? refusedInput(Object.fromEntries(said)) : done(row)
}

/** `rows[n]` is row n + 2 of the sheet. */
export type Sheet = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

const MOST_ROWS = 1000
const MOST_FAULTS = 10

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

const wrongHead = (set: ReferenceSet, head: readonly string[]): string | null => {
  const columns = columnsOf(set)
  const missing = columns.filter((column) => !head.includes(column))
  const extra = head.filter((column, at) => !columns.includes(column) || head.indexOf(column) !== at)
  if (missing.length + extra.length === 0) return null
  const said = [
    missing.length > 0 && `It lacks ${quoted(missing)}.`,
    extra.length > 0 && `It has ${quoted(extra)}, which this table has not, or has once.`,
  ].filter((part) => part !== false)
  return `The columns are not those of this table. ${said.join(' ')} Download the table, change it there and send that file.`
}

type Numbered = Read & { readonly number: number; readonly key: string }

const numbered = (set: ReferenceSet, { head, rows }: Sheet): readonly Numbered[] =>
  rows.flatMap((cells, at) => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const typed = Object.fromEntries(head.map((column, place) => [column, cells[place] ?? '']))
    const read = readRow(set, typed)
    return [{ ...read, number: at + 2, key: keyOf(set, read.row) }]
  })

const faultsIn = (set: ReferenceSet, rows: readonly Numbered[]): readonly string[] => {
  const first = new Map<string, number>()
  return rows.flatMap(({ number, key, faults }) => {
    const before = first.get(key)
    if (before === undefined) first.set(key, number)
    const twice =
      before === undefined || key === ''
        ? []
        : [`Row ${number}, ${KEY_OF[set]}: ${key} is in row ${before} already. Keep one of the two.`]
    const own = Object.entries(faults).map(([column, fault]) => `Row ${number}, ${column}: ${fault}.`)
    return [...own, ...twice]
  })
}

/** The first is the file's, and is what its field says; the summary above the form has them all. */
const refusedSheet = (faults: readonly string[]) => {
  const more = faults.length - MOST_FAULTS
  const told = [...faults.slice(0, MOST_FAULTS), ...(more > 0 ? [`And ${more} more.`] : [])]
  return refusedInput(Object.fromEntries(told.map((text, at) => [at === 0 ? 'file' : `file-${at}`, text])))
}

/** The whole table out of a spreadsheet. */
export const parseSheet = (set: ReferenceSet, sheet: Sheet): Outcome<readonly ReferenceRow[]> => {
  const head = wrongHead(set, sheet.head)
  if (head) return refusedSheet([head])
  if (sheet.rows.length > MOST_ROWS)
    return refusedSheet([
      `The table has ${sheet.rows.length.toLocaleString('en-GB')} rows; 1,000 is the most. Check that you chose the right file.`,
    ])
  const rows = numbered(set, sheet)
  if (rows.length === 0) return refusedSheet(['The table has no rows below the names of its columns.'])
  const faults = faultsIn(set, rows)
  return faults.length > 0 ? refusedSheet(faults) : done(rows.map(({ row }) => row))
}

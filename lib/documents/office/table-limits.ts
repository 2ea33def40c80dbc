import { refusedFile } from './refused-file'

/** Cells as they were found: ragged and untrimmed. */
export type RawTable = { readonly cells: readonly (readonly string[])[]; readonly sheet?: string }

/** Rows below the head. */
const MOST_ROWS = 20_000
const MOST_COLUMNS = 100

/** How far a table may be read: its head and its rows. */
export const LAST_ROW = MOST_ROWS + 1

/** Null for a table that is within what is taken at one time. */
export const beyondLimits = (rows: number, columns: number) => {
  if (rows > MOST_ROWS) return refusedFile('TOO_MANY_ROWS', { rows })
  return columns > MOST_COLUMNS ? refusedFile('TOO_MANY_COLUMNS', { columns }) : null
}

export const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === '')

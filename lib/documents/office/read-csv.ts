import { CsvError, parse } from 'csv-parse/sync'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import { isOtherKind, isZip } from './file-kind'
import { refusedFile } from './refused-file'
import { beyondLimits, isBlank, LAST_ROW, type RawTable } from './table-limits'

const UNREADABLE = refusedFile('UNREADABLE', { wanted: 'xlsx' })

export const readCsv = (bytes: Uint8Array): Outcome<RawTable> => {
  if (isZip(bytes) || isOtherKind(bytes)) return refusedFile('WRONG_KIND', { wanted: 'xlsx' })
  const text = decoded(bytes)
  // A text of two bytes a letter that does not say so reads as UTF-8 with a nought beside every letter.
  if (text === null || text.includes('\0')) return refusedFile('WRONG_ENCODING')
  try {
    return counted(text.trimEnd())
  } catch (fault) {
    if (fault instanceof CsvError) return UNREADABLE
    throw fault
  }
}

/** Null for another encoding: read as a guess, it would put wrong letters into people's names. */
const decoded = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const encodingOf = ([first, second]: Uint8Array) => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** Excel saves with a tab or a semicolon where the computer is set so. */
const SEPARATORS = [',', ';', '\t'] as const

const separatorOf = (text: string) => {
  const [head = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n|\r/, 1)
  const times = (separator: string) => head.split(separator).length
  return SEPARATORS.reduce((best, one) => (times(one) > times(best) ? one : best))
}

/** Long before the reader would take this many rows, it is known that they are too many. */
const MOST_LINES = 10 * LAST_ROW

/** A cell holds 32,767 letters at most in Excel. Longer than this, something else is going on. */
const LONGEST_ROW = 1_000_000

/** Lines are at least as many as rows, because a cell may hold a line end. */
const shapeOf = (text: string) => {
  let [lines, longest, start] = [1, 0, 0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) {
    lines += 1
    longest = Math.max(longest, index - start)
    start = index + end.length
  }
  return { lines, longest: Math.max(longest, text.length - start) }
}

/** Counts every row, and keeps no more than are taken. */
const counted = (text: string): Outcome<RawTable> => {
  const cells: string[][] = []
  let [read, last, columns] = [0, 0, 0]
  const take = (row: string[]) => {
    read += 1
    if (!isBlank(row)) last = read
    columns = Math.max(columns, row.length)
    if (read <= LAST_ROW) cells.push(row)
    return null
  }
  const { lines, longest } = shapeOf(text)
  if (lines > MOST_LINES) return refusedFile('TOO_MANY_ROWS', { rows: lines - 1 })
  if (longest > LONGEST_ROW) return UNREADABLE
  parse(text, {
    delimiter: separatorOf(text),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
    on_record: take,
  })
  return beyondLimits(last - 1, columns) ?? done({ cells })
}

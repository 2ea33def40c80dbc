/** A register that somebody kept in a spreadsheet, as text: nothing in it is ever run or worked out. */
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import { hasEnding } from './file-kind'
import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'
import { refusedFile } from './refused-file'
import { OFFICE_LIMITS } from './safe-zip'
import { isBlank, type RawTable } from './table-limits'

/** `rows[n]` is row n + 2 of the sheet: blank rows in the middle keep their places. */
export type ReadTable = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly sheet?: string
}

export const readTable = async (bytes: Uint8Array, name: string): Promise<Outcome<ReadTable>> => {
  if (bytes.length > OFFICE_LIMITS.bytes) return refusedFile('TOO_LARGE')
  const raw = hasEnding(name, 'csv') ? readCsv(bytes) : await readXlsx({ name, bytes })
  return raw.ok ? tidied(raw.value) : raw
}

const tidied = ({ cells, sheet }: RawTable): Outcome<ReadTable> => {
  const used = cells.slice(0, cells.findLastIndex((row) => !isBlank(row)) + 1)
  const [first] = used
  if (!first) return refusedFile('EMPTY')
  if (isBlank(first)) return refusedFile('NO_HEAD')
  const width = used.reduce((widest, row) => Math.max(widest, row.length), 0)
  const [head = [], ...rows] = used.map((row) => filledTo(width, row))
  return done({ head, rows, ...(sheet !== undefined && { sheet }) })
}

const filledTo = (width: number, row: readonly string[]) =>
  Array.from({ length: width }, (_, column) => (row[column] ?? '').trim())

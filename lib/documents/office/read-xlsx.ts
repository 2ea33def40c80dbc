import { readSheet } from 'read-excel-file/universal'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import { attributesOf, tagsOf } from './markup'
import { refusedFile } from './refused-file'
import { inspectZip, type OfficeFile } from './safe-zip'
import { beyondLimits, type RawTable } from './table-limits'
import { type Part, stored, zipOf } from './zip-of'

const UNREADABLE = refusedFile('UNREADABLE', { wanted: 'xlsx' })

/** The first sheet. A formula gives the value that stood there when the file was saved. */
export const readXlsx = async (file: OfficeFile): Promise<Outcome<RawTable>> => {
  const inspected = await inspectZip(file, 'xlsx')
  if (!inspected.ok) return inspected
  const { parts } = inspected.value
  const first = firstSheetOf(parts)
  if (!first) return UNREADABLE
  const reach = reachOf(textOf(parts, first.path))
  if (!reach) return UNREADABLE
  const wrong = beyondLimits(reach.row - 1, reach.column)
  if (wrong) return wrong
  const cells = await cellsOf(parts, first.path)
  return cells ? done({ cells, sheet: first.name }) : UNREADABLE
}

const textOf = (parts: readonly Part[], path: string) =>
  Buffer.from(parts.find(({ name }) => name === path)?.bytes ?? []).toString()

const firstSheetOf = (parts: readonly Part[]) => {
  const [sheet] = tagsOf(textOf(parts, 'xl/workbook.xml'), 'sheet')
  const { name, 'r:id': id } = attributesOf(sheet?.[1] ?? '')
  if (!name || !id) return null
  const relations = [...tagsOf(textOf(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship')]
  const target = relations.map(([, tag = '']) => attributesOf(tag)).find(({ Id }) => Id === id)?.Target
  return target ? { name, path: target.startsWith('/') ? target.slice(1) : `xl/${target}` } : null
}

type Reach = { row: number; column: number }

/** The last row that any spreadsheet has. */
const LAST_POSSIBLE = 1_048_576

/**
 * How far the cells that hold something reach. The reader makes a place for every cell from the first to the
 * last, so that two cells in opposite corners would take all the memory there is. Null where a cell does not
 * say plainly where it is.
 */
const reachOf = (xml: string): Reach | null => {
  const reach = { row: 0, column: 0 }
  for (const [, row = ''] of tagsOf(xml, 'row')) {
    const number = /(?:^|\s)r\s*=\s*["']([^"']*)["']/.exec(row)?.[1]
    if (number !== undefined && !(/^\d{1,7}$/.test(number) && Number(number) <= LAST_POSSIBLE)) return null
  }
  for (const [, cell = ''] of tagsOf(xml, 'c')) {
    // A cell that closes itself holds a border or a colour, and no value.
    if (cell.endsWith('/')) continue
    const [, letters, number] = /(?:^|\s)r\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/.exec(cell) ?? []
    if (!letters || !number) return null
    reach.row = Math.max(reach.row, Number(number))
    reach.column = Math.max(reach.column, columnOf(letters))
  }
  return reach
}

/** A is 1, Z is 26, AA is 27. */
const columnOf = (letters: string) =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)

const NEEDED =
  /^(\[Content_Types\]\.xml|xl\/(_rels\/workbook\.xml\.rels|(workbook|sharedStrings|styles)\.xml))$/

/** Null where the reader throws, which it does at whatever is no sheet: a stranger's file is no fault of ours. */
const cellsOf = async (parts: readonly Part[], path: string) => {
  const archive = zipOf(parts.filter(({ name }) => NEEDED.test(name) || name === path).map(stored))
  try {
    const rows = await readSheet(new Uint8Array(archive).buffer, 1)
    return rows.map((row) => row.map(asText))
  } catch {
    return null
  }
}

/** The declared types of a cell leave out what is read for a date. */
const asText = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return cell === null || cell === undefined ? '' : String(cell)
}

/** The first row of an uploaded table: it must be there, and say which column holds the NHS number. */
import { maySayANumber } from '@/lib/domain/checks/run/nhs-number'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import { refusalOfCohort } from './refused-cohort'
import { endOfCell, LONGEST_ROW, markLength, type Shape } from './rows'

const refused = (...given: Parameters<typeof refusalOfCohort>): Outcome<never> => ({
  ok: false,
  refusal: refusalOfCohort(...given),
})

const [COMMA, TAB, LF, CR, QUOTE] = [0x2c, 0x09, 0x0a, 0x0d, 0x22]

/** The mapping decides how the file is cut: a comma may stand in the name of a column of a tab-separated file. */
const DELIMITERS = [COMMA, TAB]

/** Null while more of the file must come first. */
export const shapeFrom = (bytes: Uint8Array, column: string, isWhole: boolean): Outcome<Shape> | null => {
  if (isWideText(bytes)) return refused('RUN_FILE_UTF16')
  if (isBlankFile(bytes)) return bytes.length > LONGEST_ROW ? refused('RUN_FILE_EMPTY') : null
  const heads = DELIMITERS.map((delimiter) => ({ delimiter, names: namesIn(bytes, delimiter, isWhole) }))
  if (heads.every(({ names }) => names === null))
    return isWhole || bytes.length > LONGEST_ROW ? refused('RUN_FILE_SHAPE', { row: 0 }) : null
  for (const { delimiter, names } of heads) {
    const places = placesOf(names ?? [], column)
    const [place, another] = places
    if (another !== undefined) return refused('RUN_COLUMN_TWICE')
    if (names && place !== undefined) return done({ delimiter, columns: names.length, column: place })
  }
  return refusedHead(heads.flatMap(({ names }) => names ?? []))
}

/** Someone's number where a name should be: the file begins with a person. */
const refusedHead = (names: readonly string[]) =>
  refused(names.some(maySayANumber) ? 'RUN_FILE_HEADER' : 'RUN_COLUMN_MISSING')

/** Two bytes a letter, which says so in its first two. */
const isWideText = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

const plain = (name: string) => name.trim().toLowerCase()

const placesOf = (names: readonly string[], column: string) =>
  names.flatMap((name, place) => (plain(name) === plain(column) ? [place] : []))

/** Null where the row is not whole yet, or is none. */
const namesIn = (bytes: Uint8Array, delimiter: number, isWhole: boolean): readonly string[] | null => {
  const names: string[] = []
  for (let at = markLength(bytes); ; ) {
    const end = endOfCell(bytes, at, bytes.length, delimiter)
    if (end < 0 || (end >= bytes.length && !isWhole)) return null
    names.push(nameIn(bytes.subarray(at, end)))
    if (bytes[end] !== delimiter) return names
    at = end + 1
  }
}

const nameIn = (cell: Uint8Array): string => {
  const text = new TextDecoder().decode(cell)
  const isQuoted = cell[0] === QUOTE
  return isQuoted ? text.slice(1, -1).replaceAll('""', '"') : text
}

/** Nothing but line ends and spaces: a file that was saved empty. */
export const isBlankFile = (bytes: Uint8Array) =>
  bytes.subarray(markLength(bytes)).every((byte) => byte === LF || byte === CR || byte === 0x20)

/**
 * Rows of a CSV or TSV file as they stand in it, byte for byte: what is released is a copy and not a spelling of
 * it, and no row becomes a string. Quotation marks as in RFC 4180; whatever is not that is refused, because a row
 * that is read wrongly is a person whose choice is not looked up.
 */
import { Window } from './window'

export type Shape = {
  /** The byte between two cells. */
  readonly delimiter: number
  readonly columns: number
  /** Which of them holds the NHS number, from 0. */
  readonly column: number
}

/** Where a row begins and ends, line end included, and where its number stands, quotation marks included. */
export type Visit = (bytes: Uint8Array, from: number, to: number, cellFrom: number, cellTo: number) => void

export type Visitor = {
  readonly head: Visit
  readonly row: Visit
  /** A line with nothing on it, which is no row of a table with several columns. */
  readonly blank?: Visit
}

const LF = 0x0a
const CR = 0x0d
const QUOTE = 0x22
const COMMA = 0x2c
const UNFINISHED = -1
const MALFORMED = -2

/** A mark that says "UTF-8", which some programs write first. */
const MARK = [0xef, 0xbb, 0xbf]
export const markLength = (bytes: Uint8Array) =>
  MARK.every((byte, at) => bytes[at] === byte) ? MARK.length : 0

/** More than any row of people's data has; a quotation mark that is never closed comes to it. */
export const LONGEST_ROW = 1_000_000

/** Where the cell that begins here ends: at a delimiter, a line end, or the end of what there is. */
export const endOfCell = (bytes: Uint8Array, from: number, length: number, delimiter: number): number => {
  if (from < length && bytes[from] === QUOTE) return endOfQuoted(bytes, from, length, delimiter)
  for (let at = from; at < length; at += 1) {
    const byte = bytes[at] ?? 0
    // Both delimiters and the line end are below every letter and digit: one question for most bytes.
    if (byte <= COMMA && (byte === delimiter || byte === LF)) return at
  }
  return length
}

const endOfQuoted = (bytes: Uint8Array, from: number, length: number, delimiter: number): number => {
  let at = from + 1
  for (;;) {
    while (at < length && bytes[at] !== QUOTE) at += 1
    if (at >= length) return UNFINISHED
    if (bytes[at + 1] !== QUOTE || at + 1 >= length) break
    at += 2
  }
  const end = at + 1
  const next = bytes[end]
  return end >= length || next === delimiter || next === LF || next === CR ? end : MALFORMED
}

export class Rows {
  readonly #shape: Shape
  readonly #visitor: Visitor
  readonly #window = new Window()
  #isHead = true
  #isMalformed = false
  /** Rows under the head. */
  count = 0

  constructor(shape: Shape, visitor: Visitor) {
    this.#shape = shape
    this.#visitor = visitor
  }

  /** False once it is no table of this shape. */
  take(piece: Uint8Array): boolean {
    this.#window.append(piece)
    return this.#scan(false) && this.#window.open <= LONGEST_ROW
  }

  end(): boolean {
    return this.#scan(true)
  }

  #scan(isLast: boolean): boolean {
    const { length } = this.#window
    for (let from = this.#window.undone; from < length && !this.#isMalformed; ) {
      const to = this.#row(from, length, isLast)
      if (to === UNFINISHED) break
      if (to === MALFORMED) this.#isMalformed = true
      else {
        this.#window.done(to)
        from = to
      }
    }
    return !this.#isMalformed
  }

  /** Where the row ends that begins here. */
  #row(from: number, length: number, isLast: boolean): number {
    const { bytes } = this.#window
    const { delimiter, columns, column } = this.#shape
    let at = this.#isHead ? from + markLength(bytes) : from
    let cells = 0
    let cellFrom = at
    let cellTo = at
    for (;;) {
      const end = endOfCell(bytes, at, length, delimiter)
      if (end === UNFINISHED) return isLast ? MALFORMED : UNFINISHED
      if (end === MALFORMED) return MALFORMED
      if (cells === column) {
        cellFrom = at
        cellTo = end
      }
      cells += 1
      if (end < length && bytes[end] === delimiter) {
        at = end + 1
        continue
      }
      const to = endOfRow(bytes, end, length, isLast)
      if (to < 0) return to
      if (columns > 1 && isBlank(bytes, from, to)) {
        this.#visitor.blank?.(bytes, from, to, from, from)
        return to
      }
      if (cells !== columns) return MALFORMED
      this.#visit(from, to, cellFrom, withoutReturn(bytes, cellFrom, cellTo, to))
      return to
    }
  }

  #visit(from: number, to: number, cellFrom: number, cellTo: number): void {
    const { bytes } = this.#window
    if (this.#isHead) {
      this.#isHead = false
      this.#visitor.head(bytes, from, to, cellFrom, cellTo)
    } else {
      this.count += 1
      this.#visitor.row(bytes, from, to, cellFrom, cellTo)
    }
  }
}

/** After the last cell: a line end of one or two bytes, or the end of the file. */
const endOfRow = (bytes: Uint8Array, end: number, length: number, isLast: boolean): number => {
  if (end >= length) return isLast ? length : UNFINISHED
  if (bytes[end] === LF) return end + 1
  if (end + 1 >= length) return isLast ? length : UNFINISHED
  return bytes[end + 1] === LF ? end + 2 : MALFORMED
}

const isBlank = (bytes: Uint8Array, from: number, to: number) =>
  to - from <= 2 && (bytes[from] === LF || (bytes[from] === CR && to - from === 2))

/** The carriage return of a line end belongs to no cell. */
const withoutReturn = (bytes: Uint8Array, from: number, cellTo: number, to: number): number => {
  const isBeforeLineEnd = cellTo + 1 >= to
  return cellTo > from && isBeforeLineEnd && bytes[cellTo - 1] === CR ? cellTo - 1 : cellTo
}

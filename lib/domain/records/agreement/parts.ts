import { type Column, cellsOf } from '../../agreement/as-read'
import { row, table } from '../issue'
import type { Row, Section } from '../model'

/** Schedules of an agreement as parts of a record. */

export const tableOf = <T>(
  heading: string,
  columns: readonly Column<T>[],
  widths: readonly number[],
  lines: readonly T[],
): Section =>
  table(heading, {
    caption: heading,
    head: columns.map(({ label }) => label),
    widths,
    body: lines.map((line) => cellsOf(columns, line)),
  })

export const rowsOf = <T>(columns: readonly Column<T>[], line: T): readonly Row[] =>
  columns.map(({ label, of }) => row(label, of(line)))

/** `A`, `A and B`, `A, B and C`. */
export const inWords = (names: readonly string[]) =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

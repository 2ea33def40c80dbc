import type { ReferenceSet } from './reference'
import { editsThatChange, type RowEdit } from './reference-changes'
import { columnsOf, keyOf, type ReferenceRow } from './reference-table'
import { NAME_OF } from './reference-words'

/** What a change does to a table, row by row and column by column. */

export type ColumnChange = { readonly column: string; readonly before: string; readonly after: string }

export type RowChange = {
  readonly kind: 'added' | 'changed' | 'removed'
  readonly key: string
  /** The name by which people know the row. */
  readonly name: string
  /** Of a row that is added or removed, every column that says something. */
  readonly columns: readonly ColumnChange[]
}

const kindOf = (before: ReferenceRow | undefined, after: ReferenceRow | null): RowChange['kind'] => {
  if (after === null) return 'removed'
  return before ? 'changed' : 'added'
}

const columnsBetween = (set: ReferenceSet, before: ReferenceRow, after: ReferenceRow) =>
  columnsOf(set)
    .map((column) => ({ column, before: before[column] ?? '', after: after[column] ?? '' }))
    .filter((one) => one.before !== one.after)

export const diffOf = (
  set: ReferenceSet,
  table: readonly ReferenceRow[],
  edits: readonly RowEdit[],
): readonly RowChange[] => {
  const rows = new Map(table.map((row) => [keyOf(set, row), row]))
  return editsThatChange(set, table, edits).map(({ key, row }) => {
    const before = rows.get(key)
    return {
      kind: kindOf(before, row),
      key,
      name: { ...before, ...row }[NAME_OF[set]] ?? key,
      columns: columnsBetween(set, before ?? {}, row ? { ...before, ...row } : {}),
    }
  })
}

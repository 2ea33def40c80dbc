/**
 * A table that becomes one card a row on a narrow screen, each value under its
 * column's name. The roles are written out because `display: block` makes
 * browsers forget that a table is a table.
 */
import type { ReactNode } from 'react'

export type CardColumn = { readonly label: string; readonly width?: 'narrow' | 'wide' }

type CardTableProps = {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly CardColumn[]
  /** One value a column; the first names the row. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[]
}

const Head = ({ columns }: Pick<CardTableProps, 'columns'>) => (
  // biome-ignore-start lint/a11y/noRedundantRoles: display: block drops them, see above
  <thead className="govuk-table__head" role="rowgroup">
    <tr className="govuk-table__row" role="row">
      {columns.map(({ label, width }) => (
        <th
          key={label}
          scope="col"
          role="columnheader"
          className={width ? `govuk-table__header gh-card-table__${width}` : 'govuk-table__header'}
        >
          {label}
        </th>
      ))}
    </tr>
  </thead>
)

const Row = ({ cells, columns }: { cells: readonly ReactNode[]; columns: readonly CardColumn[] }) => (
  <tr className="govuk-table__row" role="row">
    {cells.map((cell, index) => {
      const label = columns[index]?.label
      return index === 0 ? (
        <th key={label} scope="row" role="rowheader" className="govuk-table__header">
          {cell}
        </th>
      ) : (
        <td key={label} role="cell" className="govuk-table__cell" data-label={label}>
          {cell}
        </td>
      )
    })}
  </tr>
)

export function CardTable({ caption, captionHidden, columns, rows }: CardTableProps) {
  const look = captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'
  return (
    <table className="govuk-table gh-card-table" role="table">
      <caption className={look}>{caption}</caption>
      <Head columns={columns} />
      <tbody className="govuk-table__body" role="rowgroup">
        {rows.map(({ id, cells }) => (
          <Row key={id} cells={cells} columns={columns} />
        ))}
      </tbody>
    </table>
  )
}
// biome-ignore-end lint/a11y/noRedundantRoles: display: block drops them, see above

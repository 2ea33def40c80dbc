import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

export type Cell = {
  readonly content?: ReactNode
  /** Aligned to the right, in figures of equal width. */
  readonly numeric?: boolean
  readonly className?: string
  readonly colSpan?: number
  readonly rowSpan?: number
}

type TableProps = Omit<ComponentProps<'table'>, 'rows'> & {
  readonly caption?: ReactNode
  readonly captionClass?: string
  readonly head?: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  readonly firstCellIsHeader?: boolean
}

const HeadCell = ({ content, numeric, className, ...span }: Cell) => (
  <th
    scope="col"
    className={classes('govuk-table__header', numeric && 'govuk-table__header--numeric', className)}
    {...span}
  >
    {content}
  </th>
)

const RowHeader = ({ content, numeric: _, className, ...span }: Cell) => (
  <th scope="row" className={classes('govuk-table__header', className)} {...span}>
    {content}
  </th>
)

const BodyCell = ({ content, numeric, className, ...span }: Cell) => (
  <td className={classes('govuk-table__cell', numeric && 'govuk-table__cell--numeric', className)} {...span}>
    {content}
  </td>
)

export function Table({
  caption,
  captionClass,
  head,
  rows,
  firstCellIsHeader,
  className,
  ...rest
}: TableProps) {
  return (
    <table className={classes('govuk-table', className)} {...rest}>
      {caption && <caption className={classes('govuk-table__caption', captionClass)}>{caption}</caption>}
      {head && (
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {head.map((cell, index) => (
              <HeadCell key={index} {...cell} />
            ))}
          </tr>
        </thead>
      )}
      <tbody className="govuk-table__body">
        {rows.map((row, index) => (
          <tr key={index} className="govuk-table__row">
            {row.map((cell, column) =>
              column === 0 && firstCellIsHeader ? (
                <RowHeader key={column} {...cell} />
              ) : (
                <BodyCell key={column} {...cell} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

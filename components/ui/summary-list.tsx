import type { ComponentProps, ReactNode } from 'react'
import { type Action, ActionLinks } from './action-link'
import { classes } from './classes'
import { SummaryCard, type SummaryCardProps } from './summary-card'

export type SummaryRow = {
  readonly key: ReactNode
  readonly value: ReactNode
  readonly actions?: readonly Action[]
  readonly className?: string
}

type SummaryListProps = ComponentProps<'dl'> & {
  readonly rows: readonly SummaryRow[]
  readonly card?: Omit<SummaryCardProps, 'children'>
}

type RowProps = { readonly row: SummaryRow; readonly inset: boolean; readonly card?: ReactNode }

const Row = ({ row, inset, card }: RowProps) => (
  <div
    className={classes(
      'govuk-summary-list__row',
      inset && 'govuk-summary-list__row--no-actions',
      row.className,
    )}
  >
    <dt className="govuk-summary-list__key">{row.key}</dt>
    <dd className="govuk-summary-list__value">{row.value}</dd>
    {row.actions && row.actions.length > 0 && (
      <dd className="govuk-summary-list__actions">
        <ActionLinks
          actions={row.actions}
          card={card}
          listClass="govuk-summary-list__actions-list"
          itemClass="govuk-summary-list__actions-list-item"
        />
      </dd>
    )}
  </div>
)

export function SummaryList({ rows, card, className, ...rest }: SummaryListProps) {
  const anyActions = rows.some((row) => row.actions?.length)
  const list = (
    <dl className={classes('govuk-summary-list', className)} {...rest}>
      {rows.map((row, index) => (
        <Row key={index} row={row} inset={anyActions && !row.actions} card={card?.title} />
      ))}
    </dl>
  )
  return card ? <SummaryCard {...card}>{list}</SummaryCard> : list
}

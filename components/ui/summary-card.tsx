import type { ComponentProps, ReactNode } from 'react'
import { type Action, ActionLinks } from './action-link'
import { classes } from './classes'
import { Heading, type HeadingLevel } from './heading'

export type SummaryCardProps = Omit<ComponentProps<'div'>, 'title'> & {
  readonly title?: ReactNode
  readonly level?: HeadingLevel
  readonly actions?: readonly Action[]
}

const CardActions = ({ actions, title }: { actions: readonly Action[]; title: ReactNode }) => {
  const links = (
    <ActionLinks
      actions={actions}
      card={title}
      listClass="govuk-summary-card__actions"
      itemClass="govuk-summary-card__action"
    />
  )
  return actions.length === 1 ? <div className="govuk-summary-card__actions">{links}</div> : links
}

export function SummaryCard({
  title,
  level = 2,
  actions = [],
  className,
  children,
  ...rest
}: SummaryCardProps) {
  return (
    <div className={classes('govuk-summary-card', className)} {...rest}>
      <div className="govuk-summary-card__title-wrapper">
        {title && (
          <Heading level={level} className="govuk-summary-card__title">
            {title}
          </Heading>
        )}
        {actions.length > 0 && <CardActions actions={actions} title={title} />}
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  )
}

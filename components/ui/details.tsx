import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

type DetailsProps = ComponentProps<'details'> & { readonly summary: ReactNode }

export function Details({ summary, className, children, ...rest }: DetailsProps) {
  return (
    <details className={classes('govuk-details', className)} {...rest}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  )
}

import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

export type SummarisedError = { readonly text: ReactNode; readonly href?: string }

type ErrorSummaryProps = Omit<ComponentProps<'div'>, 'title'> & {
  readonly title?: ReactNode
  readonly description?: ReactNode
  readonly errors?: readonly SummarisedError[]
}

export function ErrorSummary({
  title = 'There is a problem',
  description,
  errors = [],
  className,
  ...rest
}: ErrorSummaryProps) {
  return (
    <div className={classes('govuk-error-summary', className)} data-module="govuk-error-summary" {...rest}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errors.length > 0 && (
            <ul className="govuk-list govuk-error-summary__list">
              {errors.map(({ text, href }, index) => (
                <li key={index}>{href ? <a href={href}>{text}</a> : text}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}

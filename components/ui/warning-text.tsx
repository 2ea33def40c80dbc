import type { ComponentProps } from 'react'
import { classes } from './classes'

type WarningTextProps = ComponentProps<'div'> & { readonly prefix?: string }

export function WarningText({ prefix = 'Warning', className, children, ...rest }: WarningTextProps) {
  return (
    <div className={classes('govuk-warning-text', className)} {...rest}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{prefix}</span>
        {children}
      </strong>
    </div>
  )
}

import type { ComponentProps } from 'react'
import { classes } from './classes'

type ErrorMessageProps = ComponentProps<'p'> & {
  /** Read out before the message; empty leaves it out. */
  readonly prefix?: string
}

export function ErrorMessage({ prefix = 'Error', className, children, ...rest }: ErrorMessageProps) {
  return (
    <p className={classes('govuk-error-message', className)} {...rest}>
      {prefix && (
        <>
          <span className="govuk-visually-hidden">{`${prefix}:`}</span>{' '}
        </>
      )}
      {children}
    </p>
  )
}

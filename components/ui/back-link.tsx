import type { ComponentProps } from 'react'
import { classes } from './classes'

export function BackLink({ className, children = 'Back', ...rest }: ComponentProps<'a'>) {
  return (
    <a className={classes('govuk-back-link', className)} {...rest}>
      {children}
    </a>
  )
}

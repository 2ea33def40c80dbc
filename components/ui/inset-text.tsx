import type { ComponentProps } from 'react'
import { classes } from './classes'

export function InsetText({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={classes('govuk-inset-text', className)} {...rest} />
}

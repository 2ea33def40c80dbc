import type { ComponentProps } from 'react'
import { classes } from './classes'

export function SkipLink({ className, href = '#main-content', ...rest }: ComponentProps<'a'>) {
  return (
    <a
      href={href}
      className={classes('govuk-skip-link', className)}
      data-module="govuk-skip-link"
      {...rest}
    />
  )
}

import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

type FieldsetProps = ComponentProps<'fieldset'> & {
  readonly legend?: ReactNode
  readonly legendClass?: string
  /** Draws the legend as the page's h1, for one-question pages. */
  readonly asHeading?: boolean
}

export function Fieldset({ legend, legendClass, asHeading, className, children, ...rest }: FieldsetProps) {
  return (
    <fieldset className={classes('govuk-fieldset', className)} {...rest}>
      {legend && (
        <legend className={classes('govuk-fieldset__legend', legendClass)}>
          {asHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      )}
      {children}
    </fieldset>
  )
}

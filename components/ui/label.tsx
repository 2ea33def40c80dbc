import type { ComponentProps } from 'react'
import { classes } from './classes'

type LabelProps = ComponentProps<'label'> & {
  /** Draws the label as the page's h1, for one-question pages. */
  readonly asHeading?: boolean
}

export function Label({ asHeading, className, children, ...rest }: LabelProps) {
  if (!children) return null
  const label = (
    // biome-ignore lint/a11y/noLabelWithoutControl: the caller names the control, in `htmlFor`
    <label className={classes('govuk-label', className)} {...rest}>
      {children}
    </label>
  )
  return asHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label
}

import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { Heading, type HeadingLevel } from './heading'

type PanelProps = Omit<ComponentProps<'div'>, 'title'> & {
  readonly title: ReactNode
  readonly level?: HeadingLevel
}

/** The page after an act: it is done, and this is its reference. */
export function Panel({ title, level = 1, className, children, ...rest }: PanelProps) {
  return (
    <div className={classes('govuk-panel govuk-panel--confirmation', className)} {...rest}>
      <Heading level={level} className="govuk-panel__title">
        {title}
      </Heading>
      {children && <div className="govuk-panel__body">{children}</div>}
    </div>
  )
}

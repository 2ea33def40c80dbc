import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { Tag } from './tag'

type PhaseBannerProps = ComponentProps<'div'> & { readonly phase: ReactNode; readonly phaseClass?: string }

export function PhaseBanner({ phase, phaseClass, className, children, ...rest }: PhaseBannerProps) {
  return (
    <div className={classes('govuk-phase-banner govuk-width-container', className)} {...rest}>
      <p className="govuk-phase-banner__content">
        <Tag className={classes('govuk-phase-banner__content__tag', phaseClass)}>{phase}</Tag>
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  )
}

import type { ComponentProps } from 'react'
import { classes } from './classes'

type GenericHeaderProps = ComponentProps<'div'> & { readonly url?: string; readonly containerClass?: string }

export function GenericHeader(props: GenericHeaderProps) {
  const { url = '/', containerClass = 'govuk-width-container', className, children, ...rest } = props
  return (
    <div className={classes('govuk-generic-header', className)} {...rest}>
      <div className={classes('govuk-generic-header__container', containerClass)}>
        <div className="govuk-generic-header__logo">
          <a href={url} className="govuk-generic-header__homepage-link">
            {children}
          </a>
        </div>
      </div>
    </div>
  )
}

import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

export type Crumb = { readonly text: ReactNode; readonly href?: string }

type BreadcrumbsProps = ComponentProps<'nav'> & {
  /** From the top down; the page itself, if listed, has no `href`. */
  readonly items: readonly Crumb[]
  readonly collapseOnMobile?: boolean
}

const CrumbItem = ({ text, href }: Crumb) =>
  href ? (
    <li className="govuk-breadcrumbs__list-item">
      <a className="govuk-breadcrumbs__link" href={href}>
        {text}
      </a>
    </li>
  ) : (
    <li className="govuk-breadcrumbs__list-item" aria-current="page">
      {text}
    </li>
  )

export function Breadcrumbs({ items, collapseOnMobile, className, ...rest }: BreadcrumbsProps) {
  const collapse = collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile'
  return (
    <nav className={classes('govuk-breadcrumbs', className, collapse)} aria-label="Breadcrumb" {...rest}>
      <ol className="govuk-breadcrumbs__list">
        {items.map((item, index) => (
          <CrumbItem key={index} {...item} />
        ))}
      </ol>
    </nav>
  )
}

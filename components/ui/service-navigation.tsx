import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

export type NavigationItem = {
  readonly text: ReactNode
  readonly href?: string
  /** This page. */
  readonly current?: boolean
  /** A page below this one. */
  readonly active?: boolean
}

type ServiceNavigationProps = ComponentProps<'div'> & {
  readonly items?: readonly NavigationItem[]
  readonly navigationLabel?: string
  readonly navigationId?: string
}

function Item({ text, href, current, active }: NavigationItem) {
  const here = current || active
  const inner = here ? <strong className="govuk-service-navigation__active-fallback">{text}</strong> : text
  const marked = here ? { 'aria-current': current ? ('page' as const) : true } : {}
  return (
    <li
      className={classes('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}
    >
      {href && (
        <a className="govuk-service-navigation__link" href={href} {...marked}>
          {inner}
        </a>
      )}
      {!href && text && (
        <span className="govuk-service-navigation__text" {...marked}>
          {inner}
        </span>
      )}
    </li>
  )
}

/** Hidden, as theirs is until their script runs. Ours does not, so the links always show. */
const Toggle = ({ controls }: { controls: string }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: `hidden` keeps it out of focus too
  <button
    type="button"
    className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
    aria-controls={controls}
    hidden
    aria-hidden="true"
  >
    Menu
  </button>
)

export function ServiceNavigation(props: ServiceNavigationProps) {
  const { items = [], navigationLabel = 'Menu', navigationId = 'navigation', className, ...rest } = props
  return (
    <div
      className={classes('govuk-service-navigation', className)}
      data-module="govuk-service-navigation"
      {...rest}
    >
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          {items.length > 0 && (
            <nav aria-label={navigationLabel} className="govuk-service-navigation__wrapper">
              {items.length > 1 && <Toggle controls={navigationId} />}
              <ul className="govuk-service-navigation__list" id={navigationId}>
                {items.map((item, index) => (
                  <Item key={index} {...item} />
                ))}
              </ul>
            </nav>
          )}
        </div>
      </div>
    </div>
  )
}

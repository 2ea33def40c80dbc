/** Previous and next only: the lists are paged by key, so no page has a number. */
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

export type PageLink = { readonly href: string; readonly text?: ReactNode; readonly label?: string }

type PaginationProps = ComponentProps<'nav'> & { readonly previous?: PageLink; readonly next?: PageLink }

type Direction = 'prev' | 'next'

const ARROWS: Record<Direction, string> = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}
const WORDS: Record<Direction, string> = { prev: 'Previous', next: 'Next' }

const Arrow = ({ direction }: { direction: Direction }) => (
  <svg
    className={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={ARROWS[direction]} />
  </svg>
)

const DefaultText = ({ direction }: { direction: Direction }) => (
  <>
    {WORDS[direction]}
    <span className="govuk-visually-hidden"> page</span>
  </>
)

function ArrowLink({ direction, link }: { direction: Direction; link: PageLink }) {
  const { href, text = <DefaultText direction={direction} />, label } = link
  const title = classes('govuk-pagination__link-title', !label && 'govuk-pagination__link-title--decorated')
  return (
    <div className={`govuk-pagination__${direction}`}>
      <a className="govuk-link govuk-pagination__link" href={href} rel={direction}>
        <Arrow direction={direction} />
        <span className={title}>{text}</span>
        {label && (
          <>
            <span className="govuk-visually-hidden">:</span>
            <span className="govuk-pagination__link-label">{label}</span>
          </>
        )}
      </a>
    </div>
  )
}

export function Pagination({ previous, next, className, ...rest }: PaginationProps) {
  if (!previous && !next) return null
  return (
    <nav
      className={classes('govuk-pagination govuk-pagination--block', className)}
      aria-label="Pagination"
      {...rest}
    >
      {previous && <ArrowLink direction="prev" link={previous} />}
      {next && <ArrowLink direction="next" link={next} />}
    </nav>
  )
}

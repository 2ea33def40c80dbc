/** A list with its filters beside it; on a narrow screen the filters fold away above the list. */
import type { ReactNode } from 'react'

type WorkListLayoutProps = {
  readonly filters: ReactNode
  /** Whether the filters start unfolded, as when one of them is set. */
  readonly filtered?: boolean
  readonly children: ReactNode
}

export function WorkListLayout({ filters, filtered, children }: WorkListLayoutProps) {
  return (
    <div className="gh-work-list">
      <aside className="gh-work-list__filters" aria-label="Filters">
        <details className="gh-work-list__fold" open={filtered}>
          <summary className="gh-work-list__summary">Filter this list</summary>
          <div className="gh-work-list__fields">{filters}</div>
        </details>
      </aside>
      <div className="gh-work-list__results">{children}</div>
    </div>
  )
}

export type WorkItem = {
  readonly id: string
  /** Left out for whoever is told of it and may not open it. */
  readonly href?: string
  readonly reference: string
  readonly title: ReactNode
  readonly tag: ReactNode
  /** Short facts in one line: service, agency, age. */
  readonly facts: readonly ReactNode[]
  /** What makes it pressing, if anything. */
  readonly pressing?: ReactNode
}

export function WorkItems({ items }: { items: readonly WorkItem[] }) {
  return (
    <ul className="gh-work-items">
      {items.map(({ id, href, reference, title, tag, facts, pressing }) => (
        <li key={id} className="gh-work-items__item">
          <div className="gh-work-items__head">
            <h2 className="gh-work-items__title">
              {href ? (
                <a className="govuk-link" href={href}>
                  {title}
                </a>
              ) : (
                title
              )}
            </h2>
            {tag}
          </div>
          <p className="gh-work-items__facts">
            <span className="gh-work-items__reference">{reference}</span>
            {facts.map((fact, index) => (
              <span key={index}>{fact}</span>
            ))}
          </p>
          {pressing && <p className="gh-work-items__pressing">{pressing}</p>}
        </li>
      ))}
    </ul>
  )
}

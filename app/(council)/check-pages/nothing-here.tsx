import type { ReactNode } from 'react'

type NothingHereProps = {
  /** Whether a search or a filter left it empty; then everything is a link away. */
  readonly sought: boolean
  readonly all: string
  /** What would be here, and how it comes here. */
  readonly children: ReactNode
  /** Where one is begun; nothing for somebody who may not. */
  readonly begin?: { readonly href: string; readonly text: string } | false
}

/** A list without a line says why. */
export const NothingHere = ({ sought, all, children, begin }: NothingHereProps) => {
  const way = sought ? { href: all, text: 'Show everything' } : begin
  return (
    <p className="govuk-body">
      {sought ? 'Nothing matches what you looked for.' : children}
      {way && (
        <>
          {' '}
          <a className="govuk-link" href={way.href}>
            {way.text}
          </a>
        </>
      )}
    </p>
  )
}

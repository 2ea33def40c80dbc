import type { ReactNode } from 'react'
import { Heading, type HeadingLevel } from './heading'

/** `advice`: what somebody said. `missing`: what stands in the way. `plain`: what is asked. */
export type CalloutTone = 'plain' | 'advice' | 'missing'

type CalloutProps = {
  readonly tone?: CalloutTone
  readonly title: ReactNode
  /** Who said it and when, under the title. */
  readonly meta?: ReactNode
  readonly level?: HeadingLevel
  readonly children: ReactNode
}

/** A bordered part of a decide page that must not be read past. */
export function Callout({ tone = 'plain', title, meta, level = 2, children }: CalloutProps) {
  return (
    <section className={`gh-callout gh-callout--${tone}`}>
      <Heading level={level} className="gh-callout__title">
        {title}
      </Heading>
      {meta && <p className="gh-callout__meta">{meta}</p>}
      <div className="gh-callout__body">{children}</div>
    </section>
  )
}

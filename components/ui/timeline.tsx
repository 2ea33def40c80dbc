import type { ReactNode } from 'react'
import { Heading, type HeadingLevel } from './heading'

export type TimelineEvent = {
  readonly id: string
  readonly title: ReactNode
  readonly by?: ReactNode
  /** UTC, ISO 8601, for machines; `when` is the same moment in words. */
  readonly at: string
  readonly when: string
  readonly body?: ReactNode
  /** A blocked attempt or a refusal, marked apart from the steps that moved the case. */
  readonly refused?: boolean
}

type TimelineProps = { readonly events: readonly TimelineEvent[]; readonly level?: HeadingLevel }

const Event = ({ event, level }: { event: TimelineEvent; level: HeadingLevel }) => (
  <li className={event.refused ? 'gh-timeline__event gh-timeline__event--refused' : 'gh-timeline__event'}>
    <Heading level={level} className="gh-timeline__title">
      {event.title}
    </Heading>
    <p className="gh-timeline__meta">
      <time dateTime={event.at}>{event.when}</time>
      {event.by && <span className="gh-timeline__by"> by {event.by}</span>}
    </p>
    {event.body && <div className="gh-timeline__body">{event.body}</div>}
  </li>
)

export function Timeline({ events, level = 3 }: TimelineProps) {
  return (
    <ol className="gh-timeline">
      {events.map((event) => (
        <Event key={event.id} event={event} level={level} />
      ))}
    </ol>
  )
}

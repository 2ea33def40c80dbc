import { Timeline } from '@/components/ui/timeline'
import { timelineWords } from '@/lib/content/timeline'
import { momentOf } from '@/lib/domain/shared/when'

type Event = {
  readonly index: number
  readonly at: string
  readonly action: string
  readonly rule: string | null
  readonly who: string
  readonly payload: Readonly<Record<string, unknown>> | null
}

const asShown = (event: Event) => {
  const { title, text, refused } = timelineWords(event)
  return {
    id: String(event.index),
    title,
    by: event.who,
    at: event.at,
    when: momentOf(event.at),
    refused,
    ...(text.length > 0 && {
      body: text.map((line) => (
        <p key={line} className="govuk-body gh-pre-line">
          {line}
        </p>
      )),
    }),
  }
}

/** Newest first, as it is given. */
export const CaseTimeline = ({ events }: { readonly events: readonly Event[] }) => (
  <Timeline events={events.map(asShown)} />
)

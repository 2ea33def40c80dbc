import { Timeline } from '@/components/ui/timeline'
import { timelineWords } from '@/lib/content/timeline'
import { momentOf } from '@/lib/domain/shared/when'

export type CaseEvent = {
  readonly index: number
  readonly at: string
  readonly action: string
  readonly rule: string | null
  readonly who: string
  readonly payload: Readonly<Record<string, unknown>> | null
}

type Words = (event: CaseEvent) => ReturnType<typeof timelineWords>

const asShown = (words: Words) => (event: CaseEvent) => {
  const { title, text, refused } = words(event)
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

type Shown = ReturnType<ReturnType<typeof asShown>>

const repeats = (event: Shown, other: Shown) =>
  event.title === other.title && event.by === other.by && !event.body && !other.body && !event.refused

/** Ten pages saved one after another are one line; the ledger has each of them. */
const together = (events: readonly Shown[]): readonly Shown[] => {
  const runs: Shown[][] = []
  for (const event of events) {
    const run = runs.at(-1)
    if (run?.[0] && repeats(event, run[0])) run.push(event)
    else runs.push([event])
  }
  return runs.flatMap(([newest, ...earlier]) =>
    newest && earlier.length > 0
      ? [{ ...newest, title: `${newest.title}, ${earlier.length + 1} times` }]
      : (newest ?? []),
  )
}

type Props = {
  readonly events: readonly CaseEvent[]
  /** What each entry says; of a request unless something else is told. */
  readonly words?: Words
}

/** Newest first, as it is given. */
export const CaseTimeline = ({ events, words = timelineWords }: Props) => (
  <Timeline events={together(events.map(asShown(words)))} />
)

import { type CaseEvent, CaseTimeline } from '@/components/disclosure/council/case-timeline'
import { type CheckLines, checkTimelineWords } from '@/lib/content/check-timeline'

type Props = { readonly events: readonly CaseEvent[]; readonly lines: CheckLines }

/** Newest first, as it is given. */
export const CheckTimeline = ({ events, lines }: Props) => (
  <CaseTimeline events={events} words={checkTimelineWords(lines)} />
)

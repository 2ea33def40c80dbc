import { type CaseEvent, CaseTimeline } from '@/components/disclosure/council/case-timeline'
import { agreementTimelineWords } from '@/lib/content/agreement-timeline'

type Props = {
  readonly events: readonly CaseEvent[]
  /** Whether the reader may read the advice. */
  readonly isPrivy: boolean
}

/** Newest first, as it is given. */
export const AgreementTimeline = ({ events, isPrivy }: Props) => (
  <CaseTimeline events={events} words={(event) => agreementTimelineWords(event, isPrivy)} />
)

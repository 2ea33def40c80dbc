import { Tag, type TagColour } from '@/components/ui/tag'
import type { FlowStatus } from '@/lib/domain/checks/opt-out/states'
import { FLOW_STATUS_WORDS } from '@/lib/domain/checks/opt-out/words'

/** Colour repeats what the words say; it never says more. */
const COLOURS: Readonly<Record<FlowStatus, TagColour>> = {
  NOT_ASSESSED: 'grey',
  ASSESSED_OUT: 'green',
  ASSESSED_EXEMPT: 'green',
  ASSESSED_APPLIES: 'blue',
  ASSESSED_BLOCKED: 'red',
  STALE: 'orange',
}

export const FlowStatusTag = ({ status }: { readonly status: FlowStatus }) => (
  <Tag colour={COLOURS[status]}>{FLOW_STATUS_WORDS[status]}</Tag>
)

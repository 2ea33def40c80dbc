import { Tag, type TagColour } from '@/components/ui/tag'
import type { Status } from '@/lib/domain/disclosure/states'
import { STATUS_WORDS } from '@/lib/domain/disclosure/words'

/** Colour repeats what the words say; it never says more. */
const COLOURS: Readonly<Record<Status, TagColour>> = {
  DRAFT: 'grey',
  AWAIT_EXT_AUTH: 'yellow',
  SUBMITTED: 'blue',
  INTAKE: 'blue',
  RETURNED_INCOMPLETE: 'orange',
  CLARIFY: 'yellow',
  ROUTED_OUT: 'grey',
  LEGAL_VALIDATION: 'purple',
  ASSESS: 'blue',
  ADVICE: 'purple',
  AWAIT_HOS: 'magenta',
  APPROVED_FULL: 'green',
  APPROVED_PART: 'green',
  COMPLY: 'green',
  CHALLENGE: 'orange',
  REFUSED: 'red',
  NIL_RETURN: 'grey',
  PREPARE: 'teal',
  RELEASED: 'green',
  CLOSED: 'grey',
  REVIEW: 'magenta',
  WITHDRAWN: 'grey',
  EXPIRED: 'orange',
  U_LOGGED: 'red',
  U_DECIDED: 'red',
  U_AWAIT_CONFIRM: 'red',
  U_UNCONFIRMED: 'red',
}

export const StatusTag = ({ status }: { status: Status }) => (
  <Tag colour={COLOURS[status]}>{STATUS_WORDS[status]}</Tag>
)

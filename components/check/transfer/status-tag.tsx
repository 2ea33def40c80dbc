import { Tag, type TagColour } from '@/components/ui/tag'
import { TRANSFER_STATUS_NAMES } from '@/lib/content/matter-checks-words'
import type { TransferStatus } from '@/lib/domain/checks/transfer/states'

const COLOURS: Partial<Readonly<Record<TransferStatus, TagColour>>> = {
  BLOCKED: 'red',
  SUSPENDED: 'red',
  ACTIVE: 'green',
  REVIEW_DUE: 'yellow',
  DISSENT_PENDING: 'yellow',
  CONDITIONS_OPEN: 'yellow',
  TERMINATED: 'grey',
}

export const TransferStatusTag = ({ status }: { readonly status: TransferStatus }) => (
  <Tag colour={COLOURS[status] ?? 'blue'}>{TRANSFER_STATUS_NAMES[status]}</Tag>
)

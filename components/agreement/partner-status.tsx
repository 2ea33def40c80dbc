import { Tag } from '@/components/ui/tag'
import { partnerStatusWords } from '@/lib/content/partner-words'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import { STATUS_COLOURS } from './status-tag'

export const PartnerStatusTag = ({ status }: { readonly status: AgreementStatus }) => (
  <Tag colour={STATUS_COLOURS[status]}>{partnerStatusWords(status)}</Tag>
)

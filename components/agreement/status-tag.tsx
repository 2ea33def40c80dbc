import { Tag, type TagColour } from '@/components/ui/tag'
import { agreementStatusWords } from '@/lib/content/register-words'
import type { AgreementStatus } from '@/lib/domain/agreement/states'

/** Colour repeats what the words say; it never says more. */
export const STATUS_COLOURS: Readonly<Record<AgreementStatus, TagColour>> = {
  TRIAGE: 'grey',
  NOT_NEEDED: 'grey',
  DRAFTING: 'blue',
  INTERNAL_REVIEW: 'blue',
  DPO_ADVICE: 'purple',
  NEGOTIATION: 'yellow',
  LEGAL_FINAL: 'blue',
  APPROVAL: 'magenta',
  SIGNATURE: 'magenta',
  IN_FORCE: 'green',
  REVIEW_DUE: 'orange',
  RENEWED: 'green',
  VARIED: 'green',
  SUSPENDED: 'red',
  TERMINATING: 'orange',
  ENDED: 'grey',
  ABANDONED: 'grey',
}

export const AgreementStatusTag = ({ status }: { readonly status: AgreementStatus }) => (
  <Tag colour={STATUS_COLOURS[status]}>{agreementStatusWords(status, 'staff')}</Tag>
)

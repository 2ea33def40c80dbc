import { agreementStatusWords } from '@/lib/content/register-words'
import { KIND_NAMES, TIER_NAMES } from '@/lib/domain/agreement/kinds'
import { londonDate } from '@/lib/domain/shared/dates'
import type { RegisterColumns } from '@/lib/use-cases/agreement/read-register'

const yesOrNo = (answer: boolean) => (answer ? 'yes' : 'no')

/** For the council's own use. What the public may have is another list, made from another table. */
export const COLUMNS: RegisterColumns = {
  Reference: ({ reference }) => reference,
  Title: ({ title }) => title,
  Kind: ({ kind }) => kind && KIND_NAMES[kind],
  Tier: ({ tier }) => TIER_NAMES[tier],
  Status: ({ status }) => agreementStatusWords(status, 'staff'),
  Parties: ({ parties }) => parties.join('; '),
  Service: ({ service }) => service,
  'In force from': ({ inForceFrom }) => inForceFrom,
  'Review date': ({ reviewOn }) => reviewOn,
  'Review due since': ({ reviewDueSince }) => reviewDueSince,
  'End date': ({ endsOn }) => endsOn,
  'Reference elsewhere': ({ externalRef }) => externalRef,
  'In the public register': ({ published }) => yesOrNo(published),
  Imported: ({ imported }) => yesOrNo(imported),
  'Things missing': ({ lacks }) => String(lacks),
  'Last changed': ({ updatedAt }) => londonDate(updatedAt),
}

import type { Agreement } from '../../agreement/agreement'
import { dayOf } from '../../shared/when'
import { type Content, framed, type Issuing } from '../issue'
import type { RecordModel, RecordOfAgreement } from '../model'

/** What a record of an agreement needs that the agreement does not hold. */
export type AgreementIssue = Issuing

/** Section 3.4: six years after its end, twelve where it is a deed; which of the two is said when it ends. */
const retentionOf = ({ ending }: Agreement) =>
  ending?.ended
    ? `Until ${dayOf(ending.ended.keepUntil)}`
    : '6 years after the agreement ends, 12 where it is a deed'

export const issuedOf = (
  kind: RecordOfAgreement,
  a: Agreement,
  issue: AgreementIssue,
  content: Content,
): RecordModel => framed(kind, { reference: a.reference, retention: retentionOf(a) }, issue, content)

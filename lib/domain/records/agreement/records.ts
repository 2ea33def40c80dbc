import type { Agreement } from '../../agreement/agreement'
import { dissentRecord } from '../checks/dissent'
import type { RecordModel, RecordOfAgreement } from '../model'
import { adviceRecord } from './advice-record'
import { agreementAsSigned } from './agreement-as-signed'
import type { AgreementIssue } from './issue'
import { lifeEvent } from './life-event'
import { registerEntry } from './register-entry'

/** How each record is made from an agreement; a new kind does not compile until it is here. */
export const AGREEMENT_RECORDS: Readonly<
  Record<RecordOfAgreement, (a: Agreement, issue: AgreementIssue) => RecordModel>
> = {
  P9: agreementAsSigned,
  P10: adviceRecord,
  P11: lifeEvent,
  P12: registerEntry,
  DISSENT: dissentRecord,
}

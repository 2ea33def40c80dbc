import type { Agreement } from '../../agreement/agreement'
import type { RecordModel } from '../model'
import { adviceInFull, signedAdvice } from './advice'
import { type AgreementIssue, issuedOf } from './issue'

const nameOf = (place: number, { advice }: Agreement) =>
  advice.length > 1 ? `Advice ${place + 1}` : 'The advice'

/** P10: the Data Protection Officer's advice, every one that was given, and what became of it. Internal always. */
export const adviceRecord = (a: Agreement, issue: AgreementIssue): RecordModel =>
  issuedOf('P10', a, issue, {
    summary: `What the Data Protection Officer advised on “${a.text.title}”, and what became of it.`,
    sections: a.advice.flatMap((advice, place) => adviceInFull(advice, nameOf(place, a))),
    signatures: a.advice.flatMap(signedAdvice),
  })

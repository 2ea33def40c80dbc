import type { CalendarDate } from '../../shared/dates'
import type { CheckContext } from '../kernel'
import { openConditions } from './advice'
import type { TransferSettings } from './case'
import { materialOf, type TransferContent } from './content'
import { decideTransfer, type TransferResult } from './decision'
import type { TransferFacts } from './facts'
import { SIGNED, type TransferStatus } from './states'
import type { Transfer } from './transfer'

/** An assessment as the facts that the table is read with: the very same as of the command line. */

export type Judging = Pick<CheckContext, 'reference' | 'today'> & { readonly settings: TransferSettings }

type Hashing = Pick<CheckContext, 'hash'>

/** What the reviewer of anonymous data looked at. */
export const anonymityBound = ({ isAnonymous, anonymityEvidence, dataCategories }: TransferContent) => ({
  isAnonymous,
  anonymityEvidence,
  dataCategories,
})

/** Kinds of data may be taken out after an assessment; anything else that it is about makes it another. */
export const assessedBound = (content: TransferContent) => {
  const { dataCategories, derogation, mechanismInstrumentRef, retention, ...about } = materialOf(content)
  return about
}

export const hashOf = ({ hash }: Hashing, content: TransferContent) => hash(materialOf(content))

const measuresInForce = (transfer: Transfer) =>
  openConditions(transfer).every(({ from }) => from !== 'ASSESSMENT')

const riskIn = (transfer: Transfer): TransferFacts['riskAssessment'] => {
  const submitted = transfer.assessment?.submitted
  if (!submitted) return undefined
  const { outcome, unprotected, assessed, derogation } = submitted.finding
  return {
    ...{ outcome, derogation },
    residual: submitted.result.after.residual,
    completedOn: submitted.completedOn,
    reviewOn: submitted.expiresOn,
    measuresInForce: measuresInForce(transfer),
    unprotected: [...unprotected],
    assessed: assessed === null ? undefined : [...assessed],
    answers: undefined,
  }
}

/** As if it were to be signed today. */
export const factsOf = (transfer: Transfer, today: CalendarDate): TransferFacts => ({
  ...transfer.content,
  onDate: today,
  anonymityReviewedByAnother: transfer.anonymityReview !== null,
  derogationUse: transfer.derogationUse,
  riskAssessment: riskIn(transfer),
  status: undefined,
  nextReviewOn: undefined,
  reviewDueSince: undefined,
  dataFlows: false,
})

const isSigned = (status: TransferStatus): status is 'ACTIVE' | 'REVIEW_DUE' | 'SUSPENDED' =>
  SIGNED.includes(status)

/** As it stands, signed or not: what was proved at the signature is proved again at its review, not daily. */
export const standingFacts = (transfer: Transfer, today: CalendarDate): TransferFacts => ({
  ...factsOf(transfer, today),
  status: isSigned(transfer.status) ? transfer.status : undefined,
  nextReviewOn: transfer.review?.nextOn,
  reviewDueSince: transfer.review?.due?.since,
})

export const decideNow = (transfer: Transfer, { today, reference, settings }: Judging): TransferResult =>
  decideTransfer(factsOf(transfer, today), reference, settings)

/** Whether so many uses of an exception make it another decision. */
export const isDecidedOtherwise = (transfer: Transfer, derogationUse: number, judging: Judging): boolean =>
  decideNow({ ...transfer, derogationUse }, judging).outcome !== decideNow(transfer, judging).outcome

export const decideStanding = (transfer: Transfer, { today, reference, settings }: Judging): TransferResult =>
  decideTransfer(standingFacts(transfer, today), reference, settings)

/** What is not signed is judged as if it were to be signed today. */
export const decideToday = (transfer: Transfer, judging: Judging): TransferResult =>
  (isSigned(transfer.status) ? decideStanding : decideNow)(transfer, judging)

import type { CalendarDate } from '../../shared/dates'
import type { Signatory } from '../../shared/signatory'
import type { Checked } from '../kernel'
import type { AdequacyRow, MechanismRow, Reference } from '../reference'
import type { Advised, Asked, Note } from './advice'
import type { TransferContent } from './content'
import type { TransferResult } from './decision'
import type { ReviewTrigger } from './review'
import type { RiskAnswers } from './risk/answers'
import type { RiskResult } from './risk/assess'
import type { RiskFinding } from './risk/finding'
import type { TransferStatus } from './states'

/** One assessment of a transfer, for one recipient, purpose and destination. What is null has not happened. */
export type Transfer = Checked<TransferStatus> &
  Advised & {
    readonly content: TransferContent
    /** One more with every edit; what was signed stays readable under its own. */
    readonly contentVersion: number
    /** Whoever wrote any of it. */
    readonly authors: readonly string[]
    /** Which use of an exception this is in twelve months, for this recipient and purpose. */
    readonly derogationUse: number
    readonly anonymityReview: Signatory | null
    /** The decision that the last step rested on. */
    readonly decided: TransferResult | null
    readonly assessment: Assessment | null
    readonly asked: Asked | null
    readonly signed: Signed | null
    readonly pastSigned: readonly Signed[]
    readonly review: ReviewState | null
    readonly suspension: Note | null
    readonly ending: (Note & { readonly certificateDueOn: CalendarDate }) | null
  }

export type Assessment = {
  readonly answers: RiskAnswers
  readonly by: Signatory
  readonly submitted: SubmittedAssessment | null
}

export type SubmittedAssessment = {
  readonly by: Signatory
  readonly result: RiskResult
  readonly finding: Omit<RiskFinding, 'measuresInForce' | 'expiresOn'>
  readonly completedOn: CalendarDate
  readonly expiresOn: CalendarDate
}

/** The signature, with the tables as they were: a snapshot, not a link. */
export type Signed = {
  readonly by: Signatory
  readonly contentVersion: number
  readonly content: TransferContent
  readonly result: TransferResult
  readonly adequacy: readonly AdequacyRow[]
  readonly mechanisms: readonly MechanismRow[]
  readonly tables: Reference['versions']
}

export type ReviewState = {
  readonly nextOn: CalendarDate
  readonly why: string
  readonly due: {
    readonly since: CalendarDate
    readonly trigger: ReviewTrigger | 'DATE'
    readonly what: string
  } | null
}

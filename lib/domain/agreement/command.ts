import type { z } from 'zod'
import type { GuardResult } from '../checks/guard'
import type { Actor, SYSTEM } from '../shared/actor'
import type { CalendarDate } from '../shared/dates'
import type { Grade } from '../shared/grades'
import type { SigningProof } from '../shared/signing-proof'
import type { Advice, Condition, ConditionId, Response } from './advice'
import type * as advice from './advice-inputs'
import type { Agreement } from './agreement'
import type * as inputs from './inputs'
import type { Kind } from './kinds'
import type { AgreementText, Clause } from './text'
import type { AgreementVerb } from './transitions'
import type { OverruleInput, TriageStep } from './triage/inputs'

/** Somebody of the counterpart who came by an invitation: named, but not signed in. */
export type Guest = {
  readonly id: string
  readonly name: string
  readonly role: 'INVITED'
  readonly title: string
  readonly organisation: string
  readonly organisationId: string
  readonly email: string
}

export type AgreementActor = Actor | Guest | typeof SYSTEM

/** A line of the authorised-signatory list that holds on the day of the act. */
export type Authority = {
  readonly personId: string
  readonly name: string
  readonly title: string
  readonly email: string
  readonly grade: Grade | null
  readonly role: string
  readonly organisationId: string
  readonly body: string
  readonly own: boolean
  /** Mail domains of the organisation (1.1: a signatory is confirmed from their organisation's domain). */
  readonly domains: readonly string[]
  readonly reference: string
}

export type AgreementContext = {
  readonly actor: AgreementActor
  /** UTC, ISO 8601. */
  readonly now: string
  /** The day in London. */
  readonly today: CalendarDate
  readonly actId: string
  readonly hash: (value: unknown) => string
  readonly method: string
  /** What the actor's passkey signed of this very act. */
  readonly proof?: SigningProof
  readonly ruleset: CalendarDate
  /** For how long advice counts; a choice of the council. */
  readonly adviceMonths: number
  readonly authorities: readonly Authority[]
  /** How its checks stand; empty where the act rests on none. */
  readonly checks: readonly GuardResult[]
  /** Mail domains of the counterpart. */
  readonly counterpartDomains: readonly string[]
  /** Clauses of the library for a kind that triage may come to. */
  readonly draftFor: (kind: Kind, activities: AgreementText['activities']) => readonly Clause[]
  /** Set aside for a variation. */
  readonly newAgreement: { readonly id: string; readonly reference: string }
  /** The reference of a variation of it that is being made, for `startVariation`. */
  readonly variationUnderWay: string | null
  /** The variation that came into force, for `adoptVariation`. */
  readonly adopted: Pick<Agreement, 'reference' | 'kind' | 'triage' | 'text'> | null
}

type Out<S extends z.ZodType> = z.output<S>
type Nothing = Record<never, never>
type Reason = Out<typeof inputs.reason>

/** One edit of the text. `clauseWas` is the wording the person had before them: two lawyers edit one clause. */
export type Edit =
  | { readonly edit: 'answers'; readonly answers: AgreementText['answers'] }
  | { readonly edit: 'title'; readonly title: string }
  | { readonly edit: 'parties'; readonly parties: AgreementText['parties'] }
  | { readonly edit: 'data'; readonly data: AgreementText['data'] }
  | {
      readonly edit: 'activities'
      readonly activities: AgreementText['activities']
      readonly clauses: readonly Clause[]
    }
  | ({ readonly edit: 'dates' } & Pick<AgreementText, 'start' | 'reviewOn' | 'endsOn' | 'protocol'>)
  | {
      readonly edit: 'clause'
      readonly key: string
      readonly heading: string
      readonly text: string
      readonly clauseWas: string
    }
  | { readonly edit: 'addClause'; readonly clause: Clause; readonly after: string | null }
  | { readonly edit: 'removeClause'; readonly key: string; readonly clauseWas: string }

type AdviceGiven = Pick<Advice, 'level' | 'text' | 'concerns' | 'optOutConclusion' | 'transferConclusion'> & {
  readonly conditions: readonly Omit<Condition, 'id' | 'closed'>[]
}

export type Inputs = {
  answerTriage: TriageStep
  concludeTriage: Nothing
  overruleTriage: OverruleInput
  confirmTriage: Nothing
  keepOutsideReferences: Out<typeof inputs.outside>
  reviseText: Edit
  markNotApplicable: Out<typeof inputs.notApplicable> & { readonly item: string }
  unmarkNotApplicable: { readonly item: string }
  sendToReview: Nothing
  answerReview: Out<typeof inputs.review>
  seekAdvice: Out<typeof advice.adviceQuestion>
  adviseOnAgreement: AdviceGiven
  addToAdvice: Out<typeof advice.addition> & { readonly advice: string }
  respondToAdvice: Pick<Response, 'followed' | 'reasons' | 'communicatedOn' | 'dissent'>
  closeCondition: Out<typeof advice.evidence> & { readonly advice: string; readonly condition: ConditionId }
  acknowledgeResponse: Out<typeof advice.acknowledgement>
  recordBoardNotice: Out<typeof advice.boardNotice>
  invite: Out<typeof inputs.invitation> & { readonly tokenHash: string }
  withdrawInvitation: { readonly invitation: string }
  addComment: Out<typeof inputs.comment>
  proposeWording: Out<typeof inputs.proposal>
  answerProposal: Out<typeof inputs.proposalAnswer> & { readonly proposal: string }
  setPosition: Out<typeof inputs.position> & { readonly clause: string }
  finaliseText: Nothing
  reopenNegotiation: Reason
  setSeats: Out<typeof inputs.seats>
  submitForApproval: Nothing
  returnToLegal: Reason
  approveAgreement: Omit<Out<typeof inputs.approval>, 'conflict' | 'conflictText'>
  signAgreement: { readonly typedName: string; readonly textHash: string }
  declineToSign: Reason
  declareInterest: { readonly conflictText: string }
  commence: Nothing
  abandon: Reason
  reviewFallsDue: Nothing
  reportTrigger: Out<typeof inputs.trigger>
  escalateReview: Nothing
  keepGoing: Out<typeof inputs.keepGoing>
  suspendOverdue: Nothing
  suspendAgreement: Reason
  renewAgreement: Omit<Out<typeof inputs.reviewOutcome>, 'conflict' | 'conflictText'>
  startVariation: Reason
  adoptVariation: Nothing
  giveNotice: Out<typeof inputs.notice>
  recordDisposal: Out<typeof inputs.disposal>
  recordSweep: Out<typeof inputs.note>
  flagUncertified: Reason
  endAgreement: Out<typeof inputs.end>
  recordEvidence: Out<typeof inputs.evidence>
  chaseEvidence: Nothing
  proposePublication: Out<typeof inputs.publication>
  advisePublication: Out<typeof inputs.publicationAdvice>
  publishEntry: Nothing
  withdrawPublication: Reason
}

// Fails to compile when a verb of the table has no input.
export type AgreementInput<V extends AgreementVerb> = Inputs[V]

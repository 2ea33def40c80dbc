import type { z } from 'zod'
import type { GuardResult } from '../checks/guard'
import type { Actor, SYSTEM } from '../shared/actor'
import type { Grade } from '../shared/grades'
import type { SigningProof } from '../shared/signing-proof'
import type * as after from './after-inputs'
import type * as council from './council-inputs'
import type { Assessment } from './disclosure'
import type * as legal from './legal-inputs'
import type { Policy } from './policy'
import type { RequestItem } from './request-inputs'
import type { Verb } from './transitions'
import type * as urgent from './urgent-inputs'

/** Who, when, and what a pure decision may not find out for itself. */
export type Context = {
  readonly actor: Actor | typeof SYSTEM
  /** UTC, ISO 8601. */
  readonly now: string
  /** A fresh id for the act, should it need one. */
  readonly actId: string
  /** SHA-256, hex, of the canonical JSON of a value. */
  readonly hash: (value: unknown) => string
  readonly services: readonly { readonly id: string; readonly name: string }[]
  /** How this sign-in was known to the system; printed on records. */
  readonly method: string
  /** What the actor's passkey signed of this very act. */
  readonly proof?: SigningProof
  /** The council's choices in force on the day of the act. */
  readonly policy: Policy
  /** Council people who match the data subjects of a request (SoD-7), with the highest grade among them. */
  readonly matches: { readonly ids: readonly string[]; readonly grade: Grade | null }
  /** Delegations that this person holds on the day of the act. */
  readonly delegations: readonly {
    readonly id: string
    readonly serviceIds: readonly string[]
    /** Whose decisions they are, and the written authority. */
    readonly from: string
    readonly authority: string
  }[]
  /** Ids and references set aside for the parts of a split request. */
  readonly newCases: readonly { readonly id: string; readonly reference: string }[]
  /** Agreements that stand with the organisation that asks, and could cover what it asks for. */
  readonly agreements: readonly {
    readonly reference: string
    readonly title: string
    readonly purpose: string
  }[]
  /** How the checks of the release stand; empty where the act rests on none. */
  readonly checks: readonly GuardResult[]
  /** The account of the officer a draft names as asking, where somebody else keyed it in and they have one. */
  readonly requesterAccount?: string | null
}

type Reason = z.output<typeof council.reason>
type Nothing = Record<never, never>

/** One page of block F, or the items, as saved. */
export type AssessmentPage =
  | {
      readonly [K in Exclude<keyof Assessment, 'items'>]-?: {
        readonly page: K
        readonly answers: NonNullable<Assessment[K]>
      }
    }[Exclude<keyof Assessment, 'items'>]
  | {
      readonly page: 'item'
      readonly position: number
      readonly answers: z.output<typeof council.proposedItem>
    }

type Out<S extends z.ZodType> = z.output<S>

export type Inputs = {
  submitRequest: Nothing
  lodgeRequirement: Nothing
  handOver: Nothing
  authoriseRequest: Out<typeof council.authorisation>
  returnRequest: Reason
  declineAuthorisation: Reason
  acknowledgeRequest: Nothing
  returnIncomplete: Out<typeof council.returnIncomplete>
  routeOut: Out<typeof council.routeOut>
  correctGateway: Out<typeof council.correctedGateway>
  splitIntoParts: Out<typeof council.parts>
  closeParent: Nothing
  askClarification: Out<typeof council.question>
  answerClarification: Out<typeof council.answer>
  acceptIntake: Out<typeof council.intake>
  sendToLegal: Out<typeof council.intake>
  validateRequirement: Out<typeof legal.validation>
  endApplication: Out<typeof legal.applicationEnd>
  askAdvice: Out<typeof council.adviceQuestion>
  giveAdvice: Out<typeof council.advice>
  recordAssessment: AssessmentPage
  proposeDecision: Nothing
  approveRequest: Out<typeof council.approval>
  complyWithRequirement: Out<typeof council.approval>
  challengeRequirement: Out<typeof legal.challenge>
  answerChallenge: Out<typeof legal.challengeAnswer>
  refuseRequest: Out<typeof council.refusal>
  recordNilReturn: Out<typeof council.nilReturn>
  returnForWork: Reason
  declareConflict: { readonly conflictText: string }
  startPreparing: Nothing
  listPackFile: Out<typeof council.packFile>
  removePackFile: { readonly position: number }
  clearHeldFile: Out<typeof council.heldFile>
  checkPack: Out<typeof council.packCheck>
  releasePack: Out<typeof council.release>
  returnToDecider: Reason
  confirmReceipt: Out<typeof council.receipt>
  chaseReceipt: Nothing
  closeCase: Out<typeof council.closure>
  withdrawRequest: Reason
  expireCase: Nothing
  renewRequest: Nothing
  changeScope: { readonly item: RequestItem; readonly position: number | null; readonly reason: string }
  askReview: Out<typeof after.reviewRequest>
  decideReview: Out<typeof after.review>
  sendCorrection: Out<typeof after.correction>
  reportBreach: Out<typeof after.breach>
  decideBreach: Out<typeof after.breachDecision>
  checkAccess: Out<typeof after.accessCheck>
  linkComplaint: Out<typeof after.complaint>
  acknowledgeComplaint: Nothing
  answerComplaint: Out<typeof after.complaintAnswer>
  restrictCase: Out<typeof council.restriction>
  assignPeople: Out<typeof council.assignment>
  preserveMaterial: Out<typeof council.preservation>
  liftHold: Reason
  nameAgreement: Out<typeof council.cover>
  decideUrgent: Out<typeof urgent.urgentDecision>
  awaitConfirmation: Nothing
  confirmUrgent: Out<typeof urgent.urgentConfirmation>
  ratifyUrgent: Out<typeof urgent.ratification>
  lapseUrgent: Nothing
  notUrgent: Reason
}

// Fails to compile when a verb of the table has no input.
export type InputOf<V extends Verb> = Inputs[V]

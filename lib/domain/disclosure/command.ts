import type { z } from 'zod'
import type { Actor } from '../shared/actor'
import type * as council from './council-inputs'
import type { Assessment } from './disclosure'
import type { RequestItem } from './request-inputs'
import type { Verb } from './transitions'

export const SYSTEM = {
  id: '00000000-0000-0000-0000-000000000000',
  name: 'Gatehouse',
  role: 'SYSTEM',
} as const

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
  /** Council people who match the data subjects of a request (SoD-7). */
  readonly matches: readonly string[]
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

export type Inputs = {
  submitRequest: Nothing
  authoriseRequest: z.output<typeof council.authorisation>
  returnRequest: Reason
  declineAuthorisation: Reason
  acknowledgeRequest: Nothing
  returnIncomplete: z.output<typeof council.returnIncomplete>
  routeOut: z.output<typeof council.routeOut>
  askClarification: z.output<typeof council.question>
  answerClarification: z.output<typeof council.answer>
  acceptIntake: z.output<typeof council.intake>
  askAdvice: z.output<typeof council.adviceQuestion>
  giveAdvice: z.output<typeof council.advice>
  recordAssessment: AssessmentPage
  proposeDecision: Nothing
  approveRequest: z.output<typeof council.approval>
  refuseRequest: z.output<typeof council.refusal>
  recordNilReturn: z.output<typeof council.nilReturn>
  returnForWork: Reason
  declareConflict: { readonly conflictText: string }
  startPreparing: Nothing
  listPackFile: z.output<typeof council.packFile>
  removePackFile: { readonly position: number }
  checkPack: z.output<typeof council.packCheck>
  releasePack: z.output<typeof council.release>
  returnToDecider: Reason
  confirmReceipt: z.output<typeof council.receipt>
  chaseReceipt: Nothing
  closeCase: z.output<typeof council.closure>
  withdrawRequest: Reason
  expireCase: Nothing
  renewRequest: Nothing
  changeScope: { readonly item: RequestItem; readonly position: number | null; readonly reason: string }
}

// Fails to compile when a verb of the table has no input.
export type InputOf<V extends Verb> = Inputs[V]

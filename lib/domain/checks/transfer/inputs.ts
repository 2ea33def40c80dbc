import { z } from 'zod'
import type { TransferSealing } from '../../records/checks/transfer-sealing'
import { ADVICE_POINTS } from '../../shared/advice-points'
import { calendarDate } from '../../shared/dates'
import { choice, choices, line, optional, paragraph } from '../../shared/text'
import type { GuardResult } from '../guard'
import { GUARD_ADVICE_LEVELS, LEAST_REASONS } from '../guards/advice'
import { CAPACITIES, tableCode } from './codes'
import type { TransferContent } from './content'
import type { FromMatter } from './from-matter'
import { TRANSFER_OUTCOMES } from './outcomes'
import { REVIEW_TRIGGERS } from './review'
import type { RiskAnswers } from './risk/answers'

/** What each verb asks; forms and actions check with the same. */

const REASON = { min: 20, max: 4000 }

export const reason = z.strictObject({ reason: paragraph('Your reason', REASON) })

/** What is closed to public powers is opened by the officer’s reason alone (1.2). */
export const capacityDecision = z
  .strictObject({
    actingIn: choice(CAPACITIES, 'how the council acts'),
    actingInReason: optional(paragraph('Your reason', REASON)),
  })
  .refine(
    ({ actingIn, actingInReason }) =>
      (actingIn === 'PRIVATE_LAW_CAPACITY') === (actingInReason !== undefined),
    {
      path: ['actingInReason'],
      error: 'Enter your reason where it acts as any private person could, and only there',
    },
  )

export const mechanismChoice = z.strictObject({
  mechanismCode: tableCode('what it rests on'),
  mechanismInstrumentRef: optional(line('Where the instrument is', { max: 300 })),
  mechanismVersion: optional(line('The version of its form', { max: 60 })),
  mechanismExecutedOn: optional(calendarDate('the day it was signed')),
  authorisationRef: optional(line('The reference of the regulator', { max: 300 })),
})

export const adviceQuestion = z.strictObject({
  question: paragraph('Your question', REASON),
  supplied: z
    .array(line('What you supply', { max: 300 }))
    .min(1, { error: 'List what you supply' })
    .max(50),
})

/** 3.1: shorter is no advice. */
const SHORTEST_ADVICE = 40

export const condition = z.strictObject({
  text: paragraph('The condition', { max: 2000 }),
  owner: line('Who meets it', { max: 120 }),
  dueOn: calendarDate('the day it is due'),
  blocking: z.boolean({ error: 'Choose whether it must be met before anybody signs' }),
})

export const CONDITIONS_DO_NOT_FIT = 'Give conditions where you support it on conditions, and only there'
export const conditionsFit = (level: string, count: number) =>
  (level === 'SUPPORT_WITH_CONDITIONS') === count > 0

export const advice = z
  .strictObject({
    level: choice(GUARD_ADVICE_LEVELS, 'what you advise'),
    text: paragraph('Your advice', { min: SHORTEST_ADVICE, max: 10_000 }),
    concerns: choices(ADVICE_POINTS, 'what concerns you').default([]),
    conclusion: choice(TRANSFER_OUTCOMES, 'what the transfer comes to'),
    conditions: z.array(condition).max(30).default([]),
    contentHash: line('What you read', { max: 64 }),
  })
  .refine(({ level, conditions }) => conditionsFit(level, conditions.length), {
    path: ['conditions'],
    error: CONDITIONS_DO_NOT_FIT,
  })

export const conditionClosed = z.strictObject({
  condition: line('The condition', { max: 64 }),
  evidence: paragraph('What shows that it is met', { max: 4000 }),
})

export const dissent = z.strictObject({
  scope: paragraph('The points you do not follow', { max: 4000 }),
  reasons: paragraph('Your reasons', { min: LEAST_REASONS, max: 10_000 }),
  alternative: paragraph('What is done instead', { max: 8000 }),
  riskOwner: line('Who owns the risk that is left', { max: 120 }),
  communicatedAt: z.iso.datetime({ offset: true, error: 'Enter when you told the Data Protection Officer' }),
  communicatedHow: line('How you told the Data Protection Officer', { max: 300 }),
  boardOn: calendarDate('the day of the board'),
})

export const bridgeCheck = z.strictObject({
  active: z.boolean(),
  ukExtension: z.boolean(),
  coversHr: z.boolean(),
  coversNonHr: z.boolean(),
  nextRecertOn: optional(calendarDate('the day of recertification')),
  /** Somebody saw data go although the entry was gone. */
  flowContinues: z.boolean(),
})

export const trigger = z.strictObject({
  trigger: choice(REVIEW_TRIGGERS, 'what happened'),
  what: paragraph('What happened', { max: 4000 }),
})

export const termination = z.strictObject({
  reason: paragraph('Your reason', REASON),
  certificateDueOn: calendarDate('the day by which destruction or return is certified'),
})

type Out<S extends z.ZodType> = z.output<S>
type Nothing = Record<never, never>

/** What the guards of section 3.6 say of it today; the shell asks them, not the form. */
export type NamedGuards = readonly Pick<GuardResult, 'id' | 'state'>[]

/** What the checks of the agreement or the disclosure say today; no step rests on what they said before. */
type UpToDate = { readonly given: FromMatter }
/** Which use of an exception it is now, counted in the act. */
type Counted = { readonly derogationUse: number }
type Sealed = { readonly sealing: TransferSealing }
type Signing = UpToDate & Sealed & Counted & { readonly guards: NamedGuards }

export type TransferInputs = {
  editTransfer: {
    readonly content: TransferContent
    /** Which use of an exception it is, where that was counted. */
    readonly derogationUse?: number
  }
  decideCapacity: Out<typeof capacityDecision>
  reviewAnonymity: Nothing
  screenTransfer: UpToDate
  evaluateTransfer: UpToDate
  chooseMechanism: Out<typeof mechanismChoice>
  startRiskAssessment: Nothing
  answerRiskAssessment: { readonly answers: RiskAnswers }
  submitRiskAssessment: Sealed
  requestTransferAdvice: Out<typeof adviceQuestion> & UpToDate & Counted
  adviseOnTransfer: Out<typeof advice> & Counted
  closeCondition: Out<typeof conditionClosed>
  dissentFromAdvice: Out<typeof dissent> & { readonly earlier: readonly string[] }
  acknowledgeDissent: Sealed
  signTransfer: Signing
  reviewFallsDue: Nothing
  reportTransferChange: Out<typeof trigger>
  recordBridgeCheck: Out<typeof bridgeCheck>
  completeReview: Signing
  applyTables: Nothing
  suspendOverdue: Nothing
  replaceMechanism: Out<typeof reason>
  reportFlow: { readonly what: string }
  terminateTransfer: Out<typeof termination>
  sourcesChange: { readonly given: FromMatter }
}
export type TransferVerb = keyof TransferInputs

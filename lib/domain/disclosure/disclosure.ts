import type { z } from 'zod'
import type { Grade } from '../shared/grades'
import type { OrganisationType } from '../shared/ranks'
import type * as inputs from './council-inputs'
import type { Draft, Request } from './request-inputs'
import type { Status } from './states'

/** A person as they stood when they acted: the record must say what was true then. */
export type Signatory = {
  readonly personId: string
  readonly name: string
  /** Rank, grade or job title at the time. */
  readonly standing: string
  readonly body: string
  /** UTC, ISO 8601. */
  readonly at: string
  /** How the person was known to the system, said honestly. */
  readonly method: string
  /** SHA-256, hex, of exactly what was acted on. */
  readonly bound: string
}

export type Organisation = {
  readonly id: string
  readonly name: string
  readonly type: OrganisationType
  /** Exact ASCII domains that its officers write from. */
  readonly domains: readonly string[]
}

export type Clarification = {
  readonly question: string
  readonly askedBy: string
  readonly askedAt: string
  /** Where the case returns when the answer comes. */
  readonly origin: 'INTAKE' | 'ASSESS'
  readonly answerBy: string
  readonly answer?: string
  readonly answeredAt?: string
}

export type Authorisation = Signatory & {
  readonly offenceWithheldConfirmed: boolean
  readonly expiresAt: string
}

export type Intake = Omit<z.output<typeof inputs.intake>, 'complete' | 'gatewayConfirmed'> & {
  readonly by: Signatory
  readonly service: string
}

export type ProposedItem = z.output<typeof inputs.proposedItem>

/** Block F. Each page is saved on its own; all five and the items are needed before a decision is asked for. */
export type Assessment = {
  readonly held?: z.output<typeof inputs.held>
  readonly basis?: z.output<typeof inputs.basis>
  readonly exemption?: z.output<typeof inputs.exemption>
  readonly tests?: z.output<typeof inputs.tests>
  readonly notification?: z.output<typeof inputs.notification>
  /** By position in the request's items. */
  readonly items?: readonly (ProposedItem | null)[]
}

export type CompleteAssessment = { readonly [K in keyof Assessment]-?: NonNullable<Assessment[K]> } & {
  readonly items: readonly ProposedItem[]
}

export type Advice = {
  readonly adviser: (typeof inputs.ADVISERS)[number]
  readonly question: string
  readonly askedBy: string
  readonly askedAt: string
  readonly given?: z.output<typeof inputs.advice> & { readonly by: Signatory }
}

type DecisionBase = {
  readonly id: string
  readonly by: Signatory
  readonly grade: Grade
  readonly ruleset: string
}
export type Approval = DecisionBase &
  Omit<z.output<typeof inputs.approval>, 'conflict' | 'conflictText'> & {
    readonly outcome: 'APPROVED_FULL' | 'APPROVED_PART'
    readonly expiresAt: string
  }
export type Refused = DecisionBase &
  Omit<z.output<typeof inputs.refusal>, 'conflict' | 'conflictText'> & { readonly outcome: 'REFUSED' }
export type NilReturned = DecisionBase &
  Omit<z.output<typeof inputs.nilReturn>, 'conflict' | 'conflictText'> & { readonly outcome: 'NIL_RETURN' }
export type Decision = Approval | Refused | NilReturned

export type PackFile = z.output<typeof inputs.packFile>
export type Pack = {
  readonly by: Signatory | null
  readonly files: readonly PackFile[]
  readonly check?: { readonly by: Signatory; readonly note: string }
}

export type Release = z.output<typeof inputs.release> & {
  readonly by: Signatory
  readonly manifestHash: string
}
export type Receipt = Omit<z.output<typeof inputs.receipt>, 'terms'> & { readonly by: Signatory }
export type Closure = Omit<z.output<typeof inputs.closure>, 'noteFinal'> & {
  readonly by: Signatory
  readonly disposeOn: string
}
export type Ending = {
  readonly by: Signatory | null
  readonly at: string
  readonly reason: string
  readonly from: Status
}

/** Something an earlier act rested on changed, so the act no longer counts (SoD-9, T27). */
export type Voided = {
  readonly at: string
  readonly why: 'scopeChanged' | 'expired' | 'newMaterial'
  readonly authorisation?: Authorisation
  readonly decision?: Decision
  readonly advice?: readonly Advice[]
}

type Base = {
  readonly id: string
  readonly reference: string
  readonly version: number
  readonly gateway: 'G01'
  readonly organisation: Organisation
  /** Null when a liaison officer keyed it for an officer who has no account. */
  readonly requesterId: string | null
  readonly keyedById: string
  readonly createdAt: string
  readonly linkedTo: string | null
  /** Where intake last sent it; kept when a changed scope goes back for authorisation, so that nobody loses sight of it. */
  readonly serviceId: string | null
  /** People who match the data subject; the case does not exist for them (SoD-7). */
  readonly hiddenFrom: readonly string[]
  readonly conflicts: readonly {
    readonly personId: string
    readonly name: string
    readonly text: string
    readonly at: string
  }[]
  readonly clarifications: readonly Clarification[]
  readonly advice: readonly Advice[]
  readonly voided: readonly Voided[]
  readonly chasers: readonly string[]
}

type Drafted = Base & {
  readonly draft: Draft
  readonly returned?: { readonly reason: string; readonly by: Signatory }
}
type Asked = Base & { readonly request: Request; readonly submitted: Signatory }
type Authorised = Asked & { readonly authorisation: Authorisation }
type Acknowledged = Authorised & { readonly receivedAt: string; readonly dueOn: string }
type TakenIn = Acknowledged & { readonly intake: Intake; readonly assessment: Assessment }
type Assessed = TakenIn & {
  readonly assessment: CompleteAssessment
  readonly collator: Signatory
  readonly dossierHash: string
}
type Approved = Assessed & { readonly decision: Approval }
type Prepared = Approved & { readonly pack: Pack }
type Released = Prepared & { readonly release: Release; readonly receipt?: Receipt }
type Anything = Base & Partial<Omit<Released, keyof Base>>

type State<S extends Status, Facts> = S extends Status ? { readonly status: S } & Facts : never

/** A state has only the facts it has. */
export type Disclosure =
  | State<'DRAFT', Drafted>
  | State<'AWAIT_EXT_AUTH', Asked>
  | State<'SUBMITTED', Authorised>
  | State<'INTAKE', Acknowledged>
  | State<
      'RETURNED_INCOMPLETE',
      Acknowledged & {
        readonly incomplete: z.output<typeof inputs.returnIncomplete> & { readonly by: Signatory }
      }
    >
  | State<
      'ROUTED_OUT',
      Acknowledged & { readonly routed: z.output<typeof inputs.routeOut> & { readonly by: Signatory } }
    >
  | State<'CLARIFY', Acknowledged & Partial<TakenIn>>
  | State<'ASSESS' | 'ADVICE', TakenIn>
  | State<'AWAIT_HOS', Assessed>
  | State<'APPROVED_FULL' | 'APPROVED_PART', Approved>
  | State<'REFUSED', Assessed & { readonly decision: Refused }>
  | State<'NIL_RETURN', Assessed & { readonly decision: NilReturned }>
  | State<'PREPARE', Prepared>
  | State<'RELEASED', Released>
  | State<'CLOSED', Released & { readonly closure: Closure }>
  | State<'WITHDRAWN' | 'EXPIRED', Anything & { readonly ended: Ending }>

export type In<S extends Status> = Extract<Disclosure, { status: S }>

/** Every fact any state may carry; for screens and records that show whatever is there. */
export type CaseFile = Base & { readonly status: Status } & Partial<
    Omit<Drafted, keyof Base> &
      Omit<Released, keyof Base | 'decision' | 'assessment'> & {
        readonly assessment: Assessment
        readonly decision: Decision
        readonly closure: Closure
        readonly ended: Ending
        readonly incomplete: In<'RETURNED_INCOMPLETE'>['incomplete']
        readonly routed: In<'ROUTED_OUT'>['routed']
      }
  >

export const caseFile = (disclosure: Disclosure): CaseFile => disclosure as CaseFile

/** What the authorisation binds to: the asking, its reasons and its scope, and nothing that intake adds. */
export const scopeOf = (request: Request) => request

/** What a decision binds to: what was asked, what was assessed and what was advised. */
export const dossierOf = (d: { request: Request; assessment: Assessment; advice: readonly Advice[] }) => ({
  request: d.request,
  assessment: d.assessment,
  advice: d.advice,
})

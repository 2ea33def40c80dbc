import type { z } from 'zod'
import type { Grade } from '../shared/grades'
import type { OrganisationType } from '../shared/ranks'
import type { Signatory } from '../shared/signatory'
import type * as after from './after-inputs'
import type * as inputs from './council-inputs'
import type { GatewayCode } from './gateways'
import type * as legal from './legal-inputs'
import type { Draft, Request } from './request-inputs'
import type { Status } from './states'
import type * as urgent from './urgent-inputs'

export type Organisation = {
  readonly id: string
  readonly name: string
  readonly type: OrganisationType
  /** Exact ASCII domains that its officers write from. */
  readonly domains: readonly string[]
  /** From an independent source; the number that is called back. */
  readonly switchboard: string
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
  /** The delegation it was made under, where the decider heads another service. */
  readonly delegation?: string
}
type Without<T> = Omit<T, 'conflict' | 'conflictText'>

/** Everything that lets information go: what was allowed, and until when. A requirement does not lapse. */
export type Approval = DecisionBase &
  Without<z.output<typeof inputs.approval>> & {
    readonly outcome: 'APPROVED_FULL' | 'APPROVED_PART' | 'COMPLY'
    readonly expiresAt?: string
  }
export type Refused = DecisionBase &
  Without<z.output<typeof inputs.refusal>> & { readonly outcome: 'REFUSED' }
export type NilReturned = DecisionBase &
  Without<z.output<typeof inputs.nilReturn>> & { readonly outcome: 'NIL_RETURN' }
export type Challenged = DecisionBase &
  Without<z.output<typeof legal.challenge>> & { readonly outcome: 'CHALLENGE' }
export type Decision = Approval | Refused | NilReturned | Challenged

export const isApproval = (decision: Decision | undefined): decision is Approval =>
  decision !== undefined && 'items' in decision

/** T11: what the legal team found about an order or notice, and which items its power reaches. */
export type Validation = Without<z.output<typeof legal.validation>> & {
  readonly by: Signatory
  /** Why it came to the legal team. */
  readonly why: readonly string[]
}

/** T28 and T29. The answer under review stays in `decision` until the review replaces it. */
export type Review = z.output<typeof after.reviewRequest> & {
  readonly askedBy: Signatory
  /** Where the case stood, and stands again if the answer is upheld. */
  readonly from: Status
  readonly decided?: Without<z.output<typeof after.review>> & {
    readonly by: Signatory
    readonly grade: Grade
  }
}

export type UrgentCall = Omit<z.output<typeof urgent.urgentCall>, 'organisationId' | 'calledBack'> & {
  /** The directory's number, which was called back. */
  readonly switchboard: string
  readonly by: Signatory
  readonly duty: boolean
}
export type UrgentDecision = z.output<typeof urgent.urgentDecision> & {
  readonly id: string
  readonly by: Signatory
  readonly grade: Grade | null
  readonly ruleset: string
  /** True where the duty officer's rule was used because nobody at the grade could be reached (T32). */
  readonly exception: boolean
}
export type Confirmation = Omit<z.output<typeof urgent.urgentConfirmation>, 'statement'> & {
  readonly by: Signatory
  readonly late: boolean
}
export type Ratification = z.output<typeof urgent.ratification> & { readonly by: Signatory }

export type Correction = z.output<typeof after.correction> & {
  readonly by: Signatory
  readonly recipient: string
}
export type Breach = z.output<typeof after.breach> & {
  readonly by: Signatory
  /** 72 hours from becoming aware (Article 33). */
  readonly reportBy: string
  readonly decided?: z.output<typeof after.breachDecision> & { readonly by: Signatory }
}
export type Complaint = z.output<typeof after.complaint> & {
  readonly by: Signatory
  readonly acknowledgeBy: string
  readonly acknowledged?: Signatory
  readonly answered?: z.output<typeof after.complaintAnswer> & { readonly by: Signatory }
}
export type AccessCheck = z.output<typeof after.accessCheck> & { readonly by: Signatory }

/** Only those assigned see a restricted case, beside the advisers and the oversight. */
export type Restriction = { readonly why: readonly string[]; readonly at: string }
/** What must not be lost while the matter is open: an application notice, or footage that is soon overwritten. */
export type Hold = {
  readonly kind: 'LEGAL_HOLD' | 'PRESERVE'
  readonly what: string
  readonly by: Signatory
  readonly lifted?: { readonly at: string; readonly why: string }
}
/** Which agreement what is asked falls under, as somebody found; null where none does. */
export type Cover = {
  readonly reference: string | null
  readonly title: string | null
  readonly why: string
  readonly by: Signatory
}
/** One part of a request over several services, as its parent knows it. */
export type Part = { readonly id: string; readonly reference: string; readonly service: string }

/** Why a file with something hidden in it may leave, said by somebody other than who prepares the pack. */
export type Cleared = Omit<z.output<typeof inputs.heldFile>, 'sha256'> & { readonly by: Signatory }
export type PackFile = z.output<typeof inputs.packFile> & { readonly cleared?: Cleared }
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
  readonly why: 'scopeChanged' | 'expired' | 'newMaterial' | 'reviewed' | 'challenged'
  readonly authorisation?: Authorisation
  readonly decision?: Decision
  readonly advice?: readonly Advice[]
  readonly validation?: Validation
  readonly review?: Review
  /** A pack that had gone before a review changed the answer: its recipient is still a recipient. */
  readonly release?: Release
}

type Base = {
  readonly id: string
  readonly reference: string
  readonly version: number
  readonly gateway: GatewayCode
  readonly organisation: Organisation
  /** Null when a liaison officer keyed it for an officer who has no account. */
  readonly requesterId: string | null
  readonly keyedById: string
  readonly createdAt: string
  readonly linkedTo: string | null
  /** When it first came to the council; until then it is the asking body's alone. */
  readonly reachedAt: string | null
  /** Where intake last sent it; kept when a changed scope goes back for authorisation, so that nobody loses sight of it. */
  readonly serviceId: string | null
  /** People who match the data subject; the case does not exist for them (SoD-7). */
  readonly hiddenFrom: readonly string[]
  /** The highest grade among council people it is about: the decider has to stand above it (2.6). */
  readonly insideGrade: Grade | null
  readonly restriction: Restriction | null
  readonly assigned: readonly string[]
  readonly holds: readonly Hold[]
  /** Beside the dossier, not in it: naming one is no part of what a decision binds to. */
  readonly agreement?: Cover
  readonly partOf: { readonly reference: string; readonly bound: string } | null
  readonly parts: readonly Part[]
  readonly corrected: readonly {
    readonly from: GatewayCode
    readonly to: GatewayCode
    readonly reason: string
    readonly by: Signatory
  }[]
  readonly corrections: readonly Correction[]
  readonly breaches: readonly Breach[]
  readonly complaints: readonly Complaint[]
  readonly accessChecks: readonly AccessCheck[]
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
/** A requirement is lodged, not authorised: its issuer is named in the notice instead (2.1 B). */
type Lodged = Asked & { readonly authorisation?: Authorisation }
type Acknowledged = Lodged & { readonly receivedAt: string; readonly dueOn: string }
type TakenIn = Acknowledged & {
  readonly intake: Intake
  readonly assessment: Assessment
  /** Why the legal team is asked (T10); absent where nothing asks for it. */
  readonly legalWhy?: readonly string[]
  readonly validation?: Validation
}
type Assessed = TakenIn & {
  readonly assessment: CompleteAssessment
  readonly collator: Signatory
  readonly dossierHash: string
  readonly challenges?: readonly (z.output<typeof legal.challengeAnswer> & { readonly by: Signatory })[]
}
type Approved = Assessed & { readonly decision: Approval; readonly review?: Review }
type Prepared = Approved & { readonly pack: Pack }
type Released = Prepared & { readonly release: Release; readonly receipt?: Receipt }
type Logged = Base & { readonly urgent: UrgentCall }
type UrgentlyDecided = Logged & { readonly urgentDecision: UrgentDecision }
type Unconfirmed = UrgentlyDecided & {
  readonly confirmBy: string
  readonly confirmation?: Confirmation
}
type Everything = Base &
  Partial<
    Omit<Drafted, keyof Base> &
      Omit<Released, keyof Base | 'decision' | 'assessment'> &
      Omit<Unconfirmed, keyof Base> & {
        readonly assessment: Assessment
        readonly decision: Decision
        readonly ratification: Ratification
        readonly closure: Closure
        readonly ended: Ending
        readonly incomplete: z.output<typeof inputs.returnIncomplete> & { readonly by: Signatory }
        readonly routed: z.output<typeof inputs.routeOut> & { readonly by: Signatory }
      }
  >
type Having<K extends keyof Everything> = Everything & { readonly [N in K]-?: NonNullable<Everything[N]> }

type State<S extends Status, Facts> = S extends Status ? { readonly status: S } & Facts : never

/** A state has only the facts it has. */
export type Disclosure =
  | State<'DRAFT', Drafted>
  | State<'AWAIT_EXT_AUTH', Asked>
  | State<'SUBMITTED', Lodged>
  | State<'INTAKE', Acknowledged>
  | State<'RETURNED_INCOMPLETE', Acknowledged & Having<'incomplete'>>
  | State<'ROUTED_OUT', Having<'routed'>>
  | State<'CLARIFY', Acknowledged & Partial<TakenIn>>
  | State<'LEGAL_VALIDATION', TakenIn & { readonly legalWhy: readonly string[] }>
  | State<'ASSESS' | 'ADVICE', TakenIn>
  | State<'AWAIT_HOS', Assessed>
  | State<'APPROVED_FULL' | 'APPROVED_PART' | 'COMPLY', Approved>
  | State<'CHALLENGE', Assessed & { readonly decision: Challenged }>
  | State<'REFUSED', Assessed & { readonly decision: Refused; readonly review?: Review }>
  | State<'NIL_RETURN', Assessed & { readonly decision: NilReturned; readonly review?: Review }>
  | State<'REVIEW', Assessed & Having<'decision' | 'review'>>
  | State<'PREPARE', Prepared>
  | State<'RELEASED', Released>
  // A parent closes with its parts, an emergency with its confirmation, everything else after a release.
  | State<'CLOSED', Having<'closure'>>
  | State<'WITHDRAWN' | 'EXPIRED', Having<'ended'>>
  | State<'U_LOGGED', Logged>
  | State<'U_DECIDED', UrgentlyDecided>
  | State<'U_AWAIT_CONFIRM' | 'U_UNCONFIRMED', Unconfirmed>

export type In<S extends Status> = Extract<Disclosure, { status: S }>

/** Every fact any state may carry; for screens and records that show whatever is there. */
export type CaseFile = Everything & { readonly status: Status }

export const caseFile = (disclosure: Disclosure): CaseFile => disclosure as CaseFile

/** What the authorisation binds to: the asking, its reasons and its scope, and nothing that intake adds. */
export const scopeOf = (request: Request) => request

/** The hash that stands for what was asked: fixed when it was authorised, lodged, or split into parts. */
export const boundScope = (d: CaseFile): string | undefined =>
  d.partOf?.bound ?? d.authorisation?.bound ?? (d.request?.instrument ? d.submitted?.bound : undefined)

/** What a decision binds to: what was asked, what was assessed, what was advised and what the legal team found. */
export const dossierOf = (d: {
  readonly request: Request
  readonly assessment: Assessment
  readonly advice: readonly Advice[]
  readonly validation?: Validation | undefined
}) => ({
  request: d.request,
  assessment: d.assessment,
  advice: d.advice,
  ...(d.validation && { validation: d.validation }),
})

/** Everything that ever left: the pack as it stands, and packs that went before a review. */
export const releasesOf = (d: CaseFile): readonly Release[] => [
  ...d.voided.flatMap((voided) => (voided.release ? [voided.release] : [])),
  ...(d.release ? [d.release] : []),
]

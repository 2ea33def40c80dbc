import type { OrganisationKey } from '@/db/seeds/demo-organisations'
import type { PersonKey } from '@/db/seeds/demo-people'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import type { IncidentStatus } from '@/lib/domain/checks/incidents'
import type { RunStatus } from '@/lib/domain/checks/run/states'
import type { TransferStatus } from '@/lib/domain/checks/transfer/states'
import type { AssessmentPage, InputOf } from '@/lib/domain/disclosure/command'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import type { Status } from '@/lib/domain/disclosure/states'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import type { Scene } from '@/lib/use-cases/demo/scale/scene'
import type { Story } from '@/lib/use-cases/demo/story'
import type { OrdinaryVerb } from './ordinary-case'

type Afterwards = {
  /** What is then asked, once the years of the case have passed. */
  readonly erasureAsked?: true
  /** What people then do, as it is ordinarily written. */
  readonly later?: readonly { readonly verb: Verb; readonly by: PersonKey }[]
  /** Who then gives a reason to open it, once it is restricted. */
  readonly openedBy?: PersonKey
}

/** A case by its state alone, whatever lane leads there: an order lodged, an emergency called in, a review asked for. */
export type StatePlan = Afterwards & {
  readonly state: Status
  readonly scene?: Partial<Scene>
  /** How long ago it came to that state, each act done by the clock of its day; today unless said otherwise. */
  readonly yearsAgo?: number
}

/** An ordinary case up to and with the named act, but for what is said otherwise. */
export type CasePlan = Afterwards & {
  readonly after: OrdinaryVerb | 'startRequest' | 'expireCase'
  readonly asker?: PersonKey
  readonly request?: Partial<Request>
  /** Papers that come with it, each a file that can be opened. */
  readonly papers?: Story['papers']
  /** The Data Protection Officer is asked, and answers, before it is sent for decision. */
  readonly advised?: boolean
  /** Pages of block F written over the ordinary ones. */
  readonly assessed?: readonly AssessmentPage[]
  /** What is said of each file of the pack in place of the ordinary. */
  readonly listed?: Partial<InputOf<'listPackFile'>>
}

/** A case as it stands: what a refused act must leave as it was, and what the ledger says of it. */
export type CaseSeen = {
  readonly status: string
  readonly version: number
  /** When the council is to answer, or must. */
  readonly dueOn: string | null
  /** Action and rule, oldest first. */
  readonly entries: readonly string[]
}

/** An agreement that went this far; its kind is that of a worked one of the demo borough. */
export type AgreementPlan = {
  readonly like: 'sharing' | 'families' | 'processing' | 'mixed' | 'statutory'
  readonly until: AgreementStatus
  readonly title?: string
  /** With whom, if not with whom the worked one is. */
  readonly partner?: OrganisationKey
  /** How long ago it was opened; a month unless said otherwise. */
  readonly daysAgo?: number
  /** What people then do, as it is ordinarily written unless said otherwise. */
  readonly later?: readonly {
    readonly verb: AgreementVerb
    readonly by: PersonKey
    readonly input?: AgreementInput<AgreementVerb>
  }[]
  /** Who wrote some of it, or advised on it, in a post held before: only so can one person come to two seats. */
  readonly formerly?: { readonly drafted?: PersonKey; readonly advised?: PersonKey }
  /** What time alone does is done before the test begins. */
  readonly swept?: boolean
}

/** An agreement as it stands, and what the ledger says of it. */
export type AgreementSeen = {
  readonly status: string
  readonly version: number
  readonly textVersion: number
  readonly textHash: string
  readonly signatures: number
  /** Action and rule, oldest first. */
  readonly entries: readonly string[]
}

/** Checks of an agreement of their own, or an entry of one of the council’s registers. */
export type CheckPlan =
  /**
   * What is said for the checks of an agreement, `ABROAD` where data goes and `OWING` where a certificate is
   * owed; a test names it by the agreement.
   */
  | { readonly check: 'sheet'; readonly in: 'EMPTY' | 'FILLED' | 'ABROAD' | 'OWING' }
  /** `RESTRICTED` by its source, and nobody has compared that with the document. */
  | { readonly check: 'dataset'; readonly in: 'IN_USE' | 'RESTRICTED' }
  /** `LISTED` names a recipient that somebody entered by hand. */
  | { readonly check: 'processing'; readonly in: 'DRAFT' | 'LISTED' }
  | { readonly check: 'incident'; readonly in: IncidentStatus }
  | { readonly check: 'flow'; readonly in: FlowPlace }
  | { readonly check: 'run'; readonly in: RunStatus }
  | { readonly check: 'transfer'; readonly in: TransferPlace }

/**
 * A study for which the check is run, up to its conclusion; `CLAIMED`, one that claims an exemption, and then
 * `EVIDENCED` with all that the claim has to show.
 */
export type FlowPlace = 'NOT_ASSESSED' | 'ANSWERED' | 'ASSESSED_APPLIES' | 'CLAIMED' | 'EVIDENCED'

/** A state, or what no state says of what is written. */
export type TransferPlace =
  | TransferStatus
  /** A draft whose checks say something else since. */
  | 'BEHIND'
  /** A draft that claims that nobody can be known. */
  | 'ANONYMOUS'
  /** A draft that nothing covers yet. */
  | 'UNCOVERED'
  /** A draft with a condition proved and a processor of the recipient. */
  | 'LISTED'
  /** A safeguard is chosen whose risk nobody has assessed … */
  | 'TO_ASSESS'
  /** … and whose questions are all answered. */
  | 'ANSWERED'
  /** The officer objected, and the director goes on. */
  | 'DEPARTED'
  /** Active, on an entry of the United States list. */
  | 'ACROSS'

/** A check as it stands, and what the ledger says of it. */
export type CheckSeen = {
  readonly status: string
  readonly version: number
  /** How many checks stand beside it in its agreement. */
  readonly beside: number
  /** Action and rule, oldest first. */
  readonly entries: readonly string[]
}

/** An officer who lost their passkey, by the name and address that a test gives them. */
export type LostPlan = { readonly name: string; readonly email: string; readonly agreed: boolean }

export type Wish =
  | { readonly makeLost: LostPlan }
  | { readonly make: CasePlan | StatePlan }
  | { readonly makeAgreement: AgreementPlan }
  | { readonly look: string }
  | { readonly lookAtAgreement: string }
  | { readonly makeCheck: CheckPlan }
  | { readonly lookAtCheck: string; readonly check: CheckPlan['check'] }
  | { readonly putChecksInOrder: string }
  /** Until it is ended, whatever people write has script payloads in it, from that one on. */
  | { readonly typeMarkup: number | null }
  | { readonly typedSoFar: true }

/** Which payloads were typed into which field. */
export type MarkupTyped = Readonly<Record<string, readonly number[]>>

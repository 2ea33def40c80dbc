import type { CalendarDate } from '../shared/dates'
import type { Grade } from '../shared/grades'
import type { Signatory } from '../shared/signatory'
import type { Advice, Question } from './advice'
import type { Kind, Outcome, Tier } from './kinds'
import type { Note } from './note'
import type { AgreementStatus } from './states'
import type { AgreementText } from './text'
import type { TriageOutcome } from './triage/table'
import type { TriageAnswers } from './triage/triage'

export type { Note } from './note'

/**
 * One agreement from the first question to its end. What is null has not happened; which of them a state
 * needs is said by the guards of its transitions and held by constraints of the database.
 */
export type Agreement = {
  readonly id: string
  /** `AGR-2026-000014`. */
  readonly reference: string
  readonly version: number
  readonly status: AgreementStatus
  readonly kind: Kind | null
  readonly tier: Tier
  /** The counterpart whose people may see it; null for internal use and charters. */
  readonly organisation: { readonly id: string; readonly name: string } | null
  readonly serviceId: string | null
  readonly service: string | null
  readonly openedBy: Signatory
  readonly createdAt: string
  readonly outside: OutsideReferences
  /** Signed before this product was used, and taken over from a register. */
  readonly imported: Imported | null
  readonly variationOf: { readonly reference: string; readonly number: number } | null
  /** How many variations have begun. */
  readonly variations: number

  /** Answers so far, of a triage under way. */
  readonly answering: TriageAnswers
  readonly triage: Triage | null
  readonly pastTriage: readonly Triage[]

  readonly text: AgreementText
  readonly textVersion: number
  /** SHA-256, hex, of the kind and the text. */
  readonly textHash: string
  /** Whoever wrote any of it (SoD-5). */
  readonly drafters: readonly string[]
  readonly positions: Readonly<Record<string, Position>>
  readonly comments: readonly Comment[]
  readonly proposals: readonly Proposal[]
  readonly invitations: readonly Invitation[]
  readonly internalReview: (Note & { readonly textVersion: number }) | null

  readonly adviceAsked: Question | null
  readonly advice: readonly Advice[]
  readonly seats: readonly Seat[]
  readonly approval: Approval | null
  readonly signatures: readonly SignatureGiven[]
  /** Approvals and signatures that a change of the text undid. */
  readonly voided: readonly Voided[]
  /** Declared an interest: they act on it no more (SoD-8). */
  readonly conflicted: readonly string[]

  readonly force: Force | null
  readonly reviewDue: ReviewDue | null
  readonly reviews: readonly Review[]
  readonly suspension: Note | null
  readonly evidence: readonly Evidence[]
  readonly ending: Ending | null
  readonly publication: Publication | null
  readonly abandoned: Note | null
}

/** Names that others have for it (3.3, pan-London agreements). */
export type OutsideReferences = {
  readonly externalRef?: string
  readonly leadOrg?: string
  readonly adoptedVersion?: string
  readonly localAnnex?: string
}

export type Imported = {
  readonly by: Signatory
  /** The name of the file and the row in it. */
  readonly source: string
  /** What the entry does not say, by id. */
  readonly lacks: readonly string[]
  readonly notes: string
}

export type Triage = {
  readonly answers: TriageAnswers
  readonly outcome: TriageOutcome
  /** The question that decided, `Q7`. */
  readonly row: string
  readonly because: string
  readonly by: Signatory
  /** What it rested on; when that changes it is done again (3.4). Null until there is a text. */
  readonly basis: string | null
  readonly overruled: (Note & { readonly outcome: Outcome }) | null
}

export type Side = 'ours' | 'theirs'

export const POSITIONS = ['agreed', 'proposed', 'conceded'] as const
export type Position = {
  readonly position: (typeof POSITIONS)[number]
  readonly reason: string
  readonly by: Signatory
}

export const AUDIENCES = ['internal', 'shared'] as const
export type Comment = {
  readonly id: string
  /** Null about the whole. */
  readonly clause: string | null
  readonly audience: (typeof AUDIENCES)[number]
  readonly side: Side
  readonly textVersion: number
  readonly body: string
  readonly by: Signatory
}

export type Proposal = {
  readonly id: string
  /** Null for a clause that is new. */
  readonly clause: string | null
  readonly heading: string
  readonly wording: string
  readonly why: string
  readonly textVersion: number
  readonly by: Signatory
  readonly answer: (Note & { readonly result: 'accepted' | 'declined' }) | null
}

export type Invitation = {
  readonly id: string
  readonly name: string
  readonly email: string
  /** SHA-256 of the link's secret; the secret itself is shown once and kept nowhere. */
  readonly tokenHash: string
  readonly by: Signatory
  readonly expiresAt: string
  readonly withdrawnAt: string | null
}

export type Seat = {
  readonly personId: string
  readonly name: string
  readonly title: string
  readonly organisationId: string
  readonly body: string
  readonly side: Side
  readonly order: number
  readonly as: 'signatory' | 'countersignatory'
  readonly authority: string
}

export type Approval = {
  readonly by: Signatory
  readonly grade: Grade
  readonly note: string
  readonly textHash: string
  readonly textVersion: number
}

export type SignatureGiven = {
  readonly seat: Seat
  readonly by: Signatory
  readonly textHash: string
  readonly typedName: string
}

export type Voided = {
  readonly why: string
  readonly by: Signatory
  readonly approval: Approval | null
  readonly signatures: readonly SignatureGiven[]
}

export type Force = {
  readonly from: CalendarDate
  readonly reviewOn: CalendarDate
  readonly endsOn: CalendarDate | null
}

/** Events that call for a review before its day (3.4). */
export const TRIGGERS = [
  'incident',
  'lawChange',
  'newDataItem',
  'subProcessor',
  'merger',
  'complaintUpheld',
] as const
export type Trigger = (typeof TRIGGERS)[number]

export type ReviewDue = {
  readonly since: CalendarDate
  readonly trigger: Trigger | 'date'
  readonly what: string
  /** Steps of the ladder taken: 30 and 60 days. */
  readonly told: readonly number[]
  /** A Director's reason why it goes on although its review is late. */
  readonly keptGoing: (Note & { readonly until: CalendarDate }) | null
}

export type Review = Note & {
  readonly due: ReviewDue
  readonly outcome: 'renewed' | 'varied' | 'ending'
  readonly reviewOn: CalendarDate | null
}

/** One line of the data schedule whose deletion the recipient is to show us. */
export type Evidence = {
  readonly item: string
  readonly dueOn: CalendarDate
  readonly chasedOn: CalendarDate | null
  readonly flaggedOn: CalendarDate | null
  readonly received: (Note & { readonly on: CalendarDate }) | null
}

export type Ending = {
  readonly from: Side
  readonly why: string
  readonly noticeOn: CalendarDate
  readonly stopOn: CalendarDate
  readonly recipients: string
  readonly by: Signatory
  readonly disposals: readonly Disposal[]
  /** Art 19: everybody who received the data was told of its last corrections and erasures. */
  readonly sweep: Note | null
  /** No certificate came: a breach of the agreement, told to the board (case A15). */
  readonly uncertified: Note | null
  readonly ended: {
    readonly by: Signatory
    readonly on: CalendarDate
    readonly keepUntil: CalendarDate
  } | null
}

export const DISPOSALS = ['returned', 'deleted'] as const
export type Disposal = {
  readonly how: (typeof DISPOSALS)[number]
  readonly what: string
  readonly certifiedBy: string
  readonly certifiedOn: CalendarDate
  readonly reference: string
  readonly by: Signatory
}

export type Publication = {
  readonly proposed: Signatory
  readonly contact: string
  readonly advice: Note | null
  readonly published: { readonly by: Signatory; readonly textVersion: number } | null
  readonly withdrawn: Note | null
}

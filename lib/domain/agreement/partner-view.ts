/**
 * What the counterpart may see of an agreement. Each field is named here and copied from the aggregate one by
 * one: internal comments, advice, the internal review, triage, reasons of positions and the approval's note are
 * not left out of this type, they were never in it, so that no page can show what it was not given.
 */
import type { CalendarDate } from '../shared/dates'
import type { Signatory } from '../shared/signatory'
import type { Agreement, Comment, Position, Proposal, Seat, Side } from './agreement'
import { ACTIVITY_COLUMNS, cellsOf, DATA_COLUMNS, PARTY_COLUMNS, TERM_COLUMNS } from './as-read'
import { itemOf } from './checklist'
import type { Words } from './comparison'
import type { Kind } from './kinds'
import { proposedWords } from './proposed'
import { seatInTurn } from './segregation'
import type { AgreementStatus } from './states'
import { wordsOf } from './text'

export type Said = { readonly name: string; readonly body: string; readonly at: string }

export type PartnerClause = {
  readonly key: string
  readonly heading: string
  /** With its answers in their places. */
  readonly wording: string
  readonly statute: string
  readonly position: Position['position'] | null
}

export type SharedComment = {
  readonly id: string
  readonly clause: string | null
  readonly side: Side
  readonly body: string
  readonly by: Said
}

export type PartnerProposal = {
  readonly id: string
  readonly clause: string | null
  readonly heading: string
  readonly wording: string
  readonly why: string
  readonly by: Said
  /** Against the clause as it reads now; empty once it is answered. */
  readonly words: readonly Words[]
  readonly answer: {
    readonly result: 'accepted' | 'declined'
    readonly reason: string
    readonly at: string
  } | null
}

export type PartnerSeat = Pick<Seat, 'personId' | 'name' | 'title' | 'body' | 'side' | 'order' | 'as'> & {
  readonly signedAt: string | null
  readonly isNext: boolean
}

/** One line of a schedule, in the order of its columns. */
export type ScheduleLine = readonly string[]

export type PartnerText = {
  readonly title: string
  readonly version: number
  /** SHA-256, hex: what a signature binds to. */
  readonly hash: string
  readonly parties: readonly ScheduleLine[]
  readonly terms: ScheduleLine
  readonly clauses: readonly PartnerClause[]
  readonly data: readonly ScheduleLine[]
  readonly activities: readonly ScheduleLine[]
  readonly notApplicable: readonly { readonly item: string; readonly reason: string }[]
}

export type Owed = {
  readonly item: string
  readonly dueOn: CalendarDate
  readonly shownOn: CalendarDate | null
}

export type PartnerView = {
  readonly reference: string
  readonly version: number
  readonly status: AgreementStatus
  readonly kind: Kind | null
  readonly counterpart: string
  readonly variationOf: { readonly reference: string; readonly number: number } | null
  readonly text: PartnerText
  readonly comments: readonly SharedComment[]
  readonly proposals: readonly PartnerProposal[]
  readonly seats: readonly PartnerSeat[]
  /** When signatures were last undone by a change, if they were. */
  readonly signaturesUndoneAt: string | null
  readonly force: {
    readonly from: CalendarDate
    readonly reviewOn: CalendarDate
    readonly endsOn: CalendarDate | null
  } | null
  readonly evidence: readonly Owed[]
  readonly ending: {
    readonly from: Side
    readonly noticeOn: CalendarDate
    readonly stopOn: CalendarDate
    readonly certificates: readonly string[]
  } | null
}

const said = ({ name, body, at }: Signatory): Said => ({ name, body, at })

const textOf = ({ text, textVersion, textHash, positions }: Agreement): PartnerText => ({
  title: text.title,
  version: textVersion,
  hash: textHash,
  parties: text.parties.map((party) => cellsOf(PARTY_COLUMNS, party)),
  terms: cellsOf(TERM_COLUMNS, text),
  clauses: text.clauses.map((clause) => ({
    key: clause.key,
    heading: clause.heading,
    wording: wordsOf(clause, text),
    statute: clause.statute,
    position: positions[clause.key]?.position ?? null,
  })),
  data: text.data.map((item) => cellsOf(DATA_COLUMNS, item)),
  activities: text.activities.map((activity) => cellsOf(ACTIVITY_COLUMNS, activity)),
  notApplicable: text.notApplicable.map(({ item, reason }) => ({ item: itemOf(item)?.name ?? item, reason })),
})

const sharedOnly = (comments: readonly Comment[]): readonly SharedComment[] =>
  comments
    .filter(({ audience }) => audience === 'shared')
    .map(({ id, clause, side, body, by }) => ({ id, clause, side, body, by: said(by) }))

const proposalOf = ({ text }: Agreement, proposal: Proposal): PartnerProposal => {
  const { id, clause, heading, wording, why, by, answer } = proposal
  return {
    id,
    clause,
    heading,
    wording,
    why,
    by: said(by),
    words: answer ? [] : proposedWords(text, proposal),
    answer: answer && { result: answer.result, reason: answer.text, at: answer.by.at },
  }
}

export const sharedProposals = (a: Agreement): readonly PartnerProposal[] =>
  a.proposals.map((proposal) => proposalOf(a, proposal))

const seatsOf = (a: Agreement): readonly PartnerSeat[] => {
  const next = a.status === 'SIGNATURE' ? seatInTurn(a) : []
  return a.seats.map(({ personId, name, title, body, side, order, as }) => ({
    personId,
    name,
    title,
    body,
    side,
    order,
    as,
    signedAt: a.signatures.find(({ seat }) => seat.personId === personId)?.by.at ?? null,
    isNext: next.some((seat) => seat.personId === personId),
  }))
}

const endingOf = ({ ending }: Agreement): PartnerView['ending'] =>
  ending && {
    from: ending.from,
    noticeOn: ending.noticeOn,
    stopOn: ending.stopOn,
    certificates: ending.disposals.map(({ reference }) => reference),
  }

export const partnerView = (a: Agreement): PartnerView => ({
  reference: a.reference,
  version: a.version,
  status: a.status,
  kind: a.kind,
  counterpart: a.organisation?.name ?? '',
  variationOf: a.variationOf && { reference: a.variationOf.reference, number: a.variationOf.number },
  text: textOf(a),
  comments: sharedOnly(a.comments),
  proposals: sharedProposals(a),
  seats: seatsOf(a),
  signaturesUndoneAt: a.voided.findLast(({ signatures }) => signatures.length > 0)?.by.at ?? null,
  force: a.force && { from: a.force.from, reviewOn: a.force.reviewOn, endsOn: a.force.endsOn },
  evidence: a.evidence.map(({ item, dueOn, received }) => ({ item, dueOn, shownOn: received?.on ?? null })),
  ending: endingOf(a),
})

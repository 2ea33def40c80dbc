import type { CalendarDate } from '../shared/dates'
import { type Answers, filled, isFilled } from './answers'
import type { PartyRole, Regime } from './kinds'

/** All that one version of an agreement says. Whoever approves or signs binds to exactly this. */
export type AgreementText = {
  readonly title: string
  readonly answers: Answers
  readonly parties: readonly Party[]
  readonly data: readonly DataItem[]
  /** Of a mixed agreement: what is done, and which list of 3.2 it answers to. */
  readonly activities: readonly Activity[]
  readonly clauses: readonly Clause[]
  readonly notApplicable: readonly NotApplicable[]
  readonly start: { readonly on: CalendarDate } | 'lastSignature'
  /** Earlier than the longest interval that 3.4 allows, where somebody wants it. */
  readonly reviewOn: CalendarDate | null
  readonly endsOn: CalendarDate | null
  /** A tier 2 names its tier 1 or says that there is none (3.6); null until it is said. */
  readonly protocol: { readonly reference: string } | 'none' | null
}

export type Party = {
  readonly organisationId: string | null
  readonly name: string
  readonly own: boolean
  readonly role: PartyRole
  readonly contact: string
  readonly dpo: string
}

export const DATA_CLASSES = ['ordinary', 'special', 'offence', 'children', 'health'] as const
export type DataClass = (typeof DATA_CLASSES)[number]

export const DATA_CLASS_NAMES: Record<DataClass, string> = {
  ordinary: 'Ordinary personal data',
  special: 'Special category data',
  offence: 'Criminal offence data',
  children: 'Data about children',
  health: 'Health or care data from the NHS, for planning or research',
}

/** One line of the data schedule. */
export type DataItem = {
  readonly name: string
  readonly people: string
  readonly classes: readonly DataClass[]
  readonly basis: string
  /** How long the recipient keeps it; evidence of deletion is due when it has run. */
  readonly retention: string
  readonly retentionMonths: number
  readonly frequency: string
  readonly channel: string
}

export type Activity = { readonly name: string; readonly regime: Regime | null }

export type Clause = {
  /** Stable within the agreement, so that versions can be compared clause by clause. */
  readonly key: string
  readonly heading: string
  /** May name answers as `[[purpose]]`. */
  readonly text: string
  /** Ids of the checklist items it answers. */
  readonly covers: readonly string[]
  readonly statute: string
  /** The clause of the library it was taken from; null where it was written for this agreement. */
  readonly from: { readonly key: string; readonly version: number } | null
  readonly mayNotBeConceded: boolean
}

/** "Not applicable, reason, initials of the legal team" (3.3). */
export type NotApplicable = {
  readonly item: string
  readonly reason: string
  readonly initials: string
  readonly by: string
  readonly at: string
}

export const EMPTY_TEXT: Omit<AgreementText, 'title'> = {
  answers: {},
  parties: [],
  data: [],
  activities: [],
  clauses: [],
  notApplicable: [],
  start: 'lastSignature',
  reviewOn: null,
  endsOn: null,
  protocol: null,
}

/** A clause as it is read: its answers in their places. */
export const wordsOf = (clause: Pick<Clause, 'text'>, { answers }: Pick<AgreementText, 'answers'>) =>
  filled(clause.text, answers)

export const saysIt = (clause: Pick<Clause, 'text'>, { answers }: Pick<AgreementText, 'answers'>) =>
  isFilled(clause.text, answers)

export const classesIn = (text: Pick<AgreementText, 'data'>): readonly DataClass[] =>
  DATA_CLASSES.filter((one) => text.data.some(({ classes }) => classes.includes(one)))

import type { z } from 'zod'
import { addDays, addMonths, type CalendarDate } from '../../shared/dates'
import type { Signatory } from '../../shared/signatory'
import { type Begun, begin } from '../begun'
import type { CheckContext, Checked } from '../kernel'
import type { OptOutAnswers } from './answers'
import { type Determination, determine, isDetermined, reliesOnSupport, unprovenOf } from './determine'
import type * as inputs from './inputs'
import { type FlowStatus, isAssessed } from './states'

/** One flow of data under an agreement or of a disclosure, and what was concluded about the opt-out for it. */
export type Flow = Checked<FlowStatus> & {
  readonly about: FlowAbout
  /** What the questions were answered with so far; it counts for nothing until it is concluded. */
  readonly answering: OptOutAnswers
  /** What it was last concluded on. */
  readonly answers: OptOutAnswers | null
  readonly evidence: readonly EvidenceHeld[]
  /** Of the answers and the evidence as they are; a change of either undoes them. */
  readonly confirmations: readonly Confirmation[]
  readonly conclusion: Conclusion | null
  /** NB4: how the check is run, where one is required. */
  readonly procedure: (Procedure & { readonly by: Signatory }) | null
  readonly stale: Stale | null
  readonly past: readonly Conclusion[]
  /** UTC, ISO 8601: when its answers, its conclusion or what is said of it last changed; null while nothing has. */
  readonly materialAt: string | null
}

/** A change of any of these makes a conclusion stale (2.9). */
export type FlowAbout = z.output<typeof inputs.about>

export type EvidenceHeld = {
  /** The item as the row of exemptions names it, and the row. */
  readonly item: string
  readonly ground: string
  readonly reference: string
  readonly by: Signatory
}

export type Confirmation = { readonly as: string; readonly by: Signatory }

export type Conclusion = Determination & {
  readonly on: CalendarDate
  /** Who answered the questions. */
  readonly by: Signatory
  /** The version of the table of exemptions that it was made under. */
  readonly exemptions: CalendarDate
}

export type Procedure = z.output<typeof inputs.procedure>

export const STALE_CAUSES = [
  'purpose',
  'fields',
  'recipient',
  'legalBasis',
  'cagLetter',
  'tables',
  'time',
] as const
export type StaleCause = (typeof STALE_CAUSES)[number]
export type Stale = {
  readonly on: CalendarDate
  readonly causes: readonly StaleCause[]
  readonly what: string
}

const CONCLUSION_MONTHS = 12

/** A year later, or the day after the letter that it rests on ends. */
export const staleFrom = ({ on, path }: Conclusion, answers: OptOutAnswers | null): CalendarDate => {
  const inAYear = addMonths(on, CONCLUSION_MONTHS)
  const ends = reliesOnSupport({ path }) ? answers?.cagLetter?.expires : undefined
  if (ends === undefined || ends < on) return inAYear
  return [inAYear, addDays(ends, 1)].toSorted().at(0) ?? inAYear
}

/** When any flow last changed in what advice on its conclusion rests on: older advice is stale (NB7). */
export const lastMaterialChange = (flows: readonly Pick<Flow, 'materialAt'>[]): string | null =>
  flows
    .map(({ materialAt }) => materialAt)
    .filter((at) => at !== null)
    .toSorted()
    .at(-1) ?? null

/** What a confirming role says yes to. */
export const confirmedContent = ({ about, answers, evidence }: Flow) => ({
  about,
  answers,
  evidence: evidence.map(({ item, reference }) => ({ item, reference })),
})

/** What its answers, evidence and confirmations come to today. */
export const determinedOf = (
  { answers, evidence, confirmations }: Pick<Flow, 'answers' | 'evidence' | 'confirmations'>,
  { reference, today }: Pick<CheckContext, 'reference' | 'today'>,
) =>
  determine(
    {
      ...answers,
      evidence: evidence.map(({ item }) => item),
      confirmedBy: confirmations.map(({ as }) => as),
      on: today,
    },
    reference,
  )

/** Under the tables of the day it would be concluded otherwise: what it rested on changed, or went. */
export const isUpset = (flow: Flow, context: Pick<CheckContext, 'reference' | 'today'>) => {
  const { conclusion, status } = flow
  if (conclusion === null || !isAssessed(status)) return false
  const found = determinedOf(flow, context)
  return !isDetermined(found) || found.code !== conclusion.code
}

export const hasRunOut = ({ clock }: Pick<Flow, 'clock'>, { today }: Pick<CheckContext, 'today'>) =>
  clock !== null && clock <= today

export const groundOf = (answers: OptOutAnswers, context: Pick<CheckContext, 'reference' | 'today'>) => {
  const found = determinedOf({ answers, evidence: [], confirmations: [] }, context)
  return isDetermined(found) ? found.ground : null
}

/** Nothing is missing from it: it may be recorded, and relied on until it is stale. */
export const isSettled = ({ conclusion, procedure }: Pick<Flow, 'conclusion' | 'procedure'>) =>
  conclusion !== null &&
  unprovenOf(conclusion) === null &&
  (conclusion.state !== 'ASSESSED_APPLIES' || procedure !== null)

export const newFlow = (about: FlowAbout, begun: Begun): Flow => ({
  ...begin(begun, { status: 'NOT_ASSESSED', title: about.title, said: about }),
  about,
  answering: {},
  answers: null,
  evidence: [],
  confirmations: [],
  conclusion: null,
  procedure: null,
  stale: null,
  past: [],
  materialAt: null,
})

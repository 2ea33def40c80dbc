import type { CalendarDate } from '../../shared/dates'
import type { Reason } from '../../shared/decision'
import { REFERENCE_SETS, type Reference } from '../reference'
import type { Case, TransferSettings } from './case'
import { type Destination, destinationsOf } from './destinations'
import type { TransferFacts } from './facts'
import { isBlock, type TransferOutcome, worstOf } from './outcomes'
import { findingOf } from './risk/finding'
import { TRANSFER_TABLE } from './table'
import { locationAsks } from './table/gate'
import { type Look, lookAt, type Restricted, type TransferRow } from './table/look'

/** Section 1.3 for every destination, and the worst of them. */

export type DestinationResult = Pick<Destination, 'kind' | 'name' | 'entity' | 'place' | 'access'> & {
  readonly outcome: TransferOutcome
  readonly row: string
  readonly restricted: Restricted
  /** Rows of the table of adequacy that cover it, and the mechanism that each stands for. */
  readonly coveredBy: readonly { readonly code: string; readonly mechanism: string }[]
  readonly reasons: readonly Reason[]
  readonly requires: readonly string[]
}

export type TransferResult = {
  readonly outcome: TransferOutcome
  readonly row: string
  readonly restricted: Restricted
  readonly reasons: readonly Reason[]
  readonly requires: readonly string[]
  /** Facts that matter and are missing; a block needs none beside what it rests on. */
  readonly missing: readonly string[]
  readonly destinations: readonly DestinationResult[]
  readonly day: CalendarDate
}

type Decided = { readonly result: DestinationResult; readonly missing: readonly string[] }

const rowFor = (look: Look): TransferRow => {
  const row = TRANSFER_TABLE.find(({ applies }) => applies(look))
  if (!row) throw new Error('the last row of the table always applies')
  return row
}

const missingFor = (row: TransferRow, look: Look) => [
  ...(isBlock(row.outcome) ? [] : locationAsks(look)),
  ...(row.asks?.(look) ?? []),
]

const decideOne = (to: Destination, given: Case): Decided => {
  const look = lookAt(to, given)
  const row = rowFor(look)
  const main: Reason = { code: row.code, text: row.because(look), source: row.source }
  const { kind, name, entity, place, access } = to
  return {
    result: {
      ...{ kind, name, entity, place, access },
      ...{ outcome: row.outcome, row: row.id, restricted: row.restricted },
      coveredBy: look.covers.flatMap(({ code, mechanism, standing }) =>
        mechanism && standing !== 'unproved' ? [{ code, mechanism }] : [],
      ),
      reasons: [main, ...(row.details?.(look) ?? [])],
      requires: row.requires?.(look) ?? [],
    },
    missing: missingFor(row, look),
  }
}

const each = <T>(values: readonly T[]) => [...new Set(values)]

/** The day of the latest table where no other is given: then the tables are what they are decided under. */
export const dayOf = ({ onDate }: Pick<TransferFacts, 'onDate'>, { versions }: Pick<Reference, 'versions'>) =>
  onDate ??
  REFERENCE_SETS.map((set) => versions[set])
    .toSorted()
    .at(-1) ??
  ''

const caseOf = (facts: TransferFacts, reference: Reference, settings: TransferSettings): Case => {
  const day = dayOf(facts, reference)
  const risk = findingOf(facts.riskAssessment, facts, { mechanisms: reference, settings, day })
  return { facts, reference, settings, day, risk }
}

/** A block that rests on known facts stands, whatever is missing elsewhere. */
const isSettledBlock = ({ result, missing }: Decided) => isBlock(result.outcome) && missing.length === 0

export const decideTransfer = (
  facts: TransferFacts,
  reference: Reference,
  settings: TransferSettings,
): TransferResult => {
  const given = caseOf(facts, reference, settings)
  const decided = destinationsOf(facts).map((to) => decideOne(to, given))
  const results = decided.map(({ result }) => result)
  const blocked = worstOf(decided.filter(isSettledBlock).map(({ result }) => result))
  const worst = blocked ?? worstOf(results)
  if (!worst) throw new Error('a transfer always goes somewhere')
  const { outcome, row, restricted, reasons } = worst
  return {
    ...{ outcome, row, restricted, reasons },
    requires: each(results.filter((one) => one.outcome === outcome).flatMap((one) => one.requires)),
    missing: blocked ? [] : each(decided.flatMap(({ missing }) => missing)),
    destinations: results,
    day: given.day,
  }
}

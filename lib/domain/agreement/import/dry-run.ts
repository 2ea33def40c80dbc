import type { Problem } from './cells'
import { FIELD_NAMES, type FieldName } from './columns'
import { entryReader, type Reading, sameName, type Values } from './entry'
import { type Lack, lacksOf } from './lacks'

/**
 * What importing a register would do, row by row, before anything is kept. No file is turned away for what
 * its entries lack; what they lack is listed.
 */

export const IMPORT_OUTCOMES = ['new', 'alreadyHere', 'duplicateInFile', 'draft', 'empty'] as const
/** Only what is new is imported. */
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number]

export type DryRunEntry = Values & {
  /** As the spreadsheet numbers it: the headings are row 1. */
  readonly row: number
  readonly outcome: ImportOutcome
  /** The row that it repeats. */
  readonly sameAsRow: number | null
  readonly lacks: readonly Lack[]
  readonly problems: readonly Problem[]
}

/** What the council has already, by the names that tell one agreement from another. */
export type Known = {
  readonly externalRefs: ReadonlySet<string>
  readonly titles: Iterable<{ readonly title: string; readonly counterparts: readonly string[] }>
}

export type DryRunInput = Reading & {
  readonly rows: readonly (readonly string[])[]
  readonly known: Known
}

export type DryRunCounts = Readonly<Record<ImportOutcome, number>> & {
  readonly rows: number
  /** Of the new ones, how many lack something, and how many have a cell that could not be read. */
  readonly lacking: number
  readonly withProblems: number
}

export type DryRun = { readonly entries: readonly DryRunEntry[]; readonly counts: DryRunCounts }

const FIRST_ROW = 2

const refKey = (externalRef: string) => `reference ${sameName(externalRef)}`
const titleKey = (title: string, counterparts: readonly string[]) =>
  `title ${JSON.stringify([sameName(title), ...counterparts.map(sameName).sort()])}`

/** A reference tells agreements apart; without one, a title with its counterparts does, and a title alone never. */
const keyOf = ({ externalRef, title, counterparts }: Values): string | null => {
  if (externalRef) return refKey(externalRef)
  return title && counterparts.length > 0
    ? titleKey(
        title,
        counterparts.map(({ name }) => name),
      )
    : null
}

const keysOf = ({ externalRefs, titles }: Known): ReadonlySet<string> =>
  new Set([
    ...[...externalRefs].map(refKey),
    ...[...titles].map(({ title, counterparts }) => titleKey(title, counterparts)),
  ])

const saysSomething = (value: Values[keyof Values]) =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== ''

/** Status always has a value, so it is no sign that a row says anything. */
const saidBy = (values: Values): ReadonlySet<FieldName> =>
  new Set(FIELD_NAMES.filter((field) => field !== 'status' && saysSomething(values[field])))

type Sorted = Pick<DryRunEntry, 'outcome' | 'sameAsRow'>

const outcome = (name: ImportOutcome, sameAsRow: number | null = null): Sorted => ({
  outcome: name,
  sameAsRow,
})

/** The first of several wins, but a draft is no first: it would keep out the one that was signed. */
const sorter = (known: Known) => {
  const here = keysOf(known)
  const firstRows = new Map<string, number>()
  return (row: number, values: Values, isEmpty: boolean): Sorted => {
    if (isEmpty) return outcome('empty')
    if (values.isDraft) return outcome('draft')
    const key = keyOf(values)
    if (key === null) return outcome('new')
    if (here.has(key)) return outcome('alreadyHere')
    const first = firstRows.get(key)
    if (first !== undefined) return outcome('duplicateInFile', first)
    firstRows.set(key, row)
    return outcome('new')
  }
}

const countsOf = (entries: readonly DryRunEntry[]): DryRunCounts => {
  const are = (name: ImportOutcome) => entries.filter((entry) => entry.outcome === name)
  const coming = are('new')
  return {
    rows: entries.length,
    new: coming.length,
    alreadyHere: are('alreadyHere').length,
    duplicateInFile: are('duplicateInFile').length,
    draft: are('draft').length,
    empty: are('empty').length,
    lacking: coming.filter(({ lacks }) => lacks.length > 0).length,
    withProblems: coming.filter(({ problems }) => problems.length > 0).length,
  }
}

export const dryRun = ({ rows, known, ...reading }: DryRunInput): DryRun => {
  const read = entryReader(reading)
  const sort = sorter(known)
  const entries = rows.map((cells, at): DryRunEntry => {
    const row = at + FIRST_ROW
    const { values, problems } = read(cells)
    const fields = saidBy(values)
    const sorted = sort(row, values, fields.size === 0 && problems.length === 0)
    const isCounterpartKnown = values.counterparts.every(({ organisationId }) => organisationId !== null)
    const lacks = sorted.outcome === 'empty' ? [] : lacksOf({ ...values, fields, isCounterpartKnown })
    return { ...values, row, ...sorted, lacks, problems }
  })
  return { entries, counts: countsOf(entries) }
}

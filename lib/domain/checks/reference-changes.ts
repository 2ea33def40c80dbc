import { againstApproval, wrong } from '../disclosure/policy-guards'
import type { Signed } from '../disclosure/ruleset'
import type { Actor } from '../shared/actor'
import type { CalendarDate } from '../shared/dates'
import type { Refusal } from '../shared/outcome'
import { KEY_OF, REFERENCE_SETS, type Reference, type ReferenceRows, type ReferenceSet } from './reference'
import { columnsOf, keyOf, type ReferenceRow, rowField } from './reference-table'

/**
 * What the tables say on a day: as they came with the product, and every change to them that two people made
 * (SoD-10) and whose day has come. A change takes effect on a later day than it is approved, so a version that
 * once was in force never changes, and an old decision can be explained under its own.
 */

/**
 * A row that is new has every column, one that changes only the columns that do, and one that is taken out has
 * null: a change that is approved earlier for a later day is not undone by one in between, nor undoes it.
 */
export type RowEdit = { readonly key: string; readonly row: ReferenceRow | null }

export type ReferenceChange = {
  readonly set: ReferenceSet
  readonly effectiveFrom: CalendarDate
  readonly rows: readonly RowEdit[]
}

export type ReferenceVersion = ReferenceChange & {
  readonly id: string
  readonly why: string
  /** Where it was read: an instrument, a page, a decision of the council. */
  readonly source: string
  /** Null for the tables that came with the product, which nobody here proposed or approved. */
  readonly proposed: Signed | null
  readonly approved: Signed | null
  readonly rejected: (Signed & { readonly reason: string }) | null
}

const isShipped = ({ proposed }: Pick<ReferenceVersion, 'proposed'>) => proposed === null

export const isWaitingVersion = (version: Pick<ReferenceVersion, 'proposed' | 'approved' | 'rejected'>) =>
  !isShipped(version) && version.approved === null && version.rejected === null

/** Of one set, in the order in which they count: the one that came with the product, then by day and approval. */
export const countingOf = (
  set: ReferenceSet,
  versions: readonly ReferenceVersion[],
): readonly ReferenceVersion[] =>
  versions
    .filter((version) => version.set === set && (isShipped(version) || version.approved !== null))
    .toSorted(
      (a, b) =>
        Number(isShipped(b)) - Number(isShipped(a)) ||
        a.effectiveFrom.localeCompare(b.effectiveFrom) ||
        (a.approved?.at ?? '').localeCompare(b.approved?.at ?? ''),
    )

const isWhole = (set: ReferenceSet, row: ReferenceRow) => columnsOf(set).every((column) => column in row)

const byKey = (set: ReferenceSet, table: readonly ReferenceRow[]) =>
  new Map(table.map((row) => [keyOf(set, row), row]))

/** A changed row keeps its place; a new one comes last; one that was taken out is not changed any more. */
export const withEdits = (
  set: ReferenceSet,
  table: readonly ReferenceRow[],
  edits: readonly RowEdit[],
): readonly ReferenceRow[] => {
  const rows = byKey(set, table)
  for (const { key, row } of edits) {
    const before = rows.get(key)
    if (row === null) rows.delete(key)
    else if (before || isWhole(set, row)) rows.set(key, { ...before, ...row })
  }
  return [...rows.values()]
}

export type Table = { readonly version: CalendarDate; readonly rows: readonly ReferenceRow[] }

/** One set on that day. What came with the product counts whatever the day. */
export const tableOn = (
  set: ReferenceSet,
  day: CalendarDate,
  versions: readonly ReferenceVersion[],
): Table => {
  const counting = countingOf(set, versions).filter(
    (version) => isShipped(version) || version.effectiveFrom <= day,
  )
  const last = counting.at(-1)
  if (!last) throw new Error(`there is no table of ${set}`)
  return {
    version: last.effectiveFrom,
    rows: counting.reduce<readonly ReferenceRow[]>((rows, version) => withEdits(set, rows, version.rows), []),
  }
}

type Days = Readonly<Record<ReferenceSet, CalendarDate>>

/** The tables by the versions that a decision names, or by one day for all. */
export const referenceNamed = (days: Days, versions: readonly ReferenceVersion[]): Reference => {
  const tables = REFERENCE_SETS.map((set) => [set, tableOn(set, days[set], versions)] as const)
  // Each row was read by the schema of its set before it was kept.
  const rows = Object.fromEntries(tables.map(([set, table]) => [set, table.rows])) as unknown as ReferenceRows
  const named = Object.fromEntries(tables.map(([set, { version }]) => [set, version])) as Days
  return { ...rows, versions: named }
}

export const referenceFrom = (day: CalendarDate, versions: readonly ReferenceVersion[]): Reference =>
  referenceNamed(Object.fromEntries(REFERENCE_SETS.map((set) => [set, day])) as Days, versions)

/** What a version is, or would be, a change from: its day as it would be without it. */
export const versionsBefore = (
  { id, set }: Pick<ReferenceVersion, 'id' | 'set'>,
  versions: readonly ReferenceVersion[],
): readonly ReferenceVersion[] => {
  const counting = countingOf(set, versions)
  const own = counting.find((version) => version.id === id)
  const earlier = (version: ReferenceVersion) =>
    own?.approved ? (version.approved?.at ?? '') < own.approved.at : true
  return versions.filter((version) => version.id !== id && (version.set !== set || earlier(version)))
}

/** Somebody who looked at a waiting change saw what it does to these; another approved since makes it another change. */
export const approvedCount = (set: ReferenceSet, versions: readonly ReferenceVersion[]) =>
  countingOf(set, versions).length

const NO_CHANGE = 'Nothing would change: that is what the table will say on that date already'

const narrowed = (
  set: ReferenceSet,
  before: ReferenceRow | undefined,
  { key, row }: RowEdit,
): readonly RowEdit[] => {
  if (row === null) return before ? [{ key, row }] : []
  if (!before) return isWhole(set, row) ? [{ key, row }] : []
  const columns = Object.entries(row).filter(([column, cell]) => before[column] !== cell)
  return columns.length > 0 ? [{ key, row: Object.fromEntries(columns) }] : []
}

/** What the edits would leave as it is, is no part of them. */
export const editsThatChange = (
  set: ReferenceSet,
  table: readonly ReferenceRow[],
  edits: readonly RowEdit[],
): readonly RowEdit[] => {
  const rows = byKey(set, table)
  return edits.flatMap((edit) => narrowed(set, rows.get(edit.key), edit))
}

/** The edits that make of one table another. */
export const editsBetween = (
  set: ReferenceSet,
  before: readonly ReferenceRow[],
  after: readonly ReferenceRow[],
): readonly RowEdit[] => {
  const kept = new Set(after.map((row) => keyOf(set, row)))
  const gone = before.map((row) => keyOf(set, row)).filter((key) => !kept.has(key))
  const there = after.map((row) => ({ key: keyOf(set, row), row }))
  return [...editsThatChange(set, before, there), ...gone.map((key) => ({ key, row: null }))]
}

/** A form about one row says what it is about; a whole table says it by its rows. */
export type Asked = 'add' | 'change' | 'withdraw' | 'table'

const againstKey = (
  asked: Asked,
  { set, rows: [first] }: ReferenceChange,
  table: readonly ReferenceRow[],
) => {
  if (asked === 'table' || !first) return null
  const isThere = table.some((row) => keyOf(set, row) === first.key)
  if (asked === 'add')
    return isThere
      ? wrong(rowField(KEY_OF[set]), 'The table has a row of this code. Change that one instead')
      : null
  return isThere ? null : ({ rule: 'REFERENCE_GONE' } satisfies Refusal)
}

export const againstReferenceProposal = (
  asked: Asked,
  change: ReferenceChange,
  today: CalendarDate,
  table: readonly ReferenceRow[],
): Refusal | null => {
  if (change.effectiveFrom <= today)
    return wrong('effectiveFrom', 'The date it takes effect must be later than today')
  const key = againstKey(asked, change, table)
  if (key) return key
  if (editsThatChange(change.set, table, change.rows).length === 0)
    return wrong(asked === 'table' ? 'file' : '', NO_CHANGE)
  return withEdits(change.set, table, change.rows).length === 0
    ? wrong('', 'A table cannot be left without rows')
    : null
}

const DECIDED: Refusal = { rule: 'DECIDED' }

/** `seen` is how many counted when the page was drawn that the approver read. */
export const againstReferenceApproval = (
  { proposed, ...version }: ReferenceVersion,
  approver: Pick<Actor, 'id' | 'role'>,
  today: CalendarDate,
  { seen, now }: { readonly seen: number; readonly now: number },
): Refusal | null => {
  if (!proposed) return DECIDED
  const refusal = againstApproval({ ...version, proposed }, approver, today)
  if (refusal) return refusal
  return seen === now ? null : { rule: 'REFERENCE_MOVED' }
}

export const againstReferenceRejection = (version: ReferenceVersion): Refusal | null =>
  isWaitingVersion(version) ? null : DECIDED

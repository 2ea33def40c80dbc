import { referenceVersions } from '@/db/repositories/reference'
import { csvOf } from '@/lib/documents/office/write-csv'
import { REFERENCE_SETS, type ReferenceSet } from '@/lib/domain/checks/reference'
import {
  approvedCount,
  countingOf,
  isWaitingVersion,
  type ReferenceVersion,
  tableOn,
  versionsBefore,
} from '@/lib/domain/checks/reference-changes'
import { diffOf } from '@/lib/domain/checks/reference-diff'
import { columnsOf, keyOf } from '@/lib/domain/checks/reference-table'
import { type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import type { Shell } from '../shell'

/** The tables that the checks read, as they are, as they will be, and how they came to be so. */

type Reading = Pick<Shell, 'db' | 'clock'>

const setOf = (set: ReferenceSet, versions: readonly ReferenceVersion[], today: CalendarDate) => {
  const counting = countingOf(set, versions)
  const toCome = counting.filter(({ effectiveFrom, proposed }) => proposed && effectiveFrom > today)
  return {
    set,
    today,
    table: tableOn(set, today, versions),
    toCome,
    /** The day on which everything approved so far will count. */
    settledOn: toCome.at(-1)?.effectiveFrom ?? today,
    waiting: versions.filter((version) => version.set === set && isWaitingVersion(version)),
    /** Latest first. */
    approved: counting.toReversed(),
    rejected: versions.filter((version) => version.set === set && version.rejected !== null),
  }
}

export type ReferenceSetRead = ReturnType<typeof setOf>

/** `shown` is the table of the day that is asked for, so that an old decision can be read beside its own. */
export const readReferenceSet = async (
  { db, clock }: Reading,
  set: ReferenceSet,
  on: CalendarDate = londonDate(clock()),
) => {
  const versions = await referenceVersions(db)
  return {
    ...setOf(set, versions, londonDate(clock())),
    shown: { ...tableOn(set, on, versions), on },
  }
}

export const readReferenceSets = async ({ db, clock }: Reading): Promise<readonly ReferenceSetRead[]> => {
  const versions = await referenceVersions(db)
  return REFERENCE_SETS.map((set) => setOf(set, versions, londonDate(clock())))
}

/**
 * One row as it will be when everything approved counts, which is what a form about it begins from; one that is
 * to be taken out by then, as it is today.
 */
export const readReferenceRow = async ({ db, clock }: Reading, set: ReferenceSet, key: string) => {
  const versions = await referenceVersions(db)
  const { today, settledOn } = setOf(set, versions, londonDate(clock()))
  const rowOn = (on: CalendarDate) => tableOn(set, on, versions).rows.find((row) => keyOf(set, row) === key)
  const found = [settledOn, today].flatMap((on) => {
    const row = rowOn(on)
    return row ? [{ row, on, today }] : []
  })
  return found[0] ?? null
}

/** One change with what it does to its table. */
export const readReferenceVersion = async ({ db, clock }: Reading, id: string) => {
  const versions = await referenceVersions(db)
  const version = versions.find((one) => one.id === id && one.proposed !== null)
  if (!version) return null
  const { set, effectiveFrom, rows } = version
  const table = tableOn(set, effectiveFrom, versionsBefore(version, versions))
  return {
    version,
    versions,
    today: londonDate(clock()),
    changes: diffOf(set, table.rows, rows),
    seen: approvedCount(set, versions),
  }
}

/** The table of that day for a spreadsheet, in the very columns that are taken back. */
export const exportReference = async ({ db }: Reading, set: ReferenceSet, on: CalendarDate) => {
  const columns = columnsOf(set)
  const { rows } = tableOn(set, on, await referenceVersions(db))
  return csvOf(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? '')),
  )
}

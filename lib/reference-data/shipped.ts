import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import {
  REFERENCE_ROWS,
  REFERENCE_SETS,
  type Reference,
  type ReferenceRows,
  type ReferenceSet,
  SHIPPED_REFERENCE,
} from '@/lib/domain/checks/reference'

/** The tables as they come with the product; where a database is, it holds these and what two people made of them. */

const FOLDER = path.join(process.cwd(), 'db', 'reference-data', SHIPPED_REFERENCE)

const rowsOf = <S extends ReferenceSet>(set: S): ReferenceRows[S] =>
  REFERENCE_ROWS[set].parse(
    parse(readFileSync(path.join(FOLDER, `${set}.csv`)), { columns: true, bom: true }),
  ) as readonly unknown[] as ReferenceRows[S]

let shipped: Reference | undefined

export const shippedReference = (): Reference => {
  shipped ??= {
    adequacy: rowsOf('adequacy'),
    mechanisms: rowsOf('mechanisms'),
    exemptions: rowsOf('exemptions'),
    questions: rowsOf('questions'),
    versions: Object.fromEntries(
      REFERENCE_SETS.map((set) => [set, SHIPPED_REFERENCE]),
    ) as Reference['versions'],
  }
  return shipped
}

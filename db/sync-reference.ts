import { sql } from 'drizzle-orm'
import { STATUSES, type Status } from '@/lib/domain/disclosure/states'
import { TRANSITIONS } from '@/lib/domain/disclosure/transitions'
import type { Database } from './client'
import { disclosureTransition } from './schema'

const PAIRS = [
  ...TRANSITIONS.flatMap((row) => row.from.flatMap((from: Status) => pairsOf(row.verb, from, row.to))),
  // Saving a page of a draft keeps it a draft.
  { from: 'DRAFT', to: 'DRAFT' },
]

// A conflict is declared where the case stands: its row lists three states, not nine pairs.
function pairsOf(verb: string, from: Status, to: readonly Status[]) {
  return (verb === 'declareConflict' ? [from] : to).map((end) => ({ from, to: end }))
}

/** Writes the transition table's pairs where the database's own guard reads them; run by the owner after migrating. */
export const syncReference = (db: Database) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${disclosureTransition} in exclusive mode`)
    await tx.delete(disclosureTransition)
    const unique = STATUSES.flatMap((from) =>
      STATUSES.filter((to) => PAIRS.some((pair) => pair.from === from && pair.to === to)).map((to) => ({
        from,
        to,
      })),
    )
    await tx.insert(disclosureTransition).values(unique)
  })

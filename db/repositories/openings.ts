import { and, eq, gt } from 'drizzle-orm'
import type { Database, Tx } from '../client'
import { restrictedOpening } from '../schema'

export const insertOpening = (tx: Tx, row: typeof restrictedOpening.$inferInsert) =>
  tx.insert(restrictedOpening).values(row)

/** The opening under which this person looks at a restricted case now, if there is one. */
export const currentOpening = async (
  db: Database | Tx,
  disclosureId: string,
  personId: string,
  now: Date,
) => {
  const [row] = await db
    .select()
    .from(restrictedOpening)
    .where(
      and(
        eq(restrictedOpening.disclosureId, disclosureId),
        eq(restrictedOpening.personId, personId),
        gt(restrictedOpening.until, now),
      ),
    )
    .limit(1)
  return row ?? null
}

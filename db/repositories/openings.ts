import { and, eq, gt, type SQL } from 'drizzle-orm'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Database, Tx } from '../client'
import { restrictedOpening } from '../schema'

export const insertOpening = (tx: Tx, row: typeof restrictedOpening.$inferInsert) =>
  tx.insert(restrictedOpening).values(row)

/** This person gave a reason, and it still holds; of which case is for the caller to say. */
export const openingOf = ({ id }: Pick<Actor, 'id'>, now: Date): SQL | undefined =>
  and(eq(restrictedOpening.personId, id), gt(restrictedOpening.until, now))

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
    .where(and(eq(restrictedOpening.disclosureId, disclosureId), openingOf({ id: personId }, now)))
    .limit(1)
  return row ?? null
}

import { and, eq, gt, type SQL } from 'drizzle-orm'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Database, Tx } from '../client'
import { restrictedOpening } from '../schema'
import { caseKeyFor, caseKeyOf } from './case-keys'
import { openedWords, sealedWords } from './sealed'

export const reasonIn = (row: string) => ({ table: 'restricted_opening', column: 'reason', row })

export const insertOpening = async (tx: Tx, row: typeof restrictedOpening.$inferInsert) => {
  const reason = sealedWords(await caseKeyFor(tx, row.disclosureId), reasonIn(row.id), row.reason)
  return tx.insert(restrictedOpening).values({ ...row, reason })
}

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
  if (!row) return null
  const reason = openedWords(await caseKeyOf(db, disclosureId), reasonIn(row.id), row.reason)
  return reason === null ? null : { ...row, reason }
}

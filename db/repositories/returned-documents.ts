import { and, desc, eq } from 'drizzle-orm'
import type { Database, Tx } from '../client'
import { agreement, person, returnedDocument } from '../schema'

const LISTED = {
  id: returnedDocument.id,
  name: returnedDocument.name,
  at: returnedDocument.at,
  by: person.name,
}

export const insertReturned = (tx: Tx, row: typeof returnedDocument.$inferInsert) =>
  tx.insert(returnedDocument).values(row)

/** Newest first, without what was read in them. */
export const returnedTo = (db: Database, agreementId: string) =>
  db
    .select(LISTED)
    .from(returnedDocument)
    .innerJoin(person, eq(person.id, returnedDocument.by))
    .where(eq(returnedDocument.agreementId, agreementId))
    .orderBy(desc(returnedDocument.at))

/** Of this agreement and no other. */
export const findReturned = async (db: Database | Tx, reference: string, id: string) => {
  const [row] = await db
    .select({ ...LISTED, found: returnedDocument.found })
    .from(returnedDocument)
    .innerJoin(person, eq(person.id, returnedDocument.by))
    .innerJoin(agreement, eq(agreement.id, returnedDocument.agreementId))
    .where(and(eq(returnedDocument.id, id), eq(agreement.reference, reference)))
  return row ?? null
}

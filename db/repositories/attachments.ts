import { and, eq } from 'drizzle-orm'
import type { Database, Tx } from '../client'
import { attachment } from '../schema'

export type NewAttachment = typeof attachment.$inferInsert

export const insertAttachment = (tx: Tx, row: NewAttachment) => tx.insert(attachment).values(row)

/** Of this case and no other: an id alone opens nothing. */
export const findAttachment = async (db: Database, disclosureId: string, id: string) => {
  const [row] = await db
    .select()
    .from(attachment)
    .where(and(eq(attachment.disclosureId, disclosureId), eq(attachment.id, id)))
  return row ?? null
}

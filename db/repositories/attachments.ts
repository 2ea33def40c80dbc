import { and, eq } from 'drizzle-orm'
import type { Database, Tx } from '../client'
import { attachment } from '../schema'
import { caseKeyFor, caseKeyOf } from './case-keys'
import { openedBytes, openedWords, sealedBytes, sealedWords } from './sealed'

export type NewAttachment = typeof attachment.$inferInsert

export const paperBytesIn = (row: string) => ({ table: 'attachment', column: 'bytes', row })
export const paperNameIn = (row: string) => ({ table: 'attachment', column: 'name', row })

export const insertAttachment = async (tx: Tx, row: NewAttachment) => {
  const key = await caseKeyFor(tx, row.disclosureId)
  return tx.insert(attachment).values({
    ...row,
    name: sealedWords(key, paperNameIn(row.id), row.name),
    bytes: sealedBytes(key, paperBytesIn(row.id), row.bytes),
  })
}

/** Of this case and no other: an id alone opens nothing. */
export const findAttachment = async (db: Database, disclosureId: string, id: string) => {
  const [row] = await db
    .select()
    .from(attachment)
    .where(and(eq(attachment.disclosureId, disclosureId), eq(attachment.id, id)))
  if (!row) return null
  const key = await caseKeyOf(db, disclosureId)
  const name = openedWords(key, paperNameIn(id), row.name)
  const bytes = openedBytes(key, { owner: disclosureId, ...paperBytesIn(id) }, row.bytes)
  return name === null || bytes === null ? null : { ...row, name, bytes }
}

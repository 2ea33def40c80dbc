import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Database, Tx } from '../client'
import { agreement, person, registerImport } from '../schema'

/** Any number, as long as it is always the same one and not another lock's. */
const IMPORT_LOCK = 7_341_903

/** One import at a time: each must see what the one before it brought. Held until the transaction ends. */
export const holdImports = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`)

export const insertImport = (tx: Tx, row: typeof registerImport.$inferInsert) =>
  tx.insert(registerImport).values(row)

export const findImport = async (db: Database | Tx, id: string) => {
  const [row] = await db
    .select({
      id: registerImport.id,
      by: person.name,
      at: registerImport.at,
      name: registerImport.name,
      sha256: registerImport.sha256,
      head: registerImport.head,
      rows: registerImport.rows,
      mapping: registerImport.mapping,
      importedAt: registerImport.importedAt,
      counts: registerImport.counts,
    })
    .from(registerImport)
    .innerJoin(person, eq(person.id, registerImport.by))
    .where(eq(registerImport.id, id))
  return row ?? null
}

/** The id under which the same bytes were imported before. */
export const importedBefore = async (db: Database | Tx, sha256: string) => {
  const [row] = await db
    .select({ id: registerImport.id })
    .from(registerImport)
    .where(and(eq(registerImport.sha256, sha256), isNotNull(registerImport.importedAt)))
    .orderBy(desc(registerImport.importedAt))
    .limit(1)
  return row?.id ?? null
}

export const keepMapping = (tx: Tx, id: string, mapping: Readonly<Record<string, string>>) =>
  tx.update(registerImport).set({ mapping }).where(eq(registerImport.id, id))

/** What was uploaded has become agreements, and is kept no longer. */
export const markImported = (
  tx: Tx,
  id: string,
  { counts, now }: { readonly counts: Readonly<Record<string, number>>; readonly now: Date },
) => tx.update(registerImport).set({ counts, importedAt: now, rows: [] }).where(eq(registerImport.id, id))

/** By what names each agreement would be known again. */
export const namesOfAgreements = (db: Database | Tx) =>
  db
    .select({ externalRef: agreement.externalRef, title: agreement.title, parties: agreement.parties })
    .from(agreement)

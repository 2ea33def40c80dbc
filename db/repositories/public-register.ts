import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { PublicEntry } from '@/lib/domain/agreement/public-extract'
import { publicEntryFor } from '@/lib/domain/agreement/public-source'
import type { Database, Tx } from '../client'
import { publicEntry } from '../schema'

/** What moves by itself; every other field changes only when two people publish it again. */
const moving = ({ status, reviewOn, adviceNotFollowed }: PublicEntry) => ({
  status,
  reviewOn,
  adviceNotFollowed,
})

const wordsIn = (entry: PublicEntry): SQL =>
  sql`to_tsvector('english', ${Object.values(entry).flat().filter(Boolean).join(' ')})`

/** Follows the agreement in the same transaction, so that the public never reads another state than the council. */
export const keepPublicEntry = async (tx: Tx, before: Agreement, a: Agreement, now: Date) => {
  const extract = publicEntryFor(a)
  if (!extract) return
  if (a.publication?.withdrawn) {
    await tx
      .update(publicEntry)
      .set({ withdrawnAt: now })
      .where(and(eq(publicEntry.agreementId, a.id), isNull(publicEntry.withdrawnAt)))
    return
  }
  if (a.publication?.published && before.publication?.published == null) {
    const row = { extract, search: wordsIn(extract), publishedAt: now, withdrawnAt: null }
    await tx
      .insert(publicEntry)
      .values({ agreementId: a.id, reference: a.reference, ...row })
      .onConflictDoUpdate({ target: publicEntry.agreementId, set: row })
    return
  }
  // Also while it is proposed anew: what was published before stands until then, and its status with it.
  await tx
    .update(publicEntry)
    .set({ extract: sql`${publicEntry.extract} || ${JSON.stringify(moving(extract))}::jsonb` })
    .where(eq(publicEntry.agreementId, a.id))
}

const asEntry = (extract: Readonly<Record<string, unknown>>) => extract as unknown as PublicEntry

/** The public register in the order of its references, all of it or a page; `search` in plain words. */
export const publicEntries = async (
  db: Database,
  {
    search,
    size,
    from = 0,
  }: { readonly search?: string | undefined; readonly size?: number; readonly from?: number } = {},
): Promise<readonly PublicEntry[]> => {
  const found = db
    .select({ extract: publicEntry.extract })
    .from(publicEntry)
    .where(
      and(
        isNull(publicEntry.withdrawnAt),
        search ? sql`${publicEntry.search} @@ websearch_to_tsquery('english', ${search})` : undefined,
      ),
    )
    .orderBy(asc(publicEntry.reference))
    .offset(from)
  const rows = await (size === undefined ? found : found.limit(size))
  return rows.map(({ extract }) => asEntry(extract))
}

export const publicEntryOf = async (db: Database, reference: string): Promise<PublicEntry | null> => {
  const [row] = await db
    .select({ extract: publicEntry.extract })
    .from(publicEntry)
    .where(and(eq(publicEntry.reference, reference), isNull(publicEntry.withdrawnAt)))
  return row ? asEntry(row.extract) : null
}

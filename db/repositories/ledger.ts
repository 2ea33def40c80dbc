import { randomBytes } from 'node:crypto'
import { asc, desc, eq, gt, sql } from 'drizzle-orm'
import { COMMITMENT_DOMAIN, type LedgerEntry, type NewEntry } from '@/lib/domain/audit/entry'
import { type Frontier, grown, leafHash, rootOf } from '@/lib/domain/audit/merkle'
import { canonicalJson, sha256 } from '@/lib/hash'
import type { Database, Tx } from '../client'
import { ledgerEntry, ledgerPayload, person } from '../schema'

/** Any number, as long as it is always the same one. */
const LEDGER_LOCK = 7_341_902

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

export const commitmentTo = (salt: Uint8Array, payload: unknown) =>
  hex(
    sha256(Buffer.concat([Buffer.from(`${COMMITMENT_DOMAIN}\0`), salt, Buffer.from(canonicalJson(payload))])),
  )

type Head = { readonly size: number; readonly frontier: Frontier }

const head = async (tx: Tx): Promise<Head> => {
  const [last] = await tx
    .select({ index: ledgerEntry.index, frontier: ledgerEntry.frontier })
    .from(ledgerEntry)
    .orderBy(desc(ledgerEntry.index))
    .limit(1)
  return last ? { size: last.index + 1, frontier: last.frontier } : { size: 0, frontier: [] }
}

type Appended = {
  readonly row: typeof ledgerEntry.$inferInsert
  readonly said: typeof ledgerPayload.$inferInsert
}

/** The entry and everything that follows from its place: its number, its commitment, its leaf and the tree after it. */
const placed = (
  { size, frontier }: Head,
  { payload, ...rest }: NewEntry,
): Appended & { readonly next: Head } => {
  const salt = new Uint8Array(randomBytes(32))
  const entry: LedgerEntry = {
    v: 1,
    digest: null,
    ...rest,
    index: size,
    commitment: commitmentTo(salt, payload),
  }
  const text = canonicalJson(entry)
  const leaf = leafHash(sha256, Buffer.from(text))
  const grew = grown(sha256, size, frontier, leaf)
  const row = {
    index: size,
    at: new Date(entry.at),
    actor: entry.actor,
    action: entry.action,
    rule: entry.rule,
    objectType: entry.object.type,
    objectId: entry.object.id,
    before: entry.before,
    after: entry.after,
    entry: text,
    leaf,
    frontier: [...grew],
    root: rootOf(sha256, grew),
  }
  return { row, said: { index: size, salt, payload }, next: { size: size + 1, frontier: grew } }
}

/** PostgreSQL allows 65,535 parameters a statement; an entry takes thirteen. */
const ROWS = 1_000

// drizzle writes an array of bytes as text, which PostgreSQL cannot read back as bytes.
const byteaArray = (hashes: readonly Uint8Array[]) =>
  sql`${`{${hashes.map((one) => `"\\\\x${hex(one)}"`).join(',')}}`}::bytea[]`

/**
 * Adds entries, in this order, in the caller's transaction. The lock is held until that commits, so that
 * indexes have no gaps: call it last, after every row lock the work needs.
 */
export const appendEntries = async (tx: Tx, entries: readonly NewEntry[]): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${LEDGER_LOCK})`)
  let at = await head(tx)
  for (let from = 0; from < entries.length; from += ROWS) {
    const made = entries.slice(from, from + ROWS).map((entry) => {
      const { next, ...appended } = placed(at, entry)
      at = next
      return appended
    })
    await tx
      .insert(ledgerEntry)
      .values(made.map(({ row }) => ({ ...row, frontier: byteaArray(row.frontier) })))
    await tx.insert(ledgerPayload).values(made.map(({ said }) => said))
  }
}

export const appendEntry = (tx: Tx, entry: NewEntry): Promise<void> => appendEntries(tx, [entry])

export type StoredEntry = typeof ledgerEntry.$inferSelect & {
  readonly salt: Uint8Array | null
  readonly payload: Readonly<Record<string, unknown>> | null
}

const BATCH = 1_000

/** Every entry in order, a thousand at a time, so that a long ledger never stands in memory whole. */
export async function* walkLedger(db: Database): AsyncGenerator<StoredEntry> {
  for (let after = -1; ; ) {
    const rows = await db
      .select()
      .from(ledgerEntry)
      .leftJoin(ledgerPayload, eq(ledgerPayload.index, ledgerEntry.index))
      .where(gt(ledgerEntry.index, after))
      .orderBy(asc(ledgerEntry.index))
      .limit(BATCH)
    for (const row of rows)
      yield {
        ...row.ledger_entry,
        salt: row.ledger_payload?.salt ?? null,
        payload: row.ledger_payload?.payload ?? null,
      }
    const last = rows.at(-1)
    if (!last) return
    after = last.ledger_entry.index
  }
}

/** What happened to one object, oldest first, with what was said where that is not erased. */
export const entriesAbout = async (db: Database | Tx, objectId: string) => {
  const rows = await db
    .select({
      index: ledgerEntry.index,
      at: ledgerEntry.at,
      actor: ledgerEntry.actor,
      who: person.name,
      action: ledgerEntry.action,
      rule: ledgerEntry.rule,
      after: ledgerEntry.after,
      entry: ledgerEntry.entry,
      leaf: ledgerEntry.leaf,
      root: ledgerEntry.root,
      role: person.role,
      payload: ledgerPayload.payload,
    })
    .from(ledgerEntry)
    .leftJoin(ledgerPayload, eq(ledgerPayload.index, ledgerEntry.index))
    .leftJoin(person, eq(person.id, sql`${ledgerEntry.actor}::uuid`))
    .where(eq(ledgerEntry.objectId, objectId))
    .orderBy(asc(ledgerEntry.index))
  return rows.map(({ at, entry, leaf, root, ...row }) => ({
    ...row,
    at: at.toISOString(),
    commitment: (JSON.parse(entry) as LedgerEntry).commitment,
    leaf: hex(leaf),
    root: hex(root),
  }))
}

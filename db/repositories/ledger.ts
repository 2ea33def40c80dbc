import { randomBytes } from 'node:crypto'
import { asc, eq, gt, sql } from 'drizzle-orm'
import { COMMITMENT_DOMAIN, type LedgerEntry, type NewEntry } from '@/lib/domain/audit/entry'
import { type Frontier, grown, leafHash, rootOf } from '@/lib/domain/audit/merkle'
import { canonicalJson, sha256 } from '@/lib/hash'
import { SealBroken } from '@/lib/secrets/envelope'
import type { Database, Tx } from '../client'
import { dataKey, ledgerEntry, ledgerPayload, person } from '../schema'
import { type CaseKey, caseKey, caseKeysFor, type KeyRow } from './case-keys'
import { openedJson, sealedJson } from './sealed'

/** Any number, as long as it is always the same one. */
const LEDGER_LOCK = 7_341_902

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

export const commitmentTo = (salt: Uint8Array, payload: unknown) =>
  hex(
    sha256(Buffer.concat([Buffer.from(`${COMMITMENT_DOMAIN}\0`), salt, Buffer.from(canonicalJson(payload))])),
  )

type Head = { readonly size: number; readonly frontier: Frontier }

const head = async (tx: Tx): Promise<Head> => {
  // By the database's own function: whoever appends need not be able to read what the last entry says.
  const [last] = await tx
    .select({
      index: sql<number>`index`.mapWith(ledgerEntry.index),
      frontier: sql<Uint8Array[]>`frontier`.mapWith(ledgerEntry.frontier),
    })
    .from(sql`ledger_head()`)
  return last ? { size: last.index + 1, frontier: last.frontier } : { size: 0, frontier: [] }
}

type Appended = {
  readonly row: typeof ledgerEntry.$inferInsert
  readonly said: Said & { readonly index: number }
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

type Said = { readonly salt: Uint8Array; readonly payload: Readonly<Record<string, unknown>> }

export const payloadIn = (index: number) => ({
  table: 'ledger_payload',
  column: 'payload',
  row: String(index),
})

/** Salt and payload under the case's key, so that not even a guess at what was said can be tried without it. */
export const sealedSaid = (
  key: CaseKey | undefined,
  { index, salt, payload }: Said & { readonly index: number },
): typeof ledgerPayload.$inferInsert =>
  key?.state === 'live'
    ? { index, salt: null, payload: sealedJson(key, payloadIn(index), { salt: hex(salt), payload }) }
    : { index, salt, payload }

/** What cannot be opened is no payload that anybody committed to; whoever compares the two says so. */
const UNREADABLE: Said = { salt: new Uint8Array(), payload: {} }

const openedSaid = (
  keyRow: KeyRow | null,
  stored: typeof ledgerPayload.$inferSelect | null,
): { readonly salt: Uint8Array | null; readonly payload: Said['payload'] | null } => {
  if (typeof stored?.payload?.sealed !== 'string' || stored.salt !== null)
    return { salt: stored?.salt ?? null, payload: stored?.payload ?? null }
  try {
    type Sealed = { readonly salt: string; readonly payload: Said['payload'] }
    const said = openedJson<Sealed>(caseKey(keyRow), payloadIn(stored.index), stored.payload)
    return said
      ? { salt: new Uint8Array(Buffer.from(said.salt, 'hex')), payload: said.payload }
      : { salt: null, payload: null }
  } catch (fault) {
    if (fault instanceof SealBroken) return UNREADABLE
    throw fault
  }
}

/** What an attempt was at, also where the asker may not see it: for its entry alone. */
export const attempted = async (tx: Tx, type: NewEntry['object']['type'], reference: string) => {
  const [row] = await tx.execute<{ id: string; status: string }>(
    sql`select id, status from attempted(${type}, ${reference})`,
  )
  return row ?? null
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
  const keys = await caseKeysFor(tx, [...new Set(entries.flatMap(caseIn))])
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
    await tx
      .insert(ledgerPayload)
      .values(made.map(({ row, said }) => sealedSaid(keys.get(row.objectId), said)))
  }
}

/** The case whose words these are; what is said of anything else is about no data subject. */
const caseIn = ({ object }: NewEntry) => (object.type === 'disclosure' ? [object.id] : [])

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
      .leftJoin(dataKey, eq(dataKey.owner, ledgerEntry.objectId))
      .where(gt(ledgerEntry.index, after))
      .orderBy(asc(ledgerEntry.index))
      .limit(BATCH)
    for (const row of rows) yield { ...row.ledger_entry, ...openedSaid(row.data_key, row.ledger_payload) }
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
      said: ledgerPayload,
      key: dataKey,
    })
    .from(ledgerEntry)
    .leftJoin(ledgerPayload, eq(ledgerPayload.index, ledgerEntry.index))
    .leftJoin(dataKey, eq(dataKey.owner, ledgerEntry.objectId))
    .leftJoin(person, eq(person.id, sql`${ledgerEntry.actor}::uuid`))
    .where(eq(ledgerEntry.objectId, objectId))
    .orderBy(asc(ledgerEntry.index))
  return rows.map(({ at, entry, leaf, root, said, key, ...row }) => ({
    ...row,
    payload: openedSaid(key, said).payload,
    at: at.toISOString(),
    commitment: (JSON.parse(entry) as LedgerEntry).commitment,
    leaf: hex(leaf),
    root: hex(root),
  }))
}

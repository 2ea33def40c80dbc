import { inArray, sql } from 'drizzle-orm'
import { type Key, newKey, open, seal } from '@/lib/secrets/envelope'
import { KeysUnusable, topKeys } from '@/lib/secrets/top-keys'
import type { Database, Tx } from '../client'
import { dataKey, disclosure } from '../schema'

/** What a case is sealed with: a key, none as yet (an earlier version of the product kept it), or none any more. */
export type CaseKey =
  | { readonly state: 'live'; readonly key: Key; readonly whole: boolean }
  | { readonly state: 'none' }
  | { readonly state: 'destroyed' }

export type KeyRow = typeof dataKey.$inferSelect

const NONE: CaseKey = { state: 'none' }

const placeOf = (owner: string) => ({ table: 'data_key', column: 'sealed', row: owner })

const sealedUnderTop = (owner: string, bytes: Uint8Array) => {
  const top = topKeys().current
  return { topKey: top.id, sealed: seal(top, placeOf(owner), bytes) }
}

export const caseKey = (row: KeyRow | null | undefined): CaseKey => {
  if (!row) return NONE
  if (row.sealed === null) return { state: 'destroyed' }
  return {
    state: 'live',
    key: { id: row.owner, bytes: bytesOf(row.owner, row.topKey, row.sealed) },
    whole: row.whole,
  }
}

const bytesOf = (owner: string, topKey: string, sealed: Uint8Array) => {
  const top = topKeys().byId.get(topKey)
  if (!top)
    throw new KeysUnusable(`The top key ${topKey}, which case keys are sealed with, is not in the key file.`)
  return open(top, placeOf(owner), sealed)
}

/** The same key, sealed with the top key that is current now. */
export const sealedAnew = ({ owner, topKey }: KeyRow, sealed: Uint8Array) =>
  sealedUnderTop(owner, bytesOf(owner, topKey, sealed))

const found = async (tx: Tx | Database, owners: readonly string[]) =>
  new Map(
    (
      await tx
        .select()
        .from(dataKey)
        .where(inArray(dataKey.owner, [...owners]))
    ).map((row) => [row.owner, row]),
  )

export const caseKeyOf = async (tx: Tx | Database, owner: string): Promise<CaseKey> =>
  caseKey((await found(tx, [owner])).get(owner))

/**
 * A new case's own key. Nothing of it was ever kept otherwise. Not read back: the row policies show a key with its
 * case, which comes after it.
 */
export const makeCaseKey = async (tx: Tx, owner: string): Promise<CaseKey> => {
  const bytes = newKey()
  await tx.insert(dataKey).values({ owner, whole: true, ...sealedUnderTop(owner, bytes) })
  return { state: 'live', key: { id: owner, bytes }, whole: true }
}

/** The keys of those of them that are cases, made where they have none. */
export const caseKeysFor = async (
  tx: Tx,
  owners: readonly string[],
): Promise<ReadonlyMap<string, CaseKey>> => {
  if (owners.length === 0) return new Map()
  const known = await found(tx, owners)
  const missing = await casesAmong(
    tx,
    owners.filter((owner) => !known.has(owner)),
  )
  await insertKeys(tx, missing)
  const rows = missing.length === 0 ? known : await found(tx, owners)
  return new Map([...rows].map(([owner, row]) => [owner, caseKey(row)]))
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** An entry may be about no case at all, such as a search over many. */
const casesAmong = async (tx: Tx, ids: readonly string[]) => {
  const possible = ids.filter((id) => UUID.test(id))
  if (possible.length === 0) return []
  const rows = await tx.select({ id: disclosure.id }).from(disclosure).where(inArray(disclosure.id, possible))
  return rows.map(({ id }) => id)
}

/** That of a case that is written to. */
export const caseKeyFor = async (tx: Tx, owner: string): Promise<CaseKey> =>
  (await caseKeysFor(tx, [owner])).get(owner) ?? NONE

// Two acts may meet here; both then seal with the key of whichever was first.
const insertKeys = async (tx: Tx, owners: readonly string[]) => {
  if (owners.length === 0) return
  const rows = owners.map((owner) => ({ owner, whole: false, ...sealedUnderTop(owner, newKey()) }))
  await tx.insert(dataKey).values(rows).onConflictDoNothing()
}

/** Joins a table by the id of its case. */
export const keyOf = (column: unknown) => sql`${dataKey.owner} = ${column}::text`

import { z } from 'zod'
import type { Database } from '@/db/client'
import { commitmentTo, type StoredEntry, walkLedger } from '@/db/repositories/ledger'
import { type LedgerEntry, OBJECT_TYPES } from '@/lib/domain/audit/entry'
import { type Frontier, grown, leafHash, rootOf } from '@/lib/domain/audit/merkle'
import { canonicalJson, sha256 } from '@/lib/hash'

/** The size and root that a checkpoint vouches for. */
export type Vouched = { readonly size: number; readonly root: Uint8Array }

export type LedgerFault = { readonly index: number | null; readonly why: string }

export type LedgerReport = {
  readonly size: number
  readonly root: Uint8Array
  /** Entries whose payload was erased; their commitment stands and cannot be opened. */
  readonly erased: number
  readonly fault: LedgerFault | null
}

const entrySchema = z.strictObject({
  v: z.literal(1),
  index: z.number().int().min(0),
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.string(),
  rule: z.string().nullable(),
  object: z.strictObject({ type: z.enum(OBJECT_TYPES), id: z.string() }),
  before: z.string().nullable(),
  after: z.string().nullable(),
  digest: z.string().nullable(),
  commitment: z.string(),
}) satisfies z.ZodType<LedgerEntry>

const parsedEntry = (text: string): LedgerEntry | null => {
  try {
    const parsed = entrySchema.safeParse(JSON.parse(text))
    // One encoding only: the same meaning in other bytes would be another leaf.
    return parsed.success && canonicalJson(parsed.data) === text ? parsed.data : null
  } catch {
    return null
  }
}

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

/** The columns that repeat the entry for reading; the first that says something else. */
const differingColumn = (entry: LedgerEntry, row: StoredEntry) => {
  const repeated: readonly (readonly [string, unknown, unknown])[] = [
    ['index', entry.index, row.index],
    ['at', entry.at, row.at.toISOString()],
    ['actor', entry.actor, row.actor],
    ['action', entry.action, row.action],
    ['rule', entry.rule, row.rule],
    ['object type', entry.object.type, row.objectType],
    ['object id', entry.object.id, row.objectId],
    ['before', entry.before, row.before],
    ['after', entry.after, row.after],
  ]
  return repeated.find(([, said, stored]) => said !== stored)?.[0]
}

const faultOfPayload = (entry: LedgerEntry, { salt, payload }: StoredEntry) => {
  if (salt === null && payload === null) return null
  if (salt === null || payload === null) return 'its payload is half erased'
  return commitmentTo(salt, payload) === entry.commitment ? null : 'its payload is not what was committed to'
}

/** What is wrong with one row, given everything before it. */
const faultOf = (row: StoredEntry, size: number, frontier: Frontier): string | null => {
  if (row.index !== size) return 'it is missing'
  const entry = parsedEntry(row.entry)
  if (!entry) return 'its text is not an entry in canonical form'
  const column = differingColumn(entry, row)
  if (column) return `its column “${column}” says something else than its text`
  if (!same(leafHash(sha256, Buffer.from(row.entry)), row.leaf)) return 'its text is not what was hashed'
  if (
    frontier.length !== row.frontier.length ||
    !frontier.every((hash, at) => same(hash, row.frontier[at] ?? hash.subarray(1)))
  )
    return 'its tree does not follow from the entries before it'
  if (!same(rootOf(sha256, frontier), row.root)) return 'its root does not follow from the entries before it'
  return faultOfPayload(entry, row)
}

const against = (vouched: Vouched, size: number, rootThen: Uint8Array | null): LedgerFault | null => {
  if (size < vouched.size)
    return {
      index: size,
      why: `the ledger ends here, but the checkpoint counted ${vouched.size} entries: its end was cut off, or an older copy was put back`,
    }
  const agrees = rootThen !== null && same(rootThen, vouched.root)
  return agrees
    ? null
    : {
        index: null,
        why: `the first ${vouched.size} entries are not those the checkpoint vouches for: history was rewritten`,
      }
}

/** Recomputes the whole ledger from the text of its entries, and stops at the first that is wrong. */
export const verifyLedger = async (db: Database, vouched?: Vouched): Promise<LedgerReport> => {
  let size = 0
  let erased = 0
  let frontier: Frontier = []
  let rootThen = vouched?.size === 0 ? rootOf(sha256, []) : null
  for await (const row of walkLedger(db)) {
    const next = grown(sha256, size, frontier, leafHash(sha256, Buffer.from(row.entry)))
    const why = faultOf(row, size, next)
    if (why) return { size, root: rootOf(sha256, frontier), erased, fault: { index: size, why } }
    frontier = next
    size += 1
    if (row.payload === null) erased += 1
    if (size === vouched?.size) rootThen = rootOf(sha256, frontier)
  }
  const root = rootOf(sha256, frontier)
  return { size, root, erased, fault: vouched ? against(vouched, size, rootThen) : null }
}

/**
 * One line of the ledger. It names nobody: the actor is an id, and what was said is only committed to
 * (SHA-256 over a domain, 32 random bytes and the canonical payload), so that a person can be erased
 * from the side table without the tree noticing.
 */
export type LedgerEntry = {
  readonly v: 1
  readonly index: number
  /** UTC, ISO 8601. */
  readonly at: string
  readonly actor: string
  /** The verb, or `refused:` and the verb. */
  readonly action: string
  /** Row of the transition table, or the rule that refused. */
  readonly rule: string | null
  readonly object: { readonly type: ObjectType; readonly id: string }
  readonly before: string | null
  readonly after: string | null
  /** SHA-256, hex, of issued bytes; null for acts that issue none. */
  readonly digest: string | null
  /** Hex. */
  readonly commitment: string
}

export const OBJECT_TYPES = [
  'disclosure',
  'agreement',
  'record',
  'check',
  'session',
  'identity',
  'ledger',
  'policy',
  'person',
] as const
export type ObjectType = (typeof OBJECT_TYPES)[number]

/** What a use case hands over; the repository numbers, salts and hashes it. */
export type NewEntry = Omit<LedgerEntry, 'v' | 'index' | 'commitment' | 'digest'> & {
  readonly digest?: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** Separates this hash from every other use of SHA-256 in the product. */
export const COMMITMENT_DOMAIN = 'gatehouse/ledger/payload/1'

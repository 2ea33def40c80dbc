import { createHmac } from 'node:crypto'
import { database } from '@/db/client'
import { countOne, forgetOver } from '@/db/repositories/rate-limits'
import { systemClock } from '@/lib/clock'
import { ACCOUNTS_TO_A_SOURCE, LIMITS, type LimitKind, readLimits } from '@/lib/domain/door/limits'
import { networkOf } from '@/lib/domain/door/source'
import { env } from '@/lib/env'

/** Who asks. What is counted for one thing alone, such as a challenge, goes by its id as an account. */
export type LimitKeys = {
  readonly account?: string
  /** The address of the machine; left out where it tells nobody apart. */
  readonly source?: string
}

export type WithinLimit = { readonly ok: true } | { readonly ok: false; readonly retryAfterS: number }

/** Counts this time, too. Refused if any of the keys has had its share; a refused one counts on. */
export const withinLimit = async (
  kind: LimitKind,
  keys: LimitKeys,
  { db = database(), now = systemClock() } = {},
): Promise<WithinLimit> => {
  const { withinMs } = LIMITS[kind]
  const most = mostOf(kind)
  const counts = await Promise.all(
    keysToCount(kind, keys, most).map(async (each) => ({
      ...(await countOne(db, each.key, now, withinMs)),
      most: each.most,
    })),
  )
  if (counts.some(({ count }) => count === 1)) await forgetOver(db, now)
  const over = counts.filter(({ count, most }) => count > most).map(({ windowEnd }) => windowEnd.getTime())
  if (over.length === 0) return { ok: true }
  return { ok: false, retryAfterS: Math.max(1, Math.ceil((Math.max(...over) - now.getTime()) / 1000)) }
}

const mostOf = (kind: LimitKind): number =>
  readLimits(env().GATEHOUSE_LIMITS ?? '')?.[kind] ?? LIMITS[kind].most

const keysToCount = (kind: LimitKind, { account, source }: LimitKeys, most: number) => [
  ...(account ? [{ key: keyOf(kind, 'account', account.toLowerCase()), most }] : []),
  ...(source
    ? [{ key: keyOf(kind, 'source', networkOf(source)), most: account ? most * ACCOUNTS_TO_A_SOURCE : most }]
    : []),
]

/** Keyed, because there are few enough addresses to try them all. */
const keyOf = (kind: LimitKind, what: string, value: string) =>
  new Uint8Array(
    createHmac('sha256', env().NEXTAUTH_SECRET ?? '')
      .update(`gatehouse rate limit\0${kind}\0${what}\0${value}`)
      .digest(),
  )

import type { Database } from '@/db/client'
import {
  reseal,
  resealLetters,
  topKeysInUse,
  topKeysOfLetters,
  withoutNewKeys,
} from '@/db/repositories/top-key-use'
import type { Clock } from '@/lib/clock'
import { addTopKey, dropTopKeys, KeysUnusable, topKeyFile, topKeys } from '@/lib/secrets/top-keys'

/** What the keys of cases, and the secrets of letters that wait, are sealed with, and how many with each. */
export type KeysReport = {
  readonly file: string
  readonly current: string
  readonly keys: readonly { readonly id: string; readonly cases: number; readonly letters: number }[]
}

export const reportKeys = async (db: Database): Promise<KeysReport> => {
  const [used, letters] = [await topKeysInUse(db), await topKeysOfLetters(db)]
  const { current, byId } = topKeys()
  return {
    file: topKeyFile(),
    current: current.id,
    keys: [...byId.keys()].map((id) => ({ id, cases: used.get(id) ?? 0, letters: letters.get(id) ?? 0 })),
  }
}

const AT_ONCE = 500

export type Rotated = KeysReport & { readonly resealed: number }

/**
 * A new top key, and every case's key sealed anew with it, a batch at a time while the product runs. The key comes
 * into the file before anything is sealed with it, and the earlier ones stay until they are retired; so a reader
 * meets no key that is not there, and a rotation that was cut off is finished by the next.
 */
export const rotateKeys = async (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  { atOnce = AT_ONCE } = {},
): Promise<Rotated> => {
  await refuseMissingKeys(db)
  addTopKey(clock())
  let resealed = 0
  for (let batch = -1; batch !== 0; ) {
    batch = await reseal(db, topKeys().current.id, atOnce)
    resealed += batch
  }
  const { current, byId } = topKeys()
  await resealLetters(db, current.id, [...byId.keys()])
  return { ...(await reportKeys(db)), resealed }
}

export type Retired = KeysReport & { readonly retired: readonly string[] }

/** Takes out of the file the earlier keys with which nothing is sealed; from then on old copies of theirs are noise. */
export const retireKeys = async (db: Database): Promise<Retired> => {
  const retired = await withoutNewKeys(db, async (used) => {
    const { current, byId } = topKeys()
    const unused = [...byId.keys()].filter((id) => id !== current.id && !used.has(id))
    dropTopKeys(unused)
    return unused
  })
  return { ...(await reportKeys(db)), retired }
}

/** A start or a rotation without a key that something is sealed with would only find out case by case. */
export const refuseMissingKeys = async (db: Database): Promise<void> => {
  const used = await topKeysInUse(db)
  const { byId } = topKeys()
  const missing = [...used].filter(([id]) => !byId.has(id))
  if (missing.length === 0) return
  const cases = missing.reduce((sum, [, count]) => sum + count, 0)
  throw new KeysUnusable(
    `The key file ${topKeyFile()} lacks ${missing.map(([id]) => id).join(' and ')}, with which ${cases} cases are sealed: put back the copy that was kept. Without it they cannot be read by anybody.`,
  )
}

import { keyIdOf, open, openText, type Place, SealBroken, seal, sealText } from '@/lib/secrets/envelope'
import type { CaseKey } from './case-keys'

/**
 * What of a case is kept sealed, in its three forms. Sealing without a key is a fault; once a case's key was
 * destroyed nothing more is sealed, and what was is null.
 */
type Json = Readonly<Record<string, unknown>>

/** Stands before sealed text, which has no other sign of being sealed. */
const MARK = 'sealed:'

const isSealedJson = (stored: Json): stored is Json & { readonly sealed: string } =>
  typeof stored.sealed === 'string'

/** What was never sealed, of a case whose every value is: somebody put it there. */
const asFound = <T>(key: CaseKey, place: Place, stored: T): T => {
  if (key.state === 'live' && key.whole) throw new SealBroken(place)
  return stored
}

const opened = <T>(key: CaseKey, place: Place, how: (live: Extract<CaseKey, { state: 'live' }>) => T) => {
  if (key.state === 'destroyed') return null
  if (key.state === 'none') throw new SealBroken(place)
  return how(key)
}

export const sealedJson = (key: CaseKey, place: Place, value: unknown, beside: Json = {}): Json => {
  if (key.state !== 'live') throw new Error(`there is no key for ${place.table}.${place.column}`)
  return { ...beside, sealed: sealText(key.key, place, JSON.stringify(value)) }
}

export const openedJson = <T>(key: CaseKey, place: Place, stored: Json): T | null =>
  isSealedJson(stored)
    ? opened(key, place, (live) => JSON.parse(openText(live.key, place, stored.sealed)) as T)
    : (asFound(key, place, stored) as T)

export const sealedWords = (key: CaseKey, place: Place, words: string): string => {
  if (key.state !== 'live') throw new Error(`there is no key for ${place.table}.${place.column}`)
  return `${MARK}${sealText(key.key, place, words)}`
}

export const openedWords = (key: CaseKey, place: Place, stored: string): string | null =>
  stored.startsWith(MARK)
    ? opened(key, place, (live) => openText(live.key, place, stored.slice(MARK.length)))
    : asFound(key, place, stored)

export const sealedBytes = (key: CaseKey, place: Place, bytes: Uint8Array): Uint8Array => {
  if (key.state !== 'live') throw new Error(`there is no key for ${place.table}.${place.column}`)
  return seal(key.key, place, bytes)
}

/** `owner` is the case: sealed bytes begin with the name of its key, and no file that is taken begins so. */
export const openedBytes = (
  key: CaseKey,
  { owner, ...place }: Place & { readonly owner: string },
  stored: Uint8Array,
): Uint8Array | null =>
  keyIdOf(stored) === owner
    ? opened(key, place, (live) => open(live.key, place, stored))
    : asFound(key, place, stored)

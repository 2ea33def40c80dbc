import { sha256 } from '@/lib/hash'

/** Numbers that look drawn by lot and are the same for the same seed: made-up cases only, never a secret. */
export const chanceFrom = (seed: string) => {
  let state = new DataView(sha256(Buffer.from(seed)).buffer).getUint32(0)
  // Mulberry32: small, and even enough to choose names with.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    between: (from: number, to: number) => from + next() * (to - from),
    oneOf: <T>(list: readonly [T, ...T[]]): T => list[below(list.length)] ?? list[0],
    uuid: () => uuidFrom(() => below(256)),
  }
}
export type Chance = ReturnType<typeof chanceFrom>

const uuidFrom = (byte: () => number) => {
  const bytes = Buffer.from(Array.from({ length: 16 }, byte))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

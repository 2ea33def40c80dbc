import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { rateLimit } from '@/db/schema'
import { answerTo, testDatabase } from '@/db/testing'
import { countOne, forgetOver } from './rate-limits'

const { app } = await testDatabase()

const MINUTE = 60_000
const NOON = new Date('2026-11-22T12:00:00Z')
const later = (ms: number) => new Date(NOON.getTime() + ms)
const aKey = () => new Uint8Array(randomBytes(32))

describe('counting', () => {
  it('begins anew when the time that began with the first is over, and not before', async () => {
    const key = aKey()
    const counted = async (after: number) => (await countOne(app, key, later(after), MINUTE)).count
    expect(await counted(0)).toBe(1)
    expect(await counted(MINUTE - 1)).toBe(2)
    expect(await counted(MINUTE)).toBe(1)
    expect(await counted(MINUTE + 1)).toBe(2)
  })

  it('gives each of a hundred at once a number of its own', async () => {
    const key = aKey()
    const counts = await Promise.all(
      Array.from({ length: 100 }, async () => (await countOne(app, key, NOON, MINUTE)).count),
    )
    expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1))
  })

  it('forgets what is over, and nothing else', async () => {
    await app.delete(rateLimit)
    await countOne(app, aKey(), later(-2 * MINUTE), MINUTE)
    const kept = aKey()
    await countOne(app, kept, NOON, MINUTE)
    await forgetOver(app, NOON)
    expect((await app.select({ key: rateLimit.key }).from(rateLimit)).map(({ key }) => [...key])).toEqual([
      [...kept],
    ])
  })

  it('keeps no address, only hashes', async () => {
    const address = sql`insert into rate_limit values ('198.51.100.7', 1, now(), now())`
    expect(await answerTo(app, address)).toContain('rate_limit_key_is_a_hash')
  })
})

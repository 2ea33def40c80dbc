import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '@/db/testing'
import { LIMITS, type LimitKind } from '@/lib/domain/door/limits'
import { type LimitKeys, withinLimit } from './within-limit'

const { app, owner } = await testDatabase()
const NOON = new Date('2026-11-22T12:00:00Z')

const ask = (kind: LimitKind, keys: LimitKeys, now = NOON) => withinLimit(kind, keys, { db: app, now })
const passed = async (asked: readonly Promise<{ ok: boolean }>[]) =>
  (await Promise.all(asked)).filter(({ ok }) => ok).length

describe('a limit', () => {
  it.each([
    ['search', 60],
    ['export', 5],
    ['upload', 20],
    ['code', 5],
    ['signInMail', 5],
    ['invitation', 20],
    ['stateChange', 240],
  ] as const)('lets %s pass %i times of many at once, and no more', async (kind, most) => {
    const asked = Array.from({ length: most + 40 }, () => ask(kind, { account: `burst-${kind}` }))
    expect(await passed(asked)).toBe(most)
  })

  it('says how long to wait, and lets pass again when that is over', async () => {
    for (let time = 0; time < LIMITS.export.most; time += 1) await ask('export', { account: 'waiting' })
    const later = new Date(NOON.getTime() + 10_000)
    expect(await ask('export', { account: 'waiting' }, later)).toEqual({ ok: false, retryAfterS: 3590 })
    const over = new Date(NOON.getTime() + LIMITS.export.withinMs)
    expect(await ask('export', { account: 'waiting' }, over)).toEqual({ ok: true })
  })

  it('is the same account in capitals, and the same source anywhere in its /64', async () => {
    for (let time = 0; time < 5; time += 1) await ask('export', { account: 'case@example' })
    expect(await ask('export', { account: 'CASE@example' })).toMatchObject({ ok: false })
    const spread = Array.from({ length: 100 }, (_, at) =>
      ask('export', { source: `2001:db8:1:2::${at.toString(16)}` }),
    )
    expect(await passed(spread)).toBe(5)
    expect(await ask('export', { source: '2001:db8:1:3::1' })).toEqual({ ok: true })
  })

  it('does not shut out an office because of one of its people', async () => {
    const office = '198.51.100.20'
    for (let time = 0; time < 9; time += 1) await ask('export', { account: 'greedy', source: office })
    expect(await ask('export', { account: 'greedy', source: office })).toMatchObject({ ok: false })
    expect(await ask('export', { account: 'colleague', source: office })).toEqual({ ok: true })
  })

  it('holds against one source with ever new accounts', async () => {
    const asked = Array.from({ length: 80 }, (_, at) =>
      ask('export', { account: `new-${at}`, source: '198.51.100.30' }),
    )
    expect(await passed(asked)).toBe(50)
  })

  it('keeps no name and no address in its table', async () => {
    await ask('search', { account: 'somebody@example', source: '203.0.113.9' })
    const rows = await owner.execute(
      sql`select rate_limit::text as row, encode(key, 'escape') as key from rate_limit`,
    )
    expect(JSON.stringify(rows)).not.toMatch(/somebody|203\.0\.113/)
  })
})

import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '@/db/testing'
import { seedCases } from './seed-cases'

const NOW = new Date('2026-11-20T10:00:00.000Z')
const { owner } = await testDatabase()

describe('seeding', () => {
  it('perf', async () => {
    const t = performance.now()
    console.log(await seedCases(owner, { count: Number(process.env.N ?? 400), seed: 'a', now: NOW }))
    console.log('ms', performance.now() - t)
    console.log([...(await owner.execute(sql`select status, count(*)::int, min(expires_at) e from disclosure group by 1`))].map((r) => JSON.stringify(r)).join('\n'))
    console.log([...(await owner.execute(sql`select count(*), pg_size_pretty(pg_database_size(current_database())) from ledger_entry`))])
  }, 300_000)
})

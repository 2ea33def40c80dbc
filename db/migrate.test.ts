import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { migrateDatabase } from '@/db/migrate'
import { testDatabase } from '@/db/testing'

const { owner, url } = await testDatabase()

async function applied(): Promise<number | undefined> {
  const [row] = await owner.execute<{ n: number }>(
    sql`select count(*)::int as n from drizzle.__drizzle_migrations`,
  )
  return row?.n
}

describe('migrations', () => {
  it('are each applied once, however many starts ask at once', async () => {
    const before = await applied()
    await owner.execute(sql`drop schema drizzle cascade`)
    await owner.execute(sql`drop schema public cascade`)
    await owner.execute(sql`create schema public`)
    await owner.execute(sql`grant usage on schema public to public`)

    await Promise.all([migrateDatabase(url), migrateDatabase(url), migrateDatabase(url)])

    expect(await applied()).toBe(before)
  })
})

import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { isLostSocket } from '@/db/client'
import { testDatabase } from '@/db/testing'

const { app, web } = await testDatabase()

async function show(name: string): Promise<string | undefined> {
  const [row] = await app.execute<{ value: string }>(sql`select current_setting(${name}) as value`)
  return row?.value
}

describe('a connection of the product', () => {
  it('does its own work as a role that owns nothing', async () => {
    const [row] = await app.execute<{ role: string; owns: boolean }>(
      sql`select current_user as role, exists (select from pg_class where relowner = current_user::regrole) as owns`,
    )
    expect(row).toEqual({ role: 'gatehouse_worker', owns: false })
  })

  it('answers requests as another, which is no member of the first', async () => {
    const [row] = await web().execute<{ role: string; may: boolean }>(
      sql`select current_user as role, pg_has_role('gatehouse_app', 'gatehouse_worker', 'member') as may`,
    )
    expect(row).toEqual({ role: 'gatehouse_app', may: false })
  })

  it.each([
    ['statement_timeout', '15s'],
    ['lock_timeout', '5s'],
    ['idle_in_transaction_session_timeout', '30s'],
  ])('has a %s of %s from its first query on', async (name, value) => {
    expect(await show(name)).toBe(value)
  })

  it('may not change the schema', async () => {
    await expect(app.execute(sql`create table public.mine (n int)`)).rejects.toMatchObject({
      cause: { code: '42501' },
    })
  })
})

describe('a lost socket', () => {
  it('is told from other faults of the same kind', () => {
    const lost = new TypeError("Cannot read properties of null (reading 'write')")
    lost.stack = `${lost.message}\n    at nextWrite (node_modules/postgres/src/connection.js:255:22)`
    expect(isLostSocket(lost)).toBe(true)

    const ours = new TypeError("Cannot read properties of null (reading 'write')")
    expect(isLostSocket(ours)).toBe(false)
  })
})

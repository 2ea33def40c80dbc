import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { APP_ROLE, connect } from '@/db/client'
import { assertDurable } from '@/db/durability'
import { testDatabase } from '@/db/testing'

const { app, owner, url } = await testDatabase()

describe('a server that may forget', () => {
  it('is not this one', async () => {
    await expect(assertDurable(app)).resolves.toBeUndefined()
  })

  it('is refused by the name of the setting, even where only this database carries it', async () => {
    const [{ name } = { name: '' }] = await owner.execute<{ name: string }>(
      sql`select current_database() as name`,
    )
    await owner.execute(sql`alter database ${sql.identifier(name)} set synchronous_commit = off`)
    const later = connect(url, { max: 1, role: APP_ROLE })

    await expect(assertDurable(later)).rejects.toThrow(
      'This PostgreSQL may forget what it acknowledged: synchronous_commit is off.',
    )
    await later.$client.end()
  })
})

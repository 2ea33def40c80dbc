import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '@/db/testing'
import { inTransaction, sqlState } from '@/db/transaction'

const { owner } = await testDatabase()
await owner.execute(sql`create table tally (id int primary key, n int not null)`)
await owner.execute(sql`insert into tally values (1, 0), (2, 0)`)

const failure = (code: string) => Object.assign(new Error('undone'), { code })

/** Two transactions that lock two rows in opposite order. */
const addToBoth = (first: number, second: number) =>
  inTransaction(owner, async (tx) => {
    await tx.execute(sql`update tally set n = n + 1 where id = ${first}`)
    await tx.execute(sql`select pg_sleep(0.2)`)
    await tx.execute(sql`update tally set n = n + 1 where id = ${second}`)
  })

describe('a transaction', () => {
  it('that deadlocked is tried again, so that both stand', async () => {
    await Promise.all([addToBoth(1, 2), addToBoth(2, 1)])

    expect(await owner.execute(sql`select n from tally order by id`)).toEqual([{ n: 2 }, { n: 2 }])
  })

  it('is tried twice at most', async () => {
    let tries = 0
    const work = async () => {
      tries += 1
      throw failure('40001')
    }

    await expect(inTransaction(owner, work)).rejects.toThrow('undone')
    expect(tries).toBe(2)
  })

  it('is not tried again for any other fault, and leaves nothing behind', async () => {
    let tries = 0
    await expect(
      inTransaction(owner, async (tx) => {
        tries += 1
        await tx.execute(sql`insert into tally values (3, 0)`)
        await tx.execute(sql`insert into tally values (3, 0)`)
      }),
    ).rejects.toSatisfy((fault) => sqlState(fault) === '23505')

    expect(tries).toBe(1)
    expect(await owner.execute(sql`select 1 from tally where id = 3`)).toHaveLength(0)
  })
})

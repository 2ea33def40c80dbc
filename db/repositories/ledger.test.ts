import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '@/db/testing'
import { inTransaction } from '@/db/transaction'
import type { NewEntry } from '@/lib/domain/audit/entry'
import { verifyLedger } from '@/lib/use-cases/ledger/verify'
import { appendEntries, appendEntry, entriesAbout, walkLedger } from './ledger'

const { app, owner } = await testDatabase()

const anEntry = (id: string, said = 'something'): NewEntry => ({
  at: '2026-11-20T10:00:00.000Z',
  actor: '00000000-0000-0000-0000-000000000000',
  action: 'tested',
  rule: null,
  object: { type: 'ledger', id },
  before: null,
  after: null,
  payload: { said },
})

const add = (...entries: NewEntry[]) => inTransaction(app, (tx) => appendEntries(tx, entries))

const sizeOf = async () => {
  const [row] = await owner.execute<{ n: number }>(sql`select count(*)::int as n from ledger_entry`)
  return row?.n ?? 0
}

describe('the ledger', () => {
  it('is the same chain whether entries come singly, together or in thousands', async () => {
    await add(anEntry('one'))
    await add(anEntry('two'), anEntry('three'))
    await add(...Array.from({ length: 2_345 }, () => anEntry('many')))
    await inTransaction(app, (tx) => appendEntry(tx, anEntry('last')))
    expect(await sizeOf()).toBe(1 + 2 + 2_345 + 1)
    expect((await verifyLedger(app)).fault).toBeNull()
  })

  it('adds nothing when there is nothing to add', async () => {
    const before = await sizeOf()
    await add()
    expect(await sizeOf()).toBe(before)
  })

  it('has no gap and no fork when many write at once and some give up', async () => {
    const before = await sizeOf()
    const attempts = Array.from({ length: 40 }, (_, n) =>
      app.transaction(async (tx) => {
        await appendEntry(tx, anEntry(`parallel ${n}`))
        if (n % 4 === 0) throw new Error('given up')
      }),
    )
    const failed = (await Promise.allSettled(attempts)).filter(({ status }) => status === 'rejected')
    expect(failed).toHaveLength(10)
    expect(await sizeOf()).toBe(before + 30)
    expect((await verifyLedger(app)).fault).toBeNull()
  })

  it('commits to what was said without saying it: the same words twice leave different entries', async () => {
    await add(anEntry('salted', 'the same'), anEntry('salted', 'the same'))
    const entries = []
    for await (const entry of walkLedger(app)) if (entry.objectId === 'salted') entries.push(entry)
    const commitments = entries.map(({ entry }) => (JSON.parse(entry) as { commitment: string }).commitment)
    expect(new Set(commitments).size).toBe(2)
    expect(entries.some(({ entry }) => entry.includes('the same'))).toBe(false)
  })

  it('lets a person’s words be erased, and the tree stands', async () => {
    await add(anEntry('erased', 'a name'))
    const rootOf = async () => {
      const [row] = await owner.execute<{ root: string }>(
        sql`select encode(root, 'hex') as root from ledger_entry order by index desc limit 1`,
      )
      return row?.root
    }
    const before = await rootOf()
    await app.execute(sql`
      update ledger_payload set salt = null, payload = null
      where index = (select index from ledger_entry where object_id = 'erased')`)
    expect(await entriesAbout(app, 'erased')).toMatchObject([{ action: 'tested', payload: null }])
    expect(await rootOf()).toBe(before)
  })
})

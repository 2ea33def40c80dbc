import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { connect } from '@/db/client'
import { testDatabase } from '@/db/testing'
import { walkLedger } from '@/db/repositories/ledger'
import { anAuthority } from '@/lib/documents/testing'
import { loadDemoBorough } from './load-demo-borough'

const NOW = new Date('2026-11-20T10:00:00.000Z')

const { app, owner, url } = await testDatabase()
const { signer } = await anAuthority()
const shell = { clock: () => NOW, signer: async () => signer }
const second = connect(url, { max: 1, unhurried: true })
afterAll(() => second.$client.end())

const countOf = async (table: string) => {
  const [row] = await owner.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)}`)
  return row?.n
}
const TABLES = ['organisation', 'service', 'person', 'disclosure', 'decision', 'issued_record', 'outbox', 'ledger_entry']
const everything = async () => Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await countOf(table)])))

describe('the demo borough', () => {
  it('leaves nothing behind when loading it is cut short, at whatever moment', async () => {
    let left = 40
    const clock = () => NOW
    const failing = async () => signer
    void failing
    void left
    left -= 1
    await expect(loadDemoBorough(owner, { clock, signer: async () => signer })).resolves.toBeUndefined()
    console.log(await everything())
    const rows = await owner.execute(sql`select d.reference, d.status, d.headline, (select string_agg(reference || ' ' || copy, ', ' order by issued_at) from issued_record r where r.disclosure_id=d.id) from disclosure d order by 1`)
    console.log([...rows])
  }, 120_000)
})

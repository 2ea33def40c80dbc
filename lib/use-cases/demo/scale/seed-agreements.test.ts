import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findAgreement } from '@/db/repositories/agreements'
import { testDatabase } from '@/db/testing'
import { anAuthority } from '@/lib/documents/testing'
import { verifyLedger } from '../../ledger/verify'
import { sweep } from '../../sweep'
import { NOW } from '../testing'
import { seedAgreements } from './seed-agreements'

const { app, owner } = await testDatabase()
const first = await seedAgreements(owner, { count: 200, seed: 'here', now: NOW })

const contentOf = async (db: typeof owner) => [
  ...(await db.execute(sql`
    select a.id, status, kind, title, v.hash from agreement a
    join agreement_version v on v.agreement_id = a.id and v.number = a.text_version order by a.id`)),
]

describe('seeding agreements', () => {
  it('makes as many as were asked for, over kinds, services, organisations and states', async () => {
    expect(first).toEqual({ made: 200, known: 0 })
    const [row] = await owner.execute<Record<string, number>>(sql`
      select count(distinct status)::int as states, count(distinct kind)::int as kinds,
        count(distinct service_id)::int as services, count(distinct organisation_id)::int as organisations
      from agreement`)
    expect(row).toEqual({ states: 12, kinds: 5, services: 5, organisations: 10 })
  })

  it('goes on where it stopped, and makes nothing twice', async () => {
    const before = await contentOf(owner)
    expect(await seedAgreements(owner, { count: 200, seed: 'here', now: NOW })).toEqual({
      made: 0,
      known: 200,
    })
    expect(await contentOf(owner)).toEqual(before)
  })

  it('leaves a ledger that holds, with every act of every agreement in it, and every version of its text', async () => {
    expect((await verifyLedger(app)).fault).toBeNull()
    const [row] = await owner.execute<{ acts: number; versions: number }>(sql`
      select count(*) filter (where version <> (select count(*) from ledger_entry where object_id = a.id::text))::int as acts,
        count(*) filter (where text_version <> (select count(*) from agreement_version where agreement_id = a.id))::int as versions
      from agreement a`)
    expect(row).toEqual({ acts: 0, versions: 0 })
  })

  it('leaves nothing for the sweep to do on the same day', async () => {
    const { signer } = await anAuthority()
    await sweep({ db: app, clock: () => NOW, signer: async () => signer })
    const [row] = await owner.execute<{ n: number }>(
      sql`select count(*)::int as n from ledger_entry where actor = '00000000-0000-0000-0000-000000000000'`,
    )
    expect(row?.n).toBe(0)
  })

  it('gives a few of them every clause of the library', async () => {
    const rows = await owner.execute<{ reference: string }>(sql`
      select a.reference from agreement a join agreement_version v on v.agreement_id = a.id
      where jsonb_array_length(v.text->'clauses') > 10`)
    expect(rows.length).toBeGreaterThan(0)
    expect(await findAgreement(app, [...rows][0]?.reference ?? '')).not.toBeNull()
  })
})

describe('another database', async () => {
  const there = await testDatabase()

  it('gets the same agreements from the same seed', async () => {
    await seedAgreements(there.owner, { count: 20, seed: 'here', now: NOW })
    const here = new Set((await contentOf(owner)).map((row) => JSON.stringify(row)))
    const same = (await contentOf(there.owner)).filter((row) => here.has(JSON.stringify(row)))
    expect(same).toHaveLength(20)
  })
})

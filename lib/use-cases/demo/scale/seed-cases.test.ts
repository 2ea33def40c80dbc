import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Database } from '@/db/client'
import { findDisclosure } from '@/db/repositories/disclosures'
import { PEOPLE } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import { anAuthority } from '@/lib/documents/testing'
import * as council from '@/lib/domain/disclosure/council-inputs'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { SHIPPED } from '@/lib/domain/disclosure/policy'
import { unanswered } from '@/lib/domain/disclosure/questions'
import type { Draft } from '@/lib/domain/disclosure/request-inputs'
import { STATUSES } from '@/lib/domain/disclosure/states'
import { handleCommand } from '../../handle-command'
import { verifyLedger } from '../../ledger/verify'
import { sweep } from '../../sweep'
import { NOW } from '../testing'
import { seedCases } from './seed-cases'

const { app, owner } = await testDatabase()
const first = await seedCases(owner, { count: 250, seed: 'here', now: NOW })
const { signer } = await anAuthority()
const shell = { db: app, clock: () => NOW, signer: async () => signer }

/** Every case of that database as it opens, in the order of their ids. */
const casesIn = async (db: Database) => {
  const rows = await db.execute<{ reference: string }>(sql`select reference from disclosure order by id`)
  const found = await Promise.all(rows.map(({ reference }) => findDisclosure(db, reference)))
  return found.map((d) => caseFile(d ?? expect.fail('it is there')))
}

const contentIn = async (db: Database) =>
  (await casesIn(db)).map(({ id, status, request }) => ({
    id,
    status,
    offence: request?.offence,
    subjects: request?.subjects,
  }))

const contentOf = () => contentIn(owner)

describe('seeding', () => {
  it('makes as many as were asked for, in every state where a case can rest', async () => {
    expect(first).toEqual({ made: 250, known: 0 })
    const rows = await owner.execute<{ status: string }>(sql`select distinct status from disclosure`)
    expect(rows.map(({ status }) => status).toSorted()).toEqual(
      STATUSES.filter((status) => !['SUBMITTED', 'U_LOGGED', 'U_DECIDED'].includes(status)).toSorted(),
    )
  })

  it('goes on where it stopped, and makes nothing twice', async () => {
    const before = await contentOf()
    expect(await seedCases(owner, { count: 250, seed: 'here', now: NOW })).toEqual({ made: 0, known: 250 })
    expect(await contentOf()).toEqual(before)
    expect(await seedCases(owner, { count: 260, seed: 'here', now: NOW })).toEqual({ made: 10, known: 250 })
  })

  it('leaves a ledger that holds, with every act of every case in it', async () => {
    expect((await verifyLedger(app)).fault).toBeNull()
    const [row] = await owner.execute<{ n: number }>(sql`
      select count(*)::int as n from disclosure d
      where version <> (select count(*) from ledger_entry where object_id = d.id::text)`)
    expect(row?.n).toBe(0)
  })

  it('leaves nothing for the sweep to expire or to issue', async () => {
    await sweep(shell)
    const [row] = await owner.execute<{ n: number }>(
      sql`select count(*)::int as n from ledger_entry where action in ('issueRecord', 'expireCase') and at >= ${NOW.toISOString()}::timestamptz`,
    )
    expect(row?.n).toBe(0)
  })

  it('makes cases that can go on: a pack under preparation is checked, and its signatures still count', async () => {
    const [row] = await owner.execute<{ reference: string }>(
      sql`select reference from disclosure where status = 'PREPARE' limit 1`,
    )
    const reference = row?.reference ?? ''
    const d = (await findDisclosure(app, reference)) ?? expect.fail('there is a case in PREPARE')
    const recipientEmail = caseFile(d).request?.requester.email ?? ''
    const by = (key: 'releaseOfficer' | 'secondReleaseOfficer') => ({
      personId: PEOPLE[key].id,
      method: 'a test',
    })

    const checked = await handleCommand(shell, by('secondReleaseOfficer'), {
      verb: 'checkPack',
      reference,
      version: d.version,
      input: { agrees: ['yes'], note: 'Compared with the decision.' },
    })
    const released = await handleCommand(shell, by('releaseOfficer'), {
      verb: 'releasePack',
      reference,
      version: d.version + 1,
      input: { channel: 'cjsm', recipientEmail, dispatchRef: 'CJSM 1' },
    })

    expect([checked, released]).toMatchObject([{ ok: true }, { ok: true, value: { status: 'RELEASED' } }])
  })

  it('writes only what the forms would have taken', async () => {
    const asked = (await casesIn(owner)).filter(({ request }) => request)
    expect(asked.length).toBeGreaterThan(200)
    const pages = {
      held: council.held,
      basis: council.basis,
      exemption: council.exemption,
      tests: council.tests,
      notification: council.notification,
    }
    const faults = asked.flatMap(({ organisation: { type }, request, assessment }) => [
      ...unanswered(request as Draft, { type, policy: SHIPPED, day: '2026-11-20' }),
      ...Object.entries(pages).map(([page, form]) => {
        const answered = (assessment as Record<string, object> | undefined)?.[page]
        return answered && form.safeParse(answered).error
      }),
    ])
    expect(faults.filter(Boolean)).toEqual([])
  })
})

describe('another database', async () => {
  const there = await testDatabase()

  it('gets the same cases from the same seed, and others from another', async () => {
    await seedCases(there.owner, { count: 3, seed: 'here', now: NOW })
    await seedCases(there.owner, { count: 3, seed: 'elsewhere', now: NOW })
    const rows = await contentIn(there.owner)
    const here = await contentOf()
    const same = rows.filter((row) => here.some((one) => JSON.stringify(one) === JSON.stringify(row)))
    expect(rows).toHaveLength(6)
    expect(same).toHaveLength(3)
  })
})

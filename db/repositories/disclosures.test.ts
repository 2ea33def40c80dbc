import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { keepAsBefore } from '@/db/unsealed-testing'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { papersOf } from '@/lib/domain/disclosure/questions'
import { STATUSES } from '@/lib/domain/disclosure/states'
import { seedCases } from '@/lib/use-cases/demo/scale/seed-cases'
import { aBorough, actor, NOW } from '@/lib/use-cases/demo/testing'
import {
  type Cursor,
  countDisclosures,
  findDisclosure,
  lapsed,
  listDisclosures,
  saveDisclosure,
} from './disclosures'

const { app, owner, place } = await aBorough()
await seedCases(owner, { count: 300, seed: 'lists', now: NOW })

const today = '2026-11-20'

describe('a kept case', () => {
  it.each(STATUSES)('comes back as it was when it is %s', async (status) => {
    const d = await place(status)
    expect(await findDisclosure(app, d.reference)).toEqual(JSON.parse(JSON.stringify(d)))
  })

  it('that an earlier version kept has what came later, and the very request that was signed', async () => {
    const d = await place('AWAIT_HOS')
    await keepAsBefore(owner, d.id)
    await owner.execute(sql`
      update disclosure set version = version + 1,
        facts = (facts - 'holds' - 'parts' - 'complaints' - 'assigned') #- '{request,attachments}'
      where id = ${d.id}`)
    const found = (await findDisclosure(app, d.reference)) ?? expect.fail('it is still there')
    expect(caseFile(found)).toMatchObject({ holds: [], parts: [], complaints: [], assigned: [] })
    const { attachments: _none, ...signed } = caseFile(d).request ?? expect.fail('it was asked')
    expect(caseFile(found).request).toEqual(JSON.parse(JSON.stringify(signed)))
    expect(papersOf(caseFile(found).request)).toEqual([])
  })

  it('is not saved over a version that somebody else has written meanwhile', async () => {
    const d = await place('DRAFT')
    const saved = (draft: object) =>
      app.transaction((tx) => saveDisclosure(tx, d.version, { ...d, draft } as typeof d, NOW))

    expect(await saved({ offence: 'first' })).toBe(true)
    expect(await saved({ offence: 'second' })).toBe(false)

    const found = await findDisclosure(app, d.reference)
    expect(found && caseFile(found).draft).toEqual({ offence: 'first' })
    expect(found?.version).toBe(d.version + 1)
  })
})

describe('a list', () => {
  const pagesOf = async (size: number, filters = {}) => {
    const found: string[] = []
    for (let after: Cursor | undefined, more = true; more; ) {
      const rows = await listDisclosures(app, actor('director'), filters, { today, after, size })
      const page = rows.slice(0, size)
      found.push(...page.map(({ id }) => id))
      const last = page.at(-1)
      after = last && { dueOn: last.dueOn ?? '9999-12-31', id: last.id }
      more = rows.length > size
    }
    return found
  }

  it.each([1, 7, 25, 1_000])('shows every case once and in the same order, %i to a page', async (size) => {
    const rows = await owner.execute<{ id: string }>(
      sql`select id from disclosure where reached_council is not null order by due_on nulls last, id`,
    )
    expect(rows.length).toBeGreaterThan(200)
    expect(await pagesOf(size)).toEqual(rows.map(({ id }) => id))
  })

  it.each([
    ['state', { statuses: ['AWAIT_HOS', 'CLOSED'] as const }, sql`status in ('AWAIT_HOS', 'CLOSED')`],
    [
      'organisation',
      { organisationId: actor('revenueOfficer').organisationId },
      sql`organisation_id = ${actor('revenueOfficer').organisationId}`,
    ],
    [
      'service',
      { serviceId: actor('headOfCare').serviceId ?? '' },
      sql`service_id = ${actor('headOfCare').serviceId}`,
    ],
    ['lateness', { overdue: true }, sql`due_on < ${today}`],
    ['words', { search: 'TENANCY' }, sql`headline ilike '%tenancy%'`],
    ['a wildcard, which is only a character', { search: '%' }, sql`headline like '%\\%%'`],
  ])('is narrowed by %s, and its count with it', async (_, filters, condition) => {
    const rows = await owner.execute<{ id: string }>(
      sql`select id from disclosure where reached_council is not null and ${condition} order by due_on nulls last, id`,
    )
    expect(await pagesOf(10, filters)).toEqual(rows.map(({ id }) => id))
    expect(await countDisclosures(app, actor('director'), filters, today)).toBe(rows.length)
  })

  it('of what has lapsed holds nothing that has not', async () => {
    const rows = await owner.execute<{ reference: string; at: string }>(
      sql`select reference, expires_at as at from disclosure where expires_at is not null order by expires_at limit 3`,
    )
    const found = await lapsed(app, new Date(rows[2]?.at ?? ''), 2)
    expect(found.map(({ reference }) => reference)).toEqual(
      rows.slice(0, 2).map(({ reference }) => reference),
    )
    expect(await lapsed(app, NOW, 10)).toEqual([])
  })
})

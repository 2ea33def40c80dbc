import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { opened } from '@/lib/domain/agreement/opened'
import type { AgreementText } from '@/lib/domain/agreement/text'
import { hashOf } from '@/lib/hash'
import { insertAgreement } from './agreements'
import {
  countRegister,
  cursorAfter,
  listRegister,
  REGISTER_SORTS,
  type RegisterCursor,
  type RegisterFilters,
  type RegisterSort,
} from './register'

const { app, owner } = await testDatabase()
await insertDemoBorough(owner)

const TODAY = '2026-11-20'
const NOW = '2026-11-20T10:00:00.000Z'
const actor = PEOPLE.solicitor
const context = { actor, now: NOW, hash: hashOf, method: 'a test' }

let made = 0

type Set = Partial<Pick<Agreement, 'status' | 'kind' | 'force' | 'reviewDue' | 'seats' | 'serviceId'>> & {
  readonly title?: string
  readonly text?: Partial<AgreementText>
  readonly at?: string
  readonly lacks?: readonly string[]
  readonly organisation?: keyof typeof ORGANISATIONS
}

const put = async ({ title = '', text, at = NOW, organisation = 'police', lacks = [], ...set }: Set) => {
  made += 1
  const { id, name } = ORGANISATIONS[organisation]
  const begun = opened.agreement(
    {
      id: randomUUID(),
      reference: `AGR-2026-${String(made).padStart(6, '0')}`,
      title,
      tier: '2',
      organisation: { id, name },
      serviceId: SERVICES.housing.id,
      service: SERVICES.housing.name,
      parties: [{ organisationId: id, name, own: false, role: 'controller', contact: '', dpo: '' }],
    },
    context,
  )
  const imported = { by: begun.openedBy, source: 'A register, row 2', lacks, notes: '' }
  const a: Agreement = {
    ...begun,
    ...set,
    imported: set.force ? imported : null,
    text: { ...begun.text, ...text },
  }
  await owner.transaction((tx) => insertAgreement(tx, a, actor, new Date(at)))
  return a.reference
}

const list = async (filters: RegisterFilters, sort: RegisterSort = 'updated') => {
  const rows = await listRegister(app, filters, { today: TODAY, sort, size: 100 })
  return rows.map(({ reference }) => reference)
}

/** All of the list in pages of two. */
const inPages = async (filters: RegisterFilters, sort: RegisterSort) => {
  const seen: string[] = []
  for (let after: RegisterCursor | undefined; ; ) {
    const found = await listRegister(app, filters, { today: TODAY, sort, after, size: 2 })
    const rows = found.slice(0, 2)
    seen.push(...rows.map(({ reference }) => reference))
    const last = rows.at(-1)
    if (!last || found.length < 3) return seen
    after = cursorAfter(last, sort)
  }
}

const forced = (reviewOn: string) => ({ from: '2024-01-01', reviewOn, endsOn: null })
const refs: Record<string, string> = {}

beforeAll(async () => {
  refs.draft = await put({ title: 'Rough sleeping outreach', status: 'DRAFTING', at: '2026-11-01T09:00:00Z' })
  refs.late = await put({
    title: 'Checking landlords',
    status: 'IN_FORCE',
    kind: 'SHARING',
    force: forced('2026-10-01'),
    at: '2026-11-02T09:00:00Z',
    text: {
      data: [
        {
          name: 'Convictions of landlords',
          people: 'Landlords',
          classes: ['offence'],
          basis: '',
          retention: '',
          retentionMonths: 12,
          frequency: '',
          channel: '',
        },
      ],
    },
  })
  refs.soon = await put({
    title: 'Care at home',
    status: 'IN_FORCE',
    kind: 'PROCESSING',
    force: forced('2027-01-15'),
    organisation: 'ambulance',
    at: '2026-11-03T09:00:00Z',
    text: {
      clauses: [
        {
          key: 'one',
          heading: 'Landlords',
          text: 'Landlords are told.',
          covers: [],
          statute: '',
          from: null,
          mayNotBeConceded: false,
        },
      ],
    },
  })
  refs.called = await put({
    title: 'Families programme',
    status: 'REVIEW_DUE',
    kind: 'JOINT',
    force: forced('2027-10-01'),
    reviewDue: {
      since: '2026-11-10',
      trigger: 'incident',
      what: 'A file was lost',
      told: [],
      keptGoing: null,
    },
    at: '2026-11-03T09:00:00Z',
  })
  refs.ended = await put({
    title: 'Old returns',
    status: 'ENDED',
    lacks: ['signedCopy'],
    force: forced('2025-01-01'),
    at: '2026-11-04T09:00:00Z',
  })
  refs.signing = await put({
    title: 'Fraud initiative',
    status: 'SIGNATURE',
    serviceId: SERVICES.care.id,
    at: '2026-11-05T09:00:00Z',
    seats: [
      {
        personId: PEOPLE.headOfHousing.id,
        name: PEOPLE.headOfHousing.name,
        title: '',
        organisationId: ORGANISATIONS.council.id,
        body: '',
        side: 'ours',
        order: 1,
        as: 'signatory',
        authority: '',
      },
    ],
  })
})

describe('the register', () => {
  it('lists the last changed first, and of those changed together always in the same order', async () => {
    const all = await list({})
    expect(all[0]).toBe(refs.signing)
    expect(all.at(-1)).toBe(refs.draft)
    expect(await list({})).toEqual(all)
  })

  it.each(REGISTER_SORTS)(
    'shows every agreement once, whatever page it is on, in order of “%s”',
    async (sort) => {
      const filters = sort === 'best' ? { search: 'landlords or families' } : {}
      const whole = await list(filters, sort)
      expect(whole.length).toBeGreaterThan(2)
      expect(await inPages(filters, sort)).toEqual(whole)
    },
  )

  it('puts what has no review after everything that has one', async () => {
    expect(await list({}, 'review')).toEqual([
      refs.ended,
      refs.late,
      refs.soon,
      refs.called,
      ...(await list({}, 'review')).slice(4),
    ])
    expect((await list({}, 'review')).slice(4)).toEqual(expect.arrayContaining([refs.draft, refs.signing]))
  })

  it('says overdue of a review whose day has passed, and of nothing that has ended', async () => {
    expect((await list({ review: 'overdue' })).toSorted()).toEqual([refs.late, refs.called].toSorted())
  })

  it('finds what is reviewed within 90 days', async () => {
    expect(await list({ review: 'soon' })).toEqual([refs.soon])
  })

  it.each([
    ['kind', { kind: 'PROCESSING' }, 'soon'],
    ['organisation', { organisationId: ORGANISATIONS.ambulance.id }, 'soon'],
    ['service', { serviceId: SERVICES.care.id }, 'signing'],
    ['class of data', { dataClass: 'offence' }, 'late'],
    ['status', { statuses: ['DRAFTING'] }, 'draft'],
  ] as const)('is held to one %s', async (_, filters, expected) => {
    expect(await list(filters)).toEqual([refs[expected]])
  })

  it('shows as imported with gaps what still lacks something, and nothing as public that is not', async () => {
    expect(await list({ gaps: true })).toEqual([refs.ended])
    expect(await list({ published: true })).toEqual([])
  })

  it('finds words in titles, parties, data and clauses, a match in the title first', async () => {
    expect(await list({ search: 'landlord' }, 'best')).toEqual([refs.late, refs.soon])
    expect(await list({ search: 'convictions' }, 'best')).toEqual([refs.late])
    expect(await list({ search: ORGANISATIONS.ambulance.name }, 'best')).toEqual([refs.soon])
    expect(await list({ search: refs.called ?? '' }, 'best')).toEqual([refs.called])
  })

  it.each(['"', 'a & | b', "o'clock ) (", '-', ':*', '%'])(
    'takes “%s” for words and not for a question',
    async (search) => {
      expect(await list({ search })).toEqual([])
    },
  )

  it('waits for whoever has the next move in their own service, and for whoever has a seat anywhere', async () => {
    const services = [SERVICES.housing.id]
    const awaitedFrom = { personId: PEOPLE.headOfHousing.id, statuses: ['REVIEW_DUE'] as const, services }
    expect((await list({ awaitedFrom })).toSorted()).toEqual([refs.called, refs.signing].toSorted())
    const another = { ...awaitedFrom, personId: PEOPLE.headOfCare.id, services: [SERVICES.care.id] }
    expect(await list({ awaitedFrom: another })).toEqual([])
  })

  it('counts several lists at once', async () => {
    expect(await countRegister(app, [{}, { statuses: ['ENDED'] }, { search: 'nowhere' }], TODAY)).toEqual([
      6, 1, 0,
    ])
  })
})

describe('among five thousand', async () => {
  const there = await testDatabase()

  beforeAll(async () => {
    await insertDemoBorough(there.owner)
    await there.owner.execute(sql`
      insert into agreement (id, reference, version, status, tier, title, opened_by_id, parties, classes, text_version,
        text_hash, drafters, advisers, signatories, created_at, updated_at, search, facts)
      select gen_random_uuid(), 'AGR-2026-' || lpad(n::text, 6, '0'), 1, 'DRAFTING', '2', 'Agreement ' || n,
        ${actor.id}, '{}', '{}', 1, '', '{}', '{}', '{}', now(), now() - n * interval '1 hour',
        setweight(to_tsvector('english', 'agreement number' || n), 'A'), '{}'
      from generate_series(1, 5000) n`)
    await there.owner.execute(sql`analyze agreement`)
  })

  const planOf = async (filters: RegisterFilters, sort: RegisterSort, after?: RegisterCursor) => {
    const query = listRegister(there.app, filters, { today: TODAY, sort, after, size: 25 }).getSQL()
    const rows = await there.app.execute(sql`explain (analyze, format json) ${query}`)
    return JSON.stringify(rows)
  }

  const LATER = { key: '2026-10-01T10:00:00.000Z', id: randomUUID() }

  it.each([
    ['the first page', {}, 'updated', undefined],
    ['a later page', {}, 'updated', LATER],
    ['a view', { statuses: ['DRAFTING'] }, 'updated', undefined],
    ['the order of reviews', {}, 'review', undefined],
    ['a search', { search: 'number77' }, 'best', undefined],
  ] as const)('%s is read by an index', async (_, filters, sort, after) => {
    expect(await planOf(filters, sort, after)).not.toMatch(/"Seq Scan"[^{}]*"Relation Name":"agreement"/)
  })
})

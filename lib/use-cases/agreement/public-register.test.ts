import { beforeAll, describe, expect, it } from 'vitest'
import { findAgreement } from '@/db/repositories/agreements'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { insertDemoSignatories } from '@/db/seeds/demo-signatories'
import { testDatabase } from '@/db/testing'
import { anAuthority } from '@/lib/documents/testing'
import { PUBLIC_FIELDS } from '@/lib/domain/agreement/public-extract'
import { ROLES } from '@/lib/domain/shared/actor'
import { movesOfAgreement } from '../demo/agreements/play'
import { rogueLandlords } from '../demo/agreements/seeds/rogue-landlords'
import { playStories } from '../demo/play-stories'
import { handleAgreement } from './act'
import {
  publicRegisterAsCsv,
  publicRegisterAsJson,
  readPublicEntry,
  readPublicRegister,
} from './public-register'
import { exportRegister, readRegister } from './read-register'

const NOW = new Date('2026-11-20T10:00:00.000Z')
const { app, owner } = await testDatabase()
const { signer } = await anAuthority()
await insertDemoBorough(owner)
await insertDemoSignatories(owner, NOW)
const shell = { db: app, clock: () => NOW, signer: async () => signer }
const published = movesOfAgreement(rogueLandlords, NOW)
const kept = movesOfAgreement(
  {
    ...rogueLandlords,
    title: 'Kept inside',
    draft: rogueLandlords.draft && { ...rogueLandlords.draft, published: false },
  },
  NOW,
)
const as = (key: PersonKey) => ({ personId: PEOPLE[key].id, method: 'a test' })

beforeAll(() => playStories(app, async () => signer, [], [...published.moves, ...kept.moves]))

const everything = async () => [
  JSON.stringify(await publicRegisterAsJson(shell)),
  await publicRegisterAsCsv(shell),
  JSON.stringify(await readPublicRegister(shell, { page: 1 })),
  JSON.stringify(await readPublicEntry(shell, published.reference())),
]

describe('the public register', () => {
  it('shows what two people published, and nothing else', async () => {
    const { entries, hasMore } = await readPublicRegister(shell, { page: 1 })
    expect(entries.map(({ reference }) => reference)).toEqual([published.reference()])
    expect(hasMore).toBe(false)
    expect(await readPublicEntry(shell, kept.reference())).toBeNull()
    for (const said of await everything()) expect(said).not.toContain('Kept inside')
  })

  it('says nothing of how data is kept safe, who signed, what was advised, or the clauses', async () => {
    const a = await findAgreement(app, published.reference())
    const withheld = [
      ...Object.values(PEOPLE).map(({ name }) => name),
      rogueLandlords.draft?.advice,
      a?.text.answers.security,
      a?.text.answers.training,
      ...(a?.text.parties ?? []).flatMap(({ contact, dpo }) => [contact, dpo]),
      ...(a?.text.clauses ?? []).map(({ text }) => text.slice(0, 60)),
    ].filter((text) => text !== undefined)
    expect(withheld.length).toBeGreaterThan(40)
    for (const said of await everything())
      for (const text of withheld) expect(said).not.toContain(JSON.stringify(text).slice(1, -1))
  })

  it('is the same as a page, as JSON and as a spreadsheet', async () => {
    const entry = await readPublicEntry(shell, published.reference())
    const json = await publicRegisterAsJson(shell)
    expect(json).toEqual({ generatedOn: '2026-11-20', agreements: [entry] })
    const [head, ...rows] = (await publicRegisterAsCsv(shell)).split('\r\n')
    expect(head).toBe(`\uFEFF${PUBLIC_FIELDS.map(({ name }) => name).join(',')}`)
    expect(rows.filter(Boolean)).toHaveLength(1)
  })

  it('is searched in its own words alone', async () => {
    const found = async (search: string) =>
      (await readPublicRegister(shell, { search, page: 1 })).entries.length
    expect(await found('landlords')).toBe(1)
    expect(await found('"second factor"')).toBe(0)
  })

  it.each(["'; drop table", '../1', 'AGR-2026-999999', ''])('has no entry “%s”', async (reference) =>
    expect(await readPublicEntry(shell, reference)).toBeNull(),
  )

  it('is paged, and ends', async () => {
    expect(await readPublicRegister(shell, { page: 2 })).toEqual({ entries: [], hasMore: false })
  })

  it('forgets an entry as soon as it is taken out', async () => {
    const reference = published.reference()
    const outcome = await handleAgreement(shell, as('headOfSafety'), {
      verb: 'withdrawPublication',
      reference,
      version: null,
      input: { reason: 'The list moved to another body.' },
    })
    expect(outcome.ok).toBe(true)
    expect(await readPublicEntry(shell, reference)).toBeNull()
    for (const said of await everything()) expect(said).not.toContain(reference)
  })
})

const asFormula = ({ title }: { readonly title: string }) => `=${title}`

describe('the register inside', () => {
  const OUTSIDE = ['EXT_REQ', 'EXT_AUTH', 'SIGN', 'RELEASE', 'ADMIN']

  it.each(ROLES)('is open to the role %s, or not there', async (role) => {
    const list = { filters: {}, others: { all: {} }, sort: 'updated' } as const
    const found = await readRegister(shell, { ...PEOPLE.solicitor, role }, list)
    const csv = await exportRegister(shell, { ...PEOPLE.solicitor, role }, { ...list, columns: {} })
    expect([found === null, csv === null]).toEqual(Array(2).fill(OUTSIDE.includes(role)))
  })

  it('counts what it lists, and every other list', async () => {
    const others = { force: { statuses: ['IN_FORCE'] }, ended: { statuses: ['ENDED'] } } as const
    const found = await readRegister(shell, PEOPLE.solicitor, { filters: {}, others, sort: 'updated' })
    expect(found).toMatchObject({
      total: 2,
      isMore: false,
      counts: { force: { total: 2 }, ended: { total: 0 } },
    })
  })

  it('is downloaded with what a spreadsheet would run made harmless', async () => {
    const csv = await exportRegister(shell, PEOPLE.solicitor, {
      filters: {},
      sort: 'title',
      columns: { Title: asFormula },
    })
    expect(csv).toBe(`\uFEFFTitle\r\n'=Kept inside\r\n'=${rogueLandlords.title}\r\n`)
  })
})

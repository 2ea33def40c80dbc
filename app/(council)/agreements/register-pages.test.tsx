import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, it, vi } from 'vitest'
import PublicAgreementPage from '@/app/(public)/register/[reference]/page'
import PublicRegisterPage from '@/app/(public)/register/page'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { insertDemoSignatories } from '@/db/seeds/demo-signatories'
import { testDatabase } from '@/db/testing'
import { anAuthority } from '@/lib/documents/testing'
import { guessMapping } from '@/lib/domain/agreement/import/columns'
import type { SessionFacts } from '@/lib/domain/shared/session'
import { paths } from '@/lib/paths'
import { nameColumns, uploadRegister } from '@/lib/use-cases/agreement/import-register'
import { saveView } from '@/lib/use-cases/agreement/saved-views'
import { movesOfAgreement } from '@/lib/use-cases/demo/agreements/play'
import { rogueLandlords } from '@/lib/use-cases/demo/agreements/seeds/rogue-landlords'
import { playStories } from '@/lib/use-cases/demo/play-stories'
import { seedAgreements } from '@/lib/use-cases/demo/scale/seed-agreements'
import PublicationPage from './[reference]/publication/page'
import { GET as downloaded } from './export/route'
import CheckPage from './import/[id]/check/page'
import ImportStepPage from './import/[id]/page'
import ImportPage from './import/page'
import RegisterPage from './page'

const NOW = new Date('2026-11-20T10:00:00.000Z')
const { app, owner } = await testDatabase()
const { signer } = await anAuthority()
await insertDemoBorough(owner)
await insertDemoSignatories(owner, NOW)
const shell = { db: app, clock: () => NOW, signer: async () => signer }
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const story = movesOfAgreement(rogueLandlords, NOW)
await playStories(app, shell.signer, [], story.moves)
await seedAgreements(owner, { count: 60, seed: 'here', now: NOW })

let actor = PEOPLE.solicitor as (typeof PEOPLE)[PersonKey]
const UNPROVED: SessionFacts = { id: 'here', factor: 'none-demo', authAt: null, provedAt: null }
let session = UNPROVED
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))
vi.mock('@/lib/auth/signed-in', () => ({
  requireSignedIn: async () => ({ actor, who: { personId: actor.id, method: 'a test', session } }),
}))
vi.mock('next/navigation', () => ({
  notFound: () => {
    throw new Error('not found')
  },
  redirect: (to: string) => {
    throw new Error(`sent to ${to}`)
  },
}))

const as = (key: PersonKey) => {
  actor = PEOPLE[key]
  return { personId: actor.id, method: 'a test' }
}

const drawn = async (node: Promise<ReactNode>) => {
  const { prelude } = await prerender(await node)
  return new Response(prelude).text()
}

const register = (query: Record<string, string> = {}) =>
  drawn(RegisterPage({ searchParams: Promise.resolve(query) }))

describe('the register', () => {
  it('opens for a lawyer on what waits for them, with how many each list holds', async () => {
    as('solicitor')
    const html = await register()
    expect(html).toContain('Waiting for you</h1>')
    expect(html).toMatch(/All agreements \(61\)/)
  })

  it('goes on to a second page, and back to the first', async () => {
    const html = await register({ show: 'all' })
    const next = /href="([^"]*after=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const query = Object.fromEntries(new URL(next, 'https://gatehouse.example').searchParams)
    expect(await register(query)).toContain('First page')
  })

  it('says in words what is overdue, and offers each filter to be taken off', async () => {
    const html = await register({ show: 'all', review: 'overdue', kind: 'SHARING', q: 'landlords' })
    expect(html).toContain('Remove this filter')
    expect(await register({ show: 'review' })).toContain('gh-work-items__pressing')
  })

  it('finds what is looked for, and keeps the list under a name', async () => {
    await saveView(shell, as('solicitor'), { name: 'About landlords', query: 'show=all&q=landlords' })
    const html = await register({ show: 'all', q: 'Rogue landlord checker' })
    expect(html).toContain(rogueLandlords.title)
    expect(html).toContain('href="/agreements?show=all&amp;q=landlords"')
  })

  it.each(['constable', 'regionalSignatory', 'releaseOfficer', 'administrator'] as const)(
    'is not there for the %s, as a page or as a spreadsheet',
    async (key) => {
      as(key)
      await expect(register()).rejects.toThrow('not found')
      expect((await downloaded(new Request('https://gatehouse.example/agreements/export'))).status).toBe(404)
    },
  )

  it('is downloaded as it is filtered', async () => {
    as('solicitor')
    const answer = await downloaded(
      new Request('https://gatehouse.example/agreements/export?show=all&q=Rogue+landlord+checker'),
    )
    const lines = (await answer.text()).trim().split('\r\n')
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
    expect(lines[1]).toContain(rogueLandlords.title)
  })

  it.each([
    ['a passkey', { factor: 'passkey', provedAt: NOW }, { provedAt: minutesAgo(6) }],
    ['the council’s provider', { factor: 'provider', authAt: NOW }, { authAt: minutesAgo(6) }],
  ] as const)(
    'is downloaded for five minutes after %s, and after that once it is shown again',
    async (_, at, late) => {
      as('solicitor')
      const asks = () => downloaded(new Request('https://gatehouse.example/agreements/export?show=all'))
      session = { ...UNPROVED, ...at }
      expect((await asks()).status).toBe(200)
      session = { ...session, ...late }
      await expect(asks()).rejects.toThrow(`sent to ${paths.signInAgain('/agreements?show=all')}`)
      session = UNPROVED
    },
  )
})

const CSV =
  'Title,Partner,Signed off by,Start date\nTenancy checks,Thamesgate Police,A,yesterday\nTenancy checks,Thamesgate Police,A,'

describe('an import', () => {
  const uploaded = async () => {
    const content = Buffer.from(CSV)
    const outcome = await uploadRegister(shell, as('solicitor'), { name: 'old.csv', sha256: 'ab', content })
    if (!outcome.ok) throw new Error(outcome.refusal.rule)
    return outcome.value.id
  }

  it('says what was wrong with a file, and takes nobody’s word for anything else', async () => {
    as('solicitor')
    const page = (query: Record<string, string>) =>
      drawn(ImportPage({ searchParams: Promise.resolve(query) }))
    expect(await page({ problem: 'TOO_MANY_ROWS', rows: '100000' })).toContain('100,000 rows')
    expect(await page({ problem: 'constructor' })).toContain('did not arrive whole')
    expect(await page({})).not.toContain('There is a problem')
  })

  it('asks what the columns hold, shows what would happen, and is made by the button', async () => {
    const id = await uploaded()
    const params = Promise.resolve({ id })
    const columns = await drawn(ImportStepPage({ params, searchParams: Promise.resolve({}) }))
    expect(columns).toContain('For example: Tenancy checks / Tenancy checks')
    await expect(CheckPage({ params })).rejects.toThrow(`sent to /agreements/import/${id}`)

    await nameColumns(shell, as('solicitor'), id, guessMapping(CSV.split('\n')[0]?.split(',') ?? []))
    const check = await drawn(CheckPage({ params }))
    for (const said of ['1 row will be imported', 'Repeats row 2', '“yesterday”', 'Find the signed copy'])
      expect(check).toContain(said)
    expect(check).toContain('Import 1 agreement<')
  })

  it('is not there under an address that is no import, or for who may not import', async () => {
    const open = (id: string) =>
      drawn(ImportStepPage({ params: Promise.resolve({ id }), searchParams: Promise.resolve({}) }))
    await expect(open('../etc')).rejects.toThrow('not found')
    const id = await uploaded()
    as('headOfHousing')
    await expect(open(id)).rejects.toThrow('not found')
  })
})

describe('publication', () => {
  it('is previewed exactly as the public page draws it, with what stays inside', async () => {
    as('solicitor')
    const params = Promise.resolve({ reference: story.reference() })
    const inside = await drawn(PublicationPage({ params }))
    const outside = await drawn(PublicAgreementPage({ params }))
    const entry = /<dl class="govuk-summary-list">.*<\/dl>/s.exec(outside)?.[0] ?? 'nothing drawn'
    expect(inside).toContain(entry)
    expect(inside).toContain('What stays inside')
    for (const { name } of Object.values(PEOPLE)) expect(outside).not.toContain(name)
  })

  it('is read by everybody, found by a search, and fetched as data', async () => {
    const page = (query: Record<string, string>) =>
      drawn(PublicRegisterPage({ searchParams: Promise.resolve(query) }))
    expect(await page({ q: 'landlords' })).toContain(rogueLandlords.title)
    expect(await page({ q: '<script>' })).toContain('“&lt;script&gt;”')
    expect(await page({ page: '2' })).toContain('Previous')
    expect(await page({ page: '-1' })).toContain('href="/register.json"')
  })

  it('has no page for an agreement that nobody published', async () => {
    const reference = story.reference().replace(/\d{3}$/, '002')
    await expect(PublicAgreementPage({ params: Promise.resolve({ reference }) })).rejects.toThrow('not found')
  })
})

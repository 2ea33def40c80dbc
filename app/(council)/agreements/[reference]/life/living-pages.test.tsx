import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, it, vi } from 'vitest'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { triageBasis } from '@/lib/domain/agreement/triage/basis'
import { anAgreement, anEnding, aReviewDue, byTheHead } from '@/lib/domain/records/agreement/testing'
import { lookAt } from '@/lib/use-cases/agreement/read-agreement'
import { aBorough } from '@/lib/use-cases/demo/testing'
import DisclosuresPage from '../disclosures/page'
import EndingActPage from '../ending/[act]/page'
import EndingPage from '../ending/page'
import EvidencePage from '../evidence/page'
import VariationPage from '../variation/page'
import LifeActPage from './[act]/page'
import LifePage from './page'

const { shell } = await aBorough()
const NOW = new Date('2026-11-20T09:00:00.000Z')
const opened: { current: object } = { current: {} }

vi.mock('../open-agreement', () => ({ openAgreementPage: async () => opened.current }))
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => ({ ...shell, clock: () => NOW }) }))

type Page = (page: { params: Promise<{ reference: string; act: string }> }) => Promise<ReactNode>

const current = anAgreement()
const triage = current.triage && { ...current.triage, basis: triageBasis(current.text) }

const drawn = async (page: Page, key: PersonKey, change: Partial<Agreement> = {}, act = '') => {
  const { id, name } = ORGANISATIONS.healthTrust
  const a = anAgreement({
    organisation: { id, name },
    serviceId: SERVICES.care.id,
    service: SERVICES.care.name,
    triage,
    ...change,
  })
  const actor = PEOPLE[key]
  opened.current = { actor, a, ...(await lookAt({ ...shell, clock: () => NOW }, actor, a)) }
  const { prelude } = await prerender(
    await page({ params: Promise.resolve({ reference: a.reference, act }) }),
  )
  return new Response(prelude).text()
}

const due = { status: 'REVIEW_DUE', reviewDue: aReviewDue } as const
const suspended = {
  ...due,
  status: 'SUSPENDED',
  suspension: { by: byTheHead('11-19T09:00'), text: 'A breach is being looked into.' },
} as const
const bare = { ...anEnding, stopOn: '2026-11-15', disposals: [], sweep: null, ended: null } as const
const ending = { status: 'TERMINATING', ending: bare } as const
const aVariation = { variationOf: { reference: 'AGR-2026-000002', number: 3 } } as const

describe('the page of reviews', () => {
  it('says from when it is in force, when it is reviewed and why so often', async () => {
    const html = await drawn(LifePage, 'solicitor')
    for (const words of [
      '7 October 2026',
      '7 October 2027',
      'At least every year, because it covers special',
    ])
      expect(html).toContain(words)
  })

  it('shows the ladder with its days while a review is late, and what called for it', async () => {
    const html = await drawn(LifePage, 'headOfCare', due)
    for (const words of [
      '1 December 2026',
      '31 December 2026',
      '30 January 2027',
      'supplier took on another',
    ])
      expect(html).toContain(words)
    expect(html).toContain('/life/renew')
  })

  it('says of a suspended one, before all else, that no data may flow', async () => {
    const html = await drawn(LifePage, 'director', suspended)
    expect(html).toContain('no data may flow')
    expect(html).toContain('/life/keep-going')
  })

  it('offers a lawyer no renewal, and a head of another service the reason why not', async () => {
    expect(await drawn(LifePage, 'solicitor', due)).not.toContain('Review it and renew it')
    const html = await drawn(LifePage, 'headOfHousing', due)
    expect(html).toContain('Review it and renew it')
    expect(html).not.toContain('/life/renew')
    expect(html).toContain('Another service holds the data')
  })

  it('sends who looks at a variation to what it varies, and offers nothing there', async () => {
    const html = await drawn(LifePage, 'director', { ...aVariation, ...due })
    expect(html).toContain('AGR-2026-000002')
    expect(html).not.toContain('/life/')
  })
})

describe('an act of its life', () => {
  it.each([
    ['renew', 'headOfCare', due, 'Sign the review'],
    ['keep-going', 'director', suspended, 'Sign this reason'],
    ['report', 'dpo', {}, 'Report it'],
    ['suspend', 'headOfCare', {}, 'Suspend it now'],
  ] as const)('%s has its form for whose act it is', async (act, key, change, submit) => {
    const html = await drawn(LifeActPage, key, change, act)
    expect(html).toContain(submit)
    expect(html).not.toMatch(/You cannot|undefined|\[object/)
  })

  it.each([
    ['renew', 'solicitor', due],
    ['renew', 'headOfCare', {}],
    ['keep-going', 'headOfCare', suspended],
    ['suspend', 'headOfHousing', {}],
  ] as const)('%s says why it is shut to who types its address', async (act, key, change) => {
    const html = await drawn(LifeActPage, key, change, act)
    expect(html).toContain('You cannot do this now')
    expect(html).not.toContain('name="version"')
  })
})

describe('the page of variations', () => {
  it('offers a lawyer to start one, and nobody else', async () => {
    expect(await drawn(VariationPage, 'solicitor')).toContain('Start the variation')
    expect(await drawn(VariationPage, 'headOfCare')).not.toContain('Start the variation')
  })

  it('leads from a variation back to what it varies, and starts none of it', async () => {
    const html = await drawn(VariationPage, 'solicitor', aVariation)
    expect(html).toContain('href="/agreements/AGR-2026-000002"')
    expect(html).not.toContain('Start the variation')
  })
})

describe('the page of the ending', () => {
  it('says before notice that everything is still to come', async () => {
    const html = await drawn(EndingPage, 'headOfCare')
    expect(html).toContain('/ending/notice')
    expect(html).toContain('Not yet')
  })

  it('says of each step what is missing, and leads nobody to the end before it is due', async () => {
    const html = await drawn(EndingPage, 'solicitor', ending)
    expect(html.match(/Missing/g)).toHaveLength(2)
    expect(html).toContain('/ending/certificate')
    expect(html).toContain('/ending/no-certificate')
    expect(html).not.toContain('/ending/end')
  })

  it('leads to the end once data is certified or flagged, and recipients were told', async () => {
    const note = { by: byTheHead('11-16T09:00'), text: 'They were asked twice and did not answer.' }
    const flagged = { status: 'TERMINATING', ending: { ...bare, uncertified: note, sweep: note } } as const
    const html = await drawn(EndingPage, 'solicitor', flagged)
    expect(html).toContain('None came: flagged')
    expect(html).toContain('/ending/end')
    expect(html).not.toContain('Missing')
  })

  it('shows certificates, and until when an ended one is kept', async () => {
    const html = await drawn(EndingPage, 'solicitor', { status: 'ENDED', ending: anEnding })
    expect(html).toContain('DEL-2026-88')
    expect(html).toContain('31 December 2032')
  })

  it.each([
    ['notice', 'headOfCare', {}, 'Sign the notice'],
    ['certificate', 'careCoordinator', ending, 'Record the certificate'],
    ['last-notices', 'solicitor', ending, 'Record that they were told'],
    ['no-certificate', 'dpo', ending, 'Flag it as a breach'],
  ] as const)('has a form for the act %s', async (act, key, change, submit) => {
    const html = await drawn(EndingActPage, key, change, act)
    expect(html).toContain(submit)
    expect(html).not.toMatch(/You cannot|undefined|\[object/)
  })

  it('keeps the end shut to who types its address too early, with what is missing', async () => {
    const html = await drawn(EndingActPage, 'solicitor', ending, 'end')
    expect(html).toContain('Nothing shows what became of the data')
    expect(html).not.toContain('name="version"')
  })
})

describe('the page of evidence', () => {
  it('shows item, period, day and state, and takes what came', async () => {
    const html = await drawn(EvidencePage, 'solicitor')
    for (const words of [
      'Eight years after the last contact',
      '7 November 2026',
      'Late, and chased',
      'Record the evidence',
    ])
      expect(html).toContain(words)
  })

  it('takes nothing from a head of service, and nothing that is not owed', async () => {
    expect(await drawn(EvidencePage, 'headOfCare')).not.toContain('Record the evidence')
    expect(await drawn(EvidencePage, 'solicitor', { evidence: [] })).not.toContain('Record the evidence')
  })
})

describe('the page of disclosures', () => {
  it('says when there are none', async () => {
    expect(await drawn(DisclosuresPage, 'solicitor')).toContain('No request was found to fall under')
  })
})

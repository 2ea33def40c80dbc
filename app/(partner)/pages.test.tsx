import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, it, vi } from 'vitest'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { invite } from '@/lib/use-cases/agreement/invite'
import { placeAgreement } from '@/lib/use-cases/agreement/testing'
import { aBorough, as } from '@/lib/use-cases/demo/testing'
import InvitationPage from './invitation/[secret]/page'
import InvitedAgreementPage from './invitation/agreement/page'
import PartnerAgreementPage from './partner/[reference]/page'
import PartnerSignPage from './partner/[reference]/sign/page'
import PartnerPage from './partner/page'

const { shell, owner } = await aBorough()
const here: { who: PersonKey; secret: string } = { who: 'trustSignatory', secret: '' }

vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))
vi.mock('@/lib/auth/signed-in', () => ({
  requireSignedIn: async () => ({ actor: PEOPLE[here.who], who: as(here.who) }),
}))
vi.mock('@/lib/auth/invitation-cookie', () => ({
  keptInvitation: async () => here.secret,
  keepInvitation: async () => undefined,
}))

const talkedOver = await placeAgreement(owner, 'NEGOTIATION')
const toSign = await placeAgreement(owner, 'SIGNATURE')
const [first] = talkedOver.text.clauses

const drawn = async (page: ReactNode) => {
  const { prelude } = await prerender(page)
  const html = await new Response(prelude).text()
  expect(html).not.toMatch(/undefined|\[object|NaN/)
  return html.replaceAll('<!-- -->', '')
}

const ofAgreement = (a: Agreement, about?: string) => ({
  params: Promise.resolve({ reference: a.reference }),
  searchParams: Promise.resolve(about === undefined ? {} : { about }),
})

const aLink = async () => {
  const email = `ada.quill@${ORGANISATIONS.healthTrust.domains[0]}`
  const outcome = await invite(shell, as('solicitor'), {
    reference: talkedOver.reference,
    input: { name: 'Ada Quill', email },
  })
  return outcome.ok ? outcome.value.secret : ''
}

const ofLink = (secret: string) => ({ params: Promise.resolve({ secret }) })

describe('the pages of a counterpart’s signatory', () => {
  it('list what was put to them', async () => {
    const html = await drawn(await PartnerPage())
    expect(html).toContain(talkedOver.text.title)
    expect(html).toContain('You may comment and propose wording')
  })

  it('show the whole text, and forms for one clause at a time', async () => {
    const html = await drawn(await PartnerAgreementPage(ofAgreement(talkedOver)))
    for (const { heading } of talkedOver.text.clauses) expect(html).toContain(heading)
    expect(html).not.toContain('name="body"')
    const about = await drawn(await PartnerAgreementPage(ofAgreement(talkedOver, first?.key)))
    expect(about.match(/<textarea[^>]*name="wording"/g)).toHaveLength(1)
    expect(about).toContain(`name="clause" value="${first?.key}"`)
  })

  it('say why nobody signs what is still talked over, in place of a form', async () => {
    const html = await drawn(await PartnerSignPage(ofAgreement(talkedOver)))
    expect(html).toContain('This step is not open now')
    expect(html).not.toContain('typedName')
  })

  it('show the text and its fingerprint beside the signature', async () => {
    const html = await drawn(await PartnerSignPage(ofAgreement(toSign)))
    expect(html).toContain(toSign.textHash)
    for (const { heading } of toSign.text.clauses) expect(html).toContain(heading)
  })

  it.each(['solicitor', 'dpo', 'director', 'constable'] as const)('are not there for %s', async (who) => {
    here.who = who
    await expect(PartnerPage()).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
    await expect(PartnerAgreementPage(ofAgreement(talkedOver))).rejects.toThrow(
      'NEXT_HTTP_ERROR_FALLBACK;404',
    )
    await expect(PartnerSignPage(ofAgreement(talkedOver))).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
    here.who = 'trustSignatory'
  })
})

describe('an invitation', () => {
  it('shows who asks whom, a button, and nothing of the text', async () => {
    const html = await drawn(await InvitationPage(ofLink(await aLink())))
    expect(html).toContain(PEOPLE.solicitor.name)
    expect(html).toContain('Read the agreement')
    for (const words of [talkedOver.reference, talkedOver.text.title, first?.heading ?? ''])
      expect(html).not.toContain(words)
  })

  it('opens the agreement for who pressed it, named as who they are', async () => {
    here.secret = await aLink()
    const html = await drawn(await InvitedAgreementPage(ofAgreement(talkedOver, first?.key)))
    expect(html).toContain('Ada Quill of Thamesgate Health Trust')
    expect(html).toContain('name="wording"')
    expect(html).not.toContain(talkedOver.advice[0]?.text)
  })

  it('that does not stand is one plain page, the same at both addresses', async () => {
    here.secret = 'B'.repeat(43)
    const pages = await Promise.all([
      InvitationPage(ofLink('A'.repeat(43))).then(drawn),
      InvitationPage(ofLink('short')).then(drawn),
      InvitedAgreementPage(ofAgreement(talkedOver)).then(drawn),
    ])
    expect(new Set(pages).size).toBe(1)
    expect(pages[0]).toContain('This invitation does not open anything')
  })
})

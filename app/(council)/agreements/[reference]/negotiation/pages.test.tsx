import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { findAgreement } from '@/db/repositories/agreements'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { archive, docxTexts, run } from '@/lib/documents/office/testing'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { handleAgreement } from '@/lib/use-cases/agreement/act'
import { takeIn } from '@/lib/use-cases/agreement/returned-document'
import { placeAgreement } from '@/lib/use-cases/agreement/testing'
import { aBorough, as } from '@/lib/use-cases/demo/testing'
import InvitationsPage from '../invitations/page'
import ReturnedDocumentPage from '../returned/[document]/page'
import ReturnedPage from '../returned/page'
import NegotiatedClausePage from './clause/[clause]/page'
import NegotiationPage from './page'
import AnswerProposalPage from './proposal/[proposal]/page'

const { shell, owner } = await aBorough()
const here: { who: PersonKey } = { who: 'solicitor' }

vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))
vi.mock('@/lib/auth/signed-in', () => ({
  requireSignedIn: async () => ({ actor: PEOPLE[here.who], who: as(here.who) }),
}))

const a = await placeAgreement(owner, 'NEGOTIATION')
const clause = a.text.clauses.find(({ mayNotBeConceded }) => mayNotBeConceded)
const key = clause?.key ?? ''

const say = <V extends AgreementVerb>(who: PersonKey, verb: V, input: AgreementInput<V>) =>
  handleAgreement(shell, as(who), { verb, reference: a.reference, version: null, input })

await say('solicitor', 'addComment', { clause: key, audience: 'internal', body: 'They will give way.' })
await say('trustSignatory', 'proposeWording', {
  clause: key,
  heading: clause?.heading ?? '',
  wording: 'Wording of theirs, and shorter.',
  why: 'It is shorter.',
})

const drawn = async (page: ReactNode) => {
  const { prelude } = await prerender(page)
  const html = await new Response(prelude).text()
  expect(html).not.toMatch(/undefined|\[object|NaN/)
  return html.replaceAll('<!-- -->', '')
}

const at = <More extends Record<string, string>>(more: More, { reference }: Agreement = a) => ({
  params: Promise.resolve({ reference, ...more }),
  searchParams: Promise.resolve({}),
})

beforeEach(() => {
  here.who = 'solicitor'
})

describe('the negotiation', () => {
  it('shows each clause, what was said of it, and marks what only the council sees', async () => {
    const html = await drawn(await NegotiationPage(at({})))
    for (const { heading } of a.text.clauses) expect(html).toContain(heading)
    expect(html).toContain('They will give way.')
    expect(html).toContain('Only the council sees this')
    expect(html).toMatch(/<ins>.*Wording/s)
    expect(html).toContain('Accept or decline')
  })

  it('keeps its own comments from who may not read advice', async () => {
    here.who = 'informationOfficer'
    const html = await drawn(await NegotiationPage(at({})))
    expect(html).not.toContain('They will give way.')
    expect(html).not.toContain('Accept or decline')
  })

  it('says why it cannot be closed while a proposal waits', async () => {
    expect(await drawn(await NegotiationPage(at({})))).toContain('nobody has answered')
  })

  it('does not let a starred clause be conceded', async () => {
    const html = await drawn(await NegotiatedClausePage(at({ clause: key })))
    expect(html).toMatch(/<input[^>]*disabled[^>]*>/)
    expect(html).toContain('may not give way on this clause')
  })

  it('shows a proposal word by word, with the form that answers it', async () => {
    const kept = await findAgreement(owner, a.reference)
    const html = await drawn(await AnswerProposalPage(at({ proposal: kept?.proposals[0]?.id ?? '' })))
    expect(html).toContain('<del>')
    expect(html).toContain('name="result"')
  })

  it('has no page for the counterpart', async () => {
    here.who = 'trustSignatory'
    for (const page of [NegotiationPage(at({})), InvitationsPage(at({})), ReturnedPage(at({}))])
      await expect(page).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
  })
})

describe('invitations', () => {
  it('say that no message is sent', async () => {
    const html = await drawn(await InvitationsPage(at({})))
    expect(html).toContain('Gatehouse sends no email yet')
    expect(html).toContain('name="email"')
  })
})

describe('a document that came back', () => {
  it('is shown by its differences, to choose from', async () => {
    const content = archive(docxTexts([run(clause?.heading ?? ''), run('Quite another text of theirs.')]))
    const taken = await takeIn(shell, as('solicitor'), {
      reference: a.reference,
      name: 'theirs.docx',
      sha256: '0'.repeat(64),
      content,
    })
    const id = taken.ok ? taken.value.id : ''
    expect(await drawn(await ReturnedPage(at({})))).toContain('theirs.docx')
    const html = await drawn(await ReturnedDocumentPage(at({ document: id })))
    expect(html).toContain('name="chosen"')
    expect(html).toContain('Quite another text of theirs.')
    expect(html).toContain('Clauses of ours that their document does not have')
  })

  it('tells what was wrong with a file, and nothing that the address makes up', async () => {
    const wrong = async (problem: string) =>
      drawn(await ReturnedPage({ ...at({}), searchParams: Promise.resolve({ problem }) }))
    expect(await wrong('MACROS')).toContain('macros')
    expect(await wrong('<b>made up</b>')).not.toContain('made up')
  })
})

import { parse } from 'node-html-parser'
import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, it, vi } from 'vitest'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { Actor } from '@/lib/domain/shared/actor'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { lawyer, SOMEBODY } from '@/lib/testing/people'
import { lookAt } from '@/lib/use-cases/agreement/read-agreement'
import { aBorough } from '@/lib/use-cases/demo/testing'
import ActivityPage from '../activities/[entry]/page'
import ActivitiesPage from '../activities/page'
import MarkPage from '../checklist/[item]/page'
import ChecklistPage from '../checklist/page'
import ClausePage from '../clauses/[key]/page'
import RemoveClausePage from '../clauses/[key]/remove/page'
import AddClausePage from '../clauses/add/page'
import NewClausePage from '../clauses/new/page'
import ClausesPage from '../clauses/page'
import ComparePage from '../compare/page'
import DataItemPage from '../data/[entry]/page'
import DataPage from '../data/page'
import DatesPage from '../dates/page'
import DocumentPage from '../document/page'
import PartyPage from '../parties/[entry]/page'
import PartiesPage from '../parties/page'
import ReadPage from '../read/page'
import ReviewDraftPage from '../review-draft/page'
import SendForReviewPage from '../send-for-review/page'
import DraftQuestionPage from './[page]/page'
import DraftPage from './page'
import TitlePage from './title/page'

const { shell } = await aBorough()
const draft = anAgreement().inStatus('DRAFTING')
const opened: { actor: Actor; a: Agreement } = { actor: lawyer, a: draft.build() }

vi.mock('../open-agreement', () => ({
  openAgreementPage: async () => ({ ...opened, ...(await lookAt(shell, opened.actor, opened.a)) }),
}))
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))

type Page = (page: {
  params: Promise<{ reference: string; entry: string; page: string; key: string; item: string }>
  searchParams: Promise<Readonly<Record<string, string>>>
}) => Promise<ReactNode>

type Part = Partial<Record<'entry' | 'page' | 'key' | 'item' | 'from' | 'to', string>>

const drawn = async (page: Page, actor: Actor, builder: { build: () => Agreement }, part: Part = {}) => {
  Object.assign(opened, { actor, a: builder.build() })
  const { reference } = opened.a
  const { from, to, ...rest } = part
  const { prelude } = await prerender(
    await page({
      params: Promise.resolve({ reference, entry: '', page: '', key: '', item: '', ...rest }),
      searchParams: Promise.resolve({ ...(from && { from }), ...(to && { to }) }),
    }),
  )
  return parse(await new Response(prelude).text())
}

const firstClause = () => draft.build().text.clauses[0]?.key ?? ''
const newest = String(draft.build().textVersion)

describe('a page of drafting', () => {
  it.each<[string, Page, Part]>([
    ['Draft the agreement', DraftPage, {}],
    ['What is it called?', TitlePage, {}],
    ['What is the information for?', DraftQuestionPage, { page: 'purpose' }],
    ['Who are the parties?', PartiesPage, {}],
    ['A party', PartyPage, { entry: '1' }],
    ['What information is sent?', DataPage, {}],
    ['An item of information', DataItemPage, { entry: 'new' }],
    ['When does it begin, and when is it looked at again?', DatesPage, {}],
    ['Clauses', ClausesPage, {}],
    ['Take this clause out?', RemoveClausePage, { key: firstClause() }],
    ['Add a clause from the library', AddClausePage, {}],
    ['Write a clause for this agreement', NewClausePage, {}],
    ['What it must say, and where it says it', ChecklistPage, {}],
    ['Condition for criminal offence data', MarkPage, { item: 'A7' }],
    ['Tenancy data for the hospital discharge team', ReadPage, {}],
    [`From version ${newest} to version ${newest}`, ComparePage, { from: newest, to: newest }],
    ['Take it as a document', DocumentPage, {}],
    ['Send it to be reviewed', SendForReviewPage, {}],
  ])('%s is drawn for the lawyer, with nothing in the way', async (title, page, part) => {
    const html = await drawn(page, lawyer, draft, part)
    expect(html.querySelector('h1')?.text).toBe(title)
    expect(html.text).not.toMatch(/You cannot do this now|undefined|\[object/)
  })

  it('of a mixed agreement lists its activities', async () => {
    const mixed = draft.ofKind('MIXED')
    expect((await drawn(ActivitiesPage, lawyer, mixed)).text).toContain('Processing')
    expect((await drawn(ActivityPage, lawyer, mixed, { entry: '0' })).querySelector('form')).not.toBeNull()
  })

  it.each<[string, Page, Part]>([
    ['the title', TitlePage, {}],
    ['a page of answers', DraftQuestionPage, { page: 'purpose' }],
    ['a party', PartyPage, { entry: '0' }],
    ['the dates', DatesPage, {}],
    ['a clause', ClausePage, { key: firstClause() }],
    ['a mark', MarkPage, { item: 'A7' }],
  ])('has no form of %s for the auditor, but the reason', async (_, page, part) => {
    const main = (await drawn(page, SOMEBODY.AUDIT, draft, part)).querySelector('main')
    expect(main?.text).toContain('You cannot do this now')
    expect(main?.querySelector('form')).toBeNull()
  })

  it('is for the reviewer a form that asks for an interest too, and for the drafter none', async () => {
    const inReview = anAgreement().inStatus('INTERNAL_REVIEW')
    const reviewer = await drawn(ReviewDraftPage, SOMEBODY.HOS, inReview)
    expect(reviewer.querySelector('input[name="conflict"]')).not.toBeNull()
    const drafter = await drawn(ReviewDraftPage, lawyer, inReview)
    expect(drafter.querySelector('input[name="conflict"]')).toBeNull()
  })
})

describe('the page of one clause', () => {
  it('carries what the lawyer saw of it, and shows it beside the form', async () => {
    const html = await drawn(ClausePage, lawyer, draft, { key: firstClause() })
    expect(html.querySelector('input[name="clauseWas"]')?.getAttribute('value')).toMatch(/^[0-9a-f]{64}$/)
    expect(html.text).toContain('As it stands now')
  })

  it('keeps its form when a colleague took the clause out, so that nothing typed is lost', async () => {
    const html = await drawn(ClausePage, lawyer, draft, { key: 'gone-meanwhile' })
    expect(html.text).toContain('This clause is not in the agreement')
    expect(html.querySelector('textarea[name="text"]')).not.toBeNull()
  })
})

describe('an address of nothing', () => {
  it.each<[string, Page, Part]>([
    ['a party that is not there', PartyPage, { entry: '99' }],
    ['a place that is no number', DataItemPage, { entry: 'first' }],
    ['a page that the draft does not have', DraftQuestionPage, { page: 'salary' }],
    ['a point of no list', MarkPage, { item: 'Z9' }],
    ['a version that never was', ComparePage, { from: '1', to: '999' }],
  ])('%s is not found', async (_, page, part) => {
    await expect(drawn(page, lawyer, draft, part)).rejects.toThrow(/NEXT_HTTP_ERROR_FALLBACK;404/)
  })
})

/** What the asking body does: on its own pages, before and after the council. */
import { expect, type Page } from '@playwright/test'
import {
  authoriseFields,
  CLARIFY_FIELDS,
  changeFields,
  DECLARATION_FIELDS,
  RECEIPT_FIELDS,
  reasonField,
} from '@/lib/content/agency-forms'
import { LIST_WORDS, QUESTION_WORDS } from '@/lib/content/request-questions'
import { answersTo, applicable, isList, type Question } from '@/lib/domain/disclosure/questions'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import { paths } from '@/lib/paths'
import { arrivesAt } from './arriving'
import { type Answers, formWith, press, send } from './forms'

const BODY = { type: 'force', organisation: 'Thamesgate Police' } as const

export const questionWords = (slug: string) => {
  const words = QUESTION_WORDS[slug]
  if (!words) throw new Error(`the question ${slug} has no words`)
  return { title: words.title, fields: words.fields(BODY) }
}

const referenceIn = (page: Page) => /DIS-\d{4}-\d+/.exec(page.url())?.[0] ?? ''

/** Opens a draft and answers its reference. */
export async function startsARequest(page: Page): Promise<string> {
  await page.goto(paths.newRequest())
  await arrivesAt(page, 'Ask for information')
  await page.getByRole('button', { name: 'Start now' }).click()
  await page.waitForURL(/\/questions\//)
  return referenceIn(page)
}

/** Every question page, in the order the form asks them, up to the page that shows all the answers. */
export async function answersEveryQuestion(page: Page, request: Request): Promise<void> {
  for (const question of applicable(request)) {
    if (isList(question)) await listsThem(page, question.slug, request[question.slug])
    else await answersAQuestion(page, question.slug, answersTo(question, request) ?? {})
  }
  await arrivesAt(page, 'Check your answers before you submit')
}

export async function answersAQuestion(page: Page, slug: Question['slug'], answers: Answers): Promise<void> {
  const { title, fields } = questionWords(slug)
  await arrivesAt(page, title)
  await send(page, 'Save and continue', fields, answers)
}

async function listsThem(
  page: Page,
  slug: keyof typeof LIST_WORDS,
  entries: readonly Answers[],
): Promise<void> {
  for (const [position, entry] of entries.entries()) {
    if (position > 0) await page.getByRole('link', { name: LIST_WORDS[slug].another }).click()
    await answersAQuestion(page, slug, entry)
    await page.waitForURL(new RegExp(`/questions/${slug}$`))
  }
  await page.getByRole('button', { name: 'Continue' }).click()
}

export async function submits(page: Page): Promise<void> {
  await send(page, 'Submit request', DECLARATION_FIELDS, { declaration: ['agreed'] })
  await arrivesAt(page, 'Request submitted')
}

const opensTheAuthorisePage = async (page: Page, reference: string) => {
  await page.goto(paths.authorise(reference))
  await arrivesAt(page, 'Authorise this request')
}

/** Presses the button; what comes of it is the test's to say. */
export async function triesToAuthorise(page: Page, reference: string): Promise<void> {
  await opensTheAuthorisePage(page, reference)
  await send(page, 'Authorise request', authoriseFields(false), { statement: ['agreed'] })
}

export async function authorises(page: Page, reference: string): Promise<void> {
  await triesToAuthorise(page, reference)
  await arrivesAt(page, reference)
}

export async function returnsToTheRequester(page: Page, reference: string, reason: string): Promise<void> {
  await opensTheAuthorisePage(page, reference)
  await send(page, 'Return request', reasonField('What must change?'), { reason })
  await arrivesAt(page, 'Your requests')
}

export async function declines(page: Page, reference: string, reason: string): Promise<void> {
  await opensTheAuthorisePage(page, reference)
  await send(
    page,
    'Decline to authorise',
    reasonField('Why will it not be authorised?', undefined, 'whyDeclined'),
    {
      whyDeclined: reason,
    },
  )
  await arrivesAt(page, reference)
}

export async function withdraws(page: Page, reference: string, reason: string): Promise<void> {
  await page.goto(paths.request(reference))
  await page.getByRole('link', { name: 'Withdraw this request' }).click()
  await arrivesAt(page, 'Withdraw this request')
  await send(page, 'Withdraw request', reasonField('Why do you withdraw it?'), { reason })
  await arrivesAt(page, reference)
}

export async function answersTheCouncil(page: Page, reference: string, answers: Answers): Promise<void> {
  await page.goto(paths.request(reference))
  await page.getByRole('button', { name: 'Answer' }).click()
  await arrivesAt(page, 'Answer the council’s question')
  await send(page, 'Send answer', CLARIFY_FIELDS, answers)
  await arrivesAt(page, reference)
}

export async function changesAnItem(
  page: Page,
  reference: string,
  item: number,
  change: Answers,
): Promise<void> {
  await page.goto(paths.request(reference))
  await page.getByRole('link', { name: 'Change what is asked for' }).click()
  await arrivesAt(page, 'Change what is asked for')
  await page.getByRole('link', { name: `Change item ${item}` }).click()
  await expect(page.getByRole('heading', { name: `Change item ${item}` })).toBeVisible()
  await send(page, 'Change the request', changeFields(), change)
  await arrivesAt(page, reference)
}

export async function confirmsReceipt(page: Page, reference: string): Promise<void> {
  await page.goto(paths.request(reference))
  await page.getByRole('button', { name: 'Confirm receipt' }).click()
  await arrivesAt(page, 'Confirm receipt')
  await send(page, 'Confirm receipt', RECEIPT_FIELDS, { complete: 'yes', terms: ['accepted'] })
  await arrivesAt(page, reference)
}

export async function startsAgainFromTheReturned(page: Page, reference: string): Promise<string> {
  await page.goto(paths.request(reference))
  await press(formWith(page, 'Start again with these answers'), 'Start again with these answers')
  await arrivesAt(page, 'Check your answers before you submit')
  return referenceIn(page)
}

/** What the asking body does: on its own pages, before and after the council. */
import { expect, type Page } from '@playwright/test'
import {
  authoriseFields,
  CLARIFY_FIELDS,
  changeFields,
  DECLARATION_FIELDS,
  LODGING_FIELDS,
  RECEIPT_FIELDS,
  reasonField,
} from '@/lib/content/agency-forms'
import { type Asking, LIST_WORDS, QUESTION_WORDS } from '@/lib/content/request-questions'
import { SHIPPED } from '@/lib/domain/disclosure/policy'
import {
  type Asker,
  answersTo,
  applicable,
  isFile,
  isList,
  type List,
  laneOf,
  type Question,
} from '@/lib/domain/disclosure/questions'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import { londonDate } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'
import { aRequest } from '@/lib/testing/acts'
import { arrivesAt } from './arriving'
import { type Answers, formWith, press, send } from './forms'

export const THE_POLICE: Asker = { type: 'force', policy: SHIPPED, day: londonDate(new Date()) }
const BODY: Asking = { organisation: 'Thamesgate Police', gateway: null, asker: THE_POLICE }

export const questionWords = (slug: string, asking = BODY) => {
  const words = QUESTION_WORDS[slug]
  if (!words) throw new Error(`the question ${slug} has no words`)
  return { title: words.title, fields: words.fields(asking) }
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

/** Every question page of the lane, in the order the form asks them, up to the page that shows all the answers. */
export async function answersEveryQuestion(page: Page, request: Request, asker = THE_POLICE): Promise<void> {
  const lane = laneOf(request, asker)
  const asking = { ...BODY, asker, gateway: 'gateway' in lane ? lane.gateway : null }
  for (const question of applicable(request, asker)) {
    if (isList(question)) await listsThem(page, question, request[question.key], asking)
    else if (isFile(question)) await attachesAPaper(page, question.slug)
    else await answersAQuestion(page, question.slug, answersTo(question, request) ?? {}, asking)
  }
  await arrivesAt(page, 'Check your answers before you submit')
}

export async function answersAQuestion(
  page: Page,
  slug: Question['slug'],
  answers: Answers,
  asking = BODY,
): Promise<void> {
  const { title, fields } = questionWords(slug, asking)
  await arrivesAt(page, title)
  await send(page, 'Save and continue', fields, answers)
}

const A_PAPER = { name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') }

/** By the plain form that streams its file to an address of its own. */
export async function attachesAPaper(page: Page, slug: string, file = A_PAPER): Promise<void> {
  const { title } = questionWords(slug)
  await arrivesAt(page, title)
  await page.getByLabel(title, { exact: true }).setInputFiles(file)
  await press(formWith(page, 'Save and continue'), 'Save and continue')
}

async function listsThem(
  page: Page,
  { slug, key }: List,
  entries: readonly Answers[],
  asking: Asking,
): Promise<void> {
  for (const [position, entry] of entries.entries()) {
    if (position > 0) await page.getByRole('link', { name: LIST_WORDS[key].another }).click()
    await answersAQuestion(page, slug, entry, asking)
    await page.waitForURL(new RegExp(`/questions/${slug}$`))
  }
  await page.getByRole('button', { name: 'Continue' }).click()
}

export async function submits(page: Page): Promise<void> {
  await send(page, 'Send for authorisation', DECLARATION_FIELDS, { declaration: ['agreed'] })
  await arrivesAt(page, 'Request submitted')
}

export async function lodges(page: Page): Promise<void> {
  await send(page, 'Lodge this order or notice', LODGING_FIELDS, { declaration: ['agreed'] })
  await arrivesAt(page, 'Order or notice lodged')
}

export async function recordsTheOtherRoute(page: Page): Promise<void> {
  const button = 'Record that I was sent there'
  await press(formWith(page, button), button)
  await page.waitForURL(/\/requests\/DIS-[\d-]+$/)
}

const opensTheAuthorisePage = async (page: Page, reference: string) => {
  await page.goto(paths.authorise(reference))
  await arrivesAt(page, 'Authorise this request')
}

/** Presses the button; what comes of it is the test's to say. */
export async function triesToAuthorise(page: Page, reference: string, asked = aRequest): Promise<void> {
  await opensTheAuthorisePage(page, reference)
  await send(page, 'Authorise request', authoriseFields(asked), { statement: ['agreed'] })
}

export async function authorises(page: Page, reference: string, asked = aRequest): Promise<void> {
  await triesToAuthorise(page, reference, asked)
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

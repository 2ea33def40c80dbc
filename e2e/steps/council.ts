/** What the council does with a request, up to the decision. */
import { expect, type Page } from '@playwright/test'
import { SERVICES } from '@/db/seeds/demo-organisations'
import { itemFields, ASSESSMENT_PAGES as PAGE_WORDS } from '@/lib/content/assessment-forms'
import { ADVICE_FIELDS, ADVICE_QUESTION_FIELDS, questionFields } from '@/lib/content/council-forms'
import { acceptFields, RETURN_FIELDS } from '@/lib/content/intake-forms'
import type { InputOf } from '@/lib/domain/disclosure/command'
import type { ProposedItem } from '@/lib/domain/disclosure/disclosure'
import { type GatewayCode, needsAnInstrument } from '@/lib/domain/disclosure/gateways'
import type { Attachment } from '@/lib/domain/disclosure/request-inputs'
import { SETTINGS } from '@/lib/domain/disclosure/settings'
import { ATTACHMENT_WORDS } from '@/lib/domain/disclosure/words'
import { paths } from '@/lib/paths'
import { ASSESSMENT_PAGES, WROTE } from '../ordinary-case'
import { arrivesAt, arrivesAtTheCase } from './arriving'
import { type Answers, formWith, press, send } from './forms'

/** The case page, where each step begins and ends. */
export async function opensTheCase(page: Page, reference: string): Promise<void> {
  await page.goto(paths.disclosure(reference))
  await arrivesAtTheCase(page, reference)
}

/** From the case page through the step that this person is offered there. */
export async function takesTheStep(
  page: Page,
  reference: string,
  step: string,
  heading = step,
): Promise<void> {
  await opensTheCase(page, reference)
  await page.getByRole('link', { name: step, exact: true }).click()
  await arrivesAt(page, heading)
}

export async function acceptsAtIntake(
  page: Page,
  reference: string,
  change: Answers = {},
  gateway: GatewayCode = 'G01',
): Promise<void> {
  await takesTheStep(page, reference, 'Take the request in')
  await page.getByRole('link', { name: 'Accept the request', exact: true }).click()
  await arrivesAt(page, 'Accept the request')
  const next = needsAnInstrument(gateway) ? 'legal team' : 'service'
  const fields = acceptFields(gateway, Object.values(SERVICES))
  await send(page, `Accept and send to the ${next}`, fields, { ...WROTE.acceptIntake, ...change })
  await arrivesAtTheCase(page, reference)
}

export async function returnsAsIncomplete(page: Page, reference: string, answers: Answers): Promise<void> {
  await takesTheStep(page, reference, 'Take the request in')
  await page.getByRole('link', { name: 'Return it as incomplete', exact: true }).click()
  await arrivesAt(page, 'Return it as incomplete')
  await send(page, 'Return as incomplete', RETURN_FIELDS, answers)
  await arrivesAtTheCase(page, reference)
}

export async function asksTheRequester(page: Page, reference: string, question: string): Promise<void> {
  await takesTheStep(page, reference, 'Ask the requester a question')
  await send(page, 'Send the question', questionFields(SETTINGS), { question })
  await arrivesAtTheCase(page, reference)
}

/** All of block F, and a proposal for each item. */
export async function assesses(
  page: Page,
  reference: string,
  proposals: readonly ProposedItem[],
): Promise<void> {
  await takesTheStep(page, reference, 'Assess the request')
  for (const done of ASSESSMENT_PAGES) {
    if (done.page === 'item') continue
    const { title, fields } = PAGE_WORDS[done.page]
    await fillsInATask(page, title, title, fields, done.answers)
  }
  for (const [position, proposal] of proposals.entries()) {
    const title = `Item ${position + 1}`
    await fillsInATask(page, new RegExp(`^${title}: `), title, itemFields(), proposal)
  }
}

export async function fillsInATask(
  page: Page,
  task: string | RegExp,
  title: string,
  fields: Parameters<typeof send>[2],
  answers: Answers,
): Promise<void> {
  await page.getByRole('link', { name: task }).click()
  await arrivesAt(page, title)
  await send(page, 'Save and continue', fields, answers)
  await arrivesAt(page, 'Assess the request')
}

export async function asksForAdvice(
  page: Page,
  reference: string,
  asked: InputOf<'askAdvice'>,
): Promise<void> {
  await takesTheStep(page, reference, 'Ask for advice')
  await send(page, 'Ask for advice', ADVICE_QUESTION_FIELDS, asked)
  await arrivesAtTheCase(page, reference)
}

export const asksTheDpo = (page: Page, reference: string, question: string) =>
  asksForAdvice(page, reference, { adviser: 'DPO', question })

export async function advises(page: Page, reference: string, answers: Answers): Promise<void> {
  await takesTheStep(page, reference, 'Give your advice')
  await send(page, 'Sign and send your advice', ADVICE_FIELDS, answers)
  await arrivesAtTheCase(page, reference)
}

export async function sendsForDecision(page: Page, reference: string): Promise<void> {
  await takesTheStep(page, reference, 'Assess the request')
  await press(formWith(page, 'Send for decision'), 'Send for decision')
  await arrivesAtTheCase(page, reference)
}

export async function seesInTheTimeline(page: Page, happened: string): Promise<void> {
  await expect(
    page.getByRole('listitem').getByRole('heading', { name: happened, exact: true }).first(),
  ).toBeVisible()
}

/** A paper that came with it, from the case page; it is saved and not shown. */
export async function opensThePaper(page: Page, kind: Attachment['kind']): Promise<void> {
  const link = page.getByRole('link', { name: new RegExp(`^${ATTACHMENT_WORDS[kind]}: `) })
  await expect(link).toBeVisible()
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.status(), kind).toBe(200)
}

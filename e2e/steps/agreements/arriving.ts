/** The page of one agreement, where each step of it begins and most of them end. */
import { expect, type Locator, type Page } from '@playwright/test'
import { agreementStatusWords } from '@/lib/content/register-words'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import { paths } from '@/lib/paths'
import { arrivesAt, arrivesAtThePageOf } from '../arriving'
import { type Answers, formWith, send } from '../forms'

/** What an act promises follows at once, or when the sweep comes by, every half minute. */
export const PROMISED_WITHIN_MS = 60_000

export const arrivesAtTheAgreement = (page: Page, reference: string) =>
  arrivesAtThePageOf(page, paths.agreement(reference))

export async function opensTheAgreement(page: Page, reference: string): Promise<void> {
  await page.goto(paths.agreement(reference))
  await arrivesAtTheAgreement(page, reference)
}

/** By the link that this person is offered there; what does not wait for them is folded away. */
export async function turnsTo(page: Page, reference: string, step: string, heading = step): Promise<void> {
  await opensTheAgreement(page, reference)
  const link = page.getByRole('link', { name: step, exact: true })
  if (!(await link.isVisible())) await page.getByText('Other things you can do', { exact: true }).click()
  await link.click()
  await arrivesAt(page, heading)
}

/** On a page that the act comes back to: it is done once its form is gone. */
export async function sendsOnce(
  page: Page,
  button: string,
  fields: Parameters<typeof send>[2],
  answers: Answers,
): Promise<void> {
  await send(page, button, fields, answers)
  await expect(formWith(page, button)).toHaveCount(0)
}

/** How it stands, in the words of the council's own people. */
export async function seesItStand(page: Page, status: AgreementStatus): Promise<void> {
  await expect(factOf(page, 'State')).toHaveText(agreementStatusWords(status, 'staff'))
}

/** What a list of facts says of one of them. */
export const factOf = (page: Page, key: string): Locator =>
  page
    .locator('.govuk-summary-list__row')
    .filter({ has: page.getByText(key, { exact: true }) })
    .locator('dd')
    .first()

/** A part of the page that must not be read past. */
export const calloutOf = (page: Page, title: string | RegExp): Locator =>
  page.locator('.gh-callout').filter({ has: page.getByRole('heading', { name: title }) })

/** The public register: proposed by one, advised on by another, published by a third, read by everybody. */
import { expect, type Page } from '@playwright/test'
import { PROPOSE_FIELDS, PUBLICATION_ADVICE_FIELDS } from '@/lib/content/register-pages'
import { paths } from '@/lib/paths'
import { arrivesAt } from '../arriving'
import { formWith, press, send } from '../forms'
import { factOf, turnsTo } from './arriving'

const PAGE = 'Public register'

export async function proposesToPublish(page: Page, reference: string, contact: string): Promise<void> {
  await turnsTo(page, reference, 'Propose it for the public register', PAGE)
  await send(page, 'Propose it for the public register', PROPOSE_FIELDS, { contact })
  await expect(factOf(page, 'Proposed')).toContainText(contact)
}

const opensTheEntry = (page: Page, reference: string) =>
  turnsTo(page, reference, 'Decide on the public entry', PAGE)

export async function advisesOnPublishing(page: Page, reference: string, text: string): Promise<void> {
  await opensTheEntry(page, reference)
  await send(page, 'Record this advice', PUBLICATION_ADVICE_FIELDS, { text })
  await expect(factOf(page, 'What it says')).toHaveText(text)
}

export async function publishes(page: Page, reference: string): Promise<void> {
  await opensTheEntry(page, reference)
  await press(formWith(page, 'Publish what stands above'), 'Publish what stands above')
  await expect(page.getByRole('link', { name: 'See its public page', exact: true })).toBeVisible()
}

/** By a search, as somebody who has never heard of its reference. */
export async function findsItInTheRegister(page: Page, title: string): Promise<void> {
  await page.goto(paths.publicRegister())
  await arrivesAt(page, 'Register of agreements')
  await page.getByLabel('Search the register', { exact: true }).fill(title)
  await press(formWith(page, 'Search'), 'Search')
  await page.getByRole('link', { name: title, exact: true }).first().click()
  await arrivesAt(page, title)
}

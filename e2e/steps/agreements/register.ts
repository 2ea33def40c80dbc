/** The register of agreements: what is found in it, and what is taken over from a spreadsheet. */
import { expect, type Page } from '@playwright/test'
import { importButton } from '@/lib/content/import-words'
import { paths } from '@/lib/paths'
import { arrivesAt } from '../arriving'
import { formWith, press } from '../forms'
import { sendsAFile } from './files'

export const SHOW = 'Show these agreements'

/** Among all of them, whatever waits for this person. */
export async function looksFor(page: Page, words: string): Promise<void> {
  await page.goto(paths.agreements())
  const filters = formWith(page, SHOW)
  await filters.getByLabel('Words in it', { exact: true }).fill(words)
  await filters.getByLabel('Which agreements', { exact: true }).selectOption('all')
  await press(filters, SHOW)
  await arrivesAt(page, 'All agreements')
}

export const found = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true })

export async function findsNothing(page: Page, words: string): Promise<void> {
  await looksFor(page, words)
  await expect(page.getByText('No agreement matches', { exact: true })).toBeVisible()
}

/* Taking over a register. */

export async function sendsARegister(page: Page, file: File): Promise<void> {
  await page.goto(paths.importRegister())
  await arrivesAt(page, 'Import an existing register')
  await sendsAFile(page, 'Your register', 'Look at this file', file)
}

/** The columns as they were guessed from their headings. */
export async function looksOver(page: Page, file: File): Promise<void> {
  await sendsARegister(page, file)
  await arrivesAt(page, 'What each column holds')
  await press(formWith(page, 'See what would happen'), 'See what would happen')
  await arrivesAt(page, 'What would be imported')
}

export async function importsThem(page: Page, count: number): Promise<void> {
  await press(formWith(page, importButton(count)), importButton(count))
  await arrivesAt(page, 'This register is imported')
}

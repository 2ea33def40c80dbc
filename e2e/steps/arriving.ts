import { type Browser, expect, type Page } from '@playwright/test'
import { paths } from '@/lib/paths'
import { expectAccessibleOnce, runsNoScripts } from './accessible'

/** Everything that a journey comes to is held to the same standard, once for each kind of page. */
export async function arrivesAt(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  await expectAccessibleOnce(page, heading)
}

/** What a case page is called depends on its lane; its address says that it is this one. */
export const arrivesAtTheCase = (page: Page, reference: string) =>
  arrivesAtThePageOf(page, paths.disclosure(reference))

/** Where the address says more than what the page is called. */
export async function arrivesAtThePageOf(page: Page, address: string): Promise<void> {
  await expect(page).toHaveURL(address)
  const heading = page.getByRole('heading', { level: 1 })
  await expectAccessibleOnce(page, (await heading.textContent()) ?? '')
}

type Person = { readonly name: string }

/** Leaves whoever was signed in, as the demo's own page does. */
export async function signInAs(page: Page, person: Person): Promise<void> {
  await page.goto(paths.demoSignIn())
  await page.getByRole('button', { name: `Sign in as ${person.name}`, exact: true }).click()
  await expect(page.getByRole('region', { name: 'Your account' })).toContainText(person.name)
}

/** At another desk, at the same time. */
export async function somebodyElse(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled })
  if (!javaScriptEnabled) runsNoScripts(context)
  return context.newPage()
}

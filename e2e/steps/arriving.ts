import { expect, type Page } from '@playwright/test'
import { paths } from '@/lib/paths'
import { expectAccessible } from './accessible'

/** Everything a journey comes to is held to the same standard, once a worker for each kind of page. */
const looked = new Set<string>()

const kindOf = (page: Page, heading: string) =>
  `${new URL(page.url()).pathname.replace(/DIS-\d+-\d+/, 'CASE')} ${heading.replace(/DIS-\d+-\d+/, 'CASE')}`

export async function arrivesAt(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  const kind = kindOf(page, heading)
  if (looked.has(kind)) return
  looked.add(kind)
  await expectAccessible(page)
}

export async function isToldThereIsNoSuchPage(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
}

type Person = { readonly name: string }

/** Leaves whoever was signed in, as the demo's own page does. */
export async function signInAs(page: Page, person: Person): Promise<void> {
  await page.goto(paths.demoSignIn())
  await page.getByRole('button', { name: `Sign in as ${person.name}`, exact: true }).click()
  await expect(page.getByRole('region', { name: 'Your account' })).toContainText(person.name)
}

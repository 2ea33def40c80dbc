/** Who may know of a case at all, and who has said why they need to. */
import { expect, type Page } from '@playwright/test'
import { assignFields, OPEN_FIELDS, RESTRICT_FIELDS } from '@/lib/content/intake-forms'
import { paths } from '@/lib/paths'
import { takesAnotherStep } from './after'
import { arrivesAt, arrivesAtTheCase } from './arriving'
import { send } from './forms'

/** What is not theirs is told as what never was. */
export async function isNotFound(page: Page, address: string): Promise<void> {
  await answersAsUnknown(page, address)
  await arrivesAt(page, 'Page not found')
}

/** The framework draws the words of it by script, so that without one there is nothing to read but the status. */
export async function answersAsUnknown(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address)
  expect(answer?.status(), address).toBe(404)
}

/** Which of these a person finds on their whole list, each sought by its reference. */
export async function finds(page: Page, references: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const reference of references) {
    await page.goto(`${paths.disclosures()}?${new URLSearchParams({ show: 'all', q: reference })}`)
    await arrivesAt(page, 'All cases')
    const link = page.locator(`a[href="${paths.disclosure(reference)}"]`)
    if ((await link.count()) > 0) found.push(reference)
    await expect(page.getByText(/^(1 case|No case matches)/)).toHaveText(
      (await link.count()) > 0 ? /^1 case/ : /^No case matches/,
    )
  }
  return found
}

const addressesOf = (reference: string) => [
  paths.disclosure(reference),
  paths.request(reference),
  ...(['open', 'intake', 'people', 'advice', 'decide'] as const).map((step) => paths.step(reference, step)),
]

/** For this person it was never made: no list, no count, no page of it. */
export async function doesNotExist(page: Page, reference: string): Promise<void> {
  expect(await finds(page, [reference])).toEqual([])
  for (const address of addressesOf(reference)) await isNotFound(page, address)
}

/** Where a record is, for somebody who sees it listed; what others are told there is the test's to say. */
export async function addressOfTheRecord(page: Page, named: string): Promise<string> {
  const link = page.getByRole('link', { name: `PDF of ${named}`, exact: true })
  return (await link.getAttribute('href')) ?? ''
}

export async function isToldOfThePaper(page: Page, address: string, status: 200 | 404): Promise<void> {
  expect((await page.request.get(address)).status(), address).toBe(status)
}

/** The page that stands before it names nobody and nothing of what is asked. */
export async function seesThatItIsRestricted(page: Page, reference: string): Promise<void> {
  await page.goto(paths.disclosure(reference))
  await expect(page).toHaveURL(paths.step(reference, 'open'))
  await arrivesAt(page, 'This case is restricted')
}

export async function opensWithAReason(page: Page, reference: string, reason: string): Promise<void> {
  await seesThatItIsRestricted(page, reference)
  await send(page, 'Open the case', OPEN_FIELDS, { reason })
  await arrivesAtTheCase(page, reference)
}

export async function restricts(page: Page, reference: string, why: string): Promise<void> {
  await takesAnotherStep(page, reference, 'Restrict who sees it')
  await send(page, 'Restrict the case', RESTRICT_FIELDS, { why })
  // Whoever restricts it has given no reason to open it yet.
  await arrivesAt(page, 'This case is restricted')
}

type Colleague = { readonly id: string; readonly name: string; readonly title: string; readonly role: string }

/** From the page on which the case was restricted, or the one that offers it. */
export async function assigns(page: Page, people: readonly Colleague[]): Promise<void> {
  await arrivesAt(page, 'Restrict who sees it')
  await send(page, 'Let them see it', assignFields(people), { people: people.map(({ id }) => id) })
  for (const { name, title } of people)
    await expect(page.getByRole('listitem').filter({ hasText: `${name}, ${title}` })).toBeVisible()
}

export async function isNotOffered(page: Page, person: Colleague): Promise<void> {
  await expect(page.getByRole('checkbox', { name: person.name, exact: true })).toHaveCount(0)
}

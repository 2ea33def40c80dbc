/** A request over several services: split at intake, and looked at by people of one service each. */
import { expect, type Page } from '@playwright/test'
import { SERVICES } from '@/db/seeds/demo-organisations'
import { partsFields } from '@/lib/content/intake-forms'
import { validationFields } from '@/lib/content/legal-forms'
import type { InputOf } from '@/lib/domain/disclosure/command'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import { paths } from '@/lib/paths'
import { aDisclosure } from '@/lib/testing/disclosure'
import { HEADLINE } from '../ordinary-case'
import { arrivesAt } from './arriving'
import { opensTheCase } from './council'
import { type Answers, send } from './forms'

type Service = { readonly id: string; readonly name: string }

/** The forms depend on the items and on nothing else of the case. */
const likeOneWith = (items: Request['items']) =>
  caseFile(
    aDisclosure()
      .withItems(...items)
      .atIntake()
      .build(),
  )

/** Each item to the service that holds it; the case page then names the parts, in the order of the services. */
export async function splitsIt(
  page: Page,
  reference: string,
  items: Request['items'],
  services: readonly Service[],
): Promise<readonly string[]> {
  await page.goto(paths.step(reference, 'intake'))
  await page.getByRole('link', { name: 'Split it between services' }).click()
  await arrivesAt(page, 'Split it between services')
  const answers = Object.fromEntries(services.map(({ id }, item) => [`services-${item}`, id]))
  await send(page, 'Split it', partsFields(likeOneWith(items), Object.values(SERVICES)), answers)
  await arrivesAt(page, HEADLINE)
  return Promise.all(services.map((service) => partOf(page, service)))
}

const partRow = (page: Page, { name }: Service) =>
  page.getByRole('table', { name: 'Its parts' }).getByRole('row').filter({ hasText: name })

const partOf = async (page: Page, service: Service) => {
  const words = await partRow(page, service).textContent()
  return /DIS-\d{4}-\d+/.exec(words ?? '')?.[0] ?? ''
}

export async function seesThePart(page: Page, service: Service, state: string): Promise<void> {
  await expect(partRow(page, service)).toContainText(state)
}

export async function recordsTheLegalCheck(
  page: Page,
  reference: string,
  items: Request['items'],
  { items: reach, ...said }: InputOf<'validateRequirement'>,
): Promise<void> {
  await opensTheCase(page, reference)
  await page.getByRole('link', { name: 'Record the legal check' }).click()
  await arrivesAt(page, 'Legal check')
  const each: Answers = Object.fromEntries(reach.map((found, item) => [`item-${item}`, found]))
  await send(page, 'Sign the legal check', validationFields(likeOneWith(items)), { ...said, ...each })
  await arrivesAt(page, HEADLINE)
}

/** What is not theirs is told as what never was. */
export async function isNotFound(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address)
  expect(answer?.status(), address).toBe(404)
  await arrivesAt(page, 'Page not found')
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

/** A request over several services: split at intake, and looked at by people of one service each. */
import { expect, type Page } from '@playwright/test'
import { SERVICES } from '@/db/seeds/demo-organisations'
import { partsFields } from '@/lib/content/intake-forms'
import { itemName, validationFields } from '@/lib/content/legal-forms'
import type { InputOf } from '@/lib/domain/disclosure/command'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import { paths } from '@/lib/paths'
import { aDisclosure } from '@/lib/testing/disclosure'
import { arrivesAt, arrivesAtTheCase } from './arriving'
import { takesTheStep } from './council'
import { send } from './forms'

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
  await arrivesAtTheCase(page, reference)
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
  like = likeOneWith(items),
): Promise<void> {
  await takesTheStep(page, reference, 'Record the legal check', 'Legal check')
  const each = Object.fromEntries(reach.map((found, item) => [itemName(item), found]))
  await send(page, 'Sign the legal check', validationFields(like), { ...said, ...each })
  await arrivesAtTheCase(page, reference)
}

/** What everybody may read of an agreement: the same on the page, as JSON and as CSV, and nothing withheld. */
import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { PEOPLE } from '@/db/seeds/demo-people'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import type { PublicEntry, PublicRegister } from '@/lib/domain/agreement/public-extract'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { rogueLandlords } from '@/lib/use-cases/demo/agreements/seeds/rogue-landlords'
import type { AgreementPlan } from '../case-plan'
import { expect, test } from '../fixtures'
import * as steps from '../steps'
import * as agreements from '../steps/agreements'

const INSIDE = 'The landlord of number nine is watched; keep that off the list.'
const MAILBOX = 'information.governance@haverbrook.example'
const ADVICE = 'Nothing in this entry points to a person.'

const published = (): AgreementPlan => ({
  like: 'sharing',
  until: 'IN_FORCE',
  title: `Banned landlords, published ${randomUUID().slice(0, 8)}`,
  later: [{ verb: 'addComment', by: 'boroughLawyer2', input: { audience: 'internal', body: INSIDE } }],
})

const { draft } = rogueLandlords
/** 3.7: security, people, privileged advice, comments. */
const WITHHELD = [
  INSIDE,
  draft?.advice ?? '',
  draft?.answers.security ?? '',
  draft?.answers.training ?? '',
  PEOPLE.boroughLawyer2.name,
  PEOPLE.director.name,
  PEOPLE.regionalSignatory.name,
  draft?.theirContact ?? '',
]

const asJson = async (request: APIRequestContext): Promise<PublicRegister> =>
  (await request.get(paths.publicRegisterAs('json'))).json()

const entryIn = async (request: APIRequestContext, reference: string): Promise<PublicEntry | undefined> =>
  (await asJson(request)).agreements.find((one) => one.reference === reference)

const asCell = (value: PublicEntry[keyof PublicEntry]) => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join('; ') : String(value ?? '')
}

const DAYS: readonly string[] = ['startsOn', 'reviewOn']

/** Words of one field as a page shows them. */
const asShown = (name: string, value: PublicEntry[keyof PublicEntry]): readonly string[] => {
  if (typeof value === 'boolean') return [value ? 'Yes' : 'No']
  if (Array.isArray(value)) return value
  return value === null ? [] : [DAYS.includes(name) ? dayOf(String(value)) : String(value)]
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('anybody finds an agreement; page, JSON and CSV say the same, and nothing that is withheld', async ({
    page,
    request,
    anAgreement,
  }) => {
    const plan = published()
    const reference = await anAgreement(plan)
    await agreements.findsItInTheRegister(page, plan.title ?? '')
    await expect(page).toHaveURL(paths.publicAgreement(reference))

    const entry = await entryIn(request, reference)
    if (!entry) throw new Error('it is in the list')
    const main = page.getByRole('main')
    for (const [name, value] of Object.entries(entry))
      for (const words of asShown(name, value)) await expect(main, name).toContainText(words)

    const csv = await (await request.get(paths.publicRegisterAs('csv'))).text()
    const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true })
    const row = rows.find((one) => one.reference === reference)
    expect(row).toEqual(
      Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, asCell(value)])),
    )

    const shown = [await page.content(), JSON.stringify(entry), JSON.stringify(row)]
    for (const text of shown) for (const words of WITHHELD) expect(text).not.toContain(words)
  })
})

test('the data names its fields as the published schema does', async ({ request, anAgreement }) => {
  await anAgreement(published())
  const schema = await (await request.get(paths.publicSchema())).json()
  const { agreements: listed } = await asJson(request)
  const fields = Object.keys(schema.properties.agreements.items.properties)
  for (const entry of listed) expect(Object.keys(entry)).toEqual(fields)
})

test('one proposes, the officer advises, another publishes; the public then reads what the preview showed', async ({
  page,
  browser,
  context,
  request,
  anAgreement,
}) => {
  const plan: AgreementPlan = {
    ...published(),
    later: [
      { verb: 'withdrawPublication', by: 'dpo', input: { reason: 'Looked at again before it is public.' } },
    ],
  }
  const reference = await anAgreement(plan)
  expect(await entryIn(request, reference)).toBeUndefined()
  expect((await request.get(paths.publicAgreement(reference))).status()).toBe(404)

  await steps.signInAs(page, PEOPLE.safetyCoordinator)
  await agreements.proposesToPublish(page, reference, MAILBOX)
  const officer = await agreements.elsewhere(browser)
  await steps.signInAs(officer, PEOPLE.dpo)
  await agreements.advisesOnPublishing(officer, reference, ADVICE)
  await officer.context().close()
  expect(await entryIn(request, reference), 'advised on, and not yet public').toBeUndefined()

  await steps.signInAs(page, PEOPLE.headOfSafety)
  await page.goto(paths.agreementStep(reference, 'publication'))
  const preview = await page
    .locator('section')
    .filter({ hasText: 'What the public reads, word for word' })
    .locator('dl')
    .textContent()
  const proposer = await context.newPage()
  await steps.signInAs(proposer, PEOPLE.safetyCoordinator)
  await page.getByRole('button', { name: 'Publish what stands above' }).click()
  await steps.isToldOf(page, agreementWordsFor({ rule: 'NOT_PERMITTED' }))
  expect(await entryIn(request, reference)).toBeUndefined()

  await steps.signInAs(page, PEOPLE.headOfSafety)
  await agreements.publishes(page, reference)
  await page.goto(paths.publicAgreement(reference))
  expect(await page.locator('dl').textContent()).toBe(preview)
  expect(await entryIn(request, reference)).toBeDefined()
})

test('an entry that is taken out is gone from the page and from the data at once', async ({
  page,
  request,
  anAgreement,
}) => {
  const reference = await anAgreement(published())
  expect(await entryIn(request, reference)).toBeDefined()
  await steps.signInAs(page, PEOPLE.dpo)
  await page.goto(paths.agreementStep(reference, 'publication'))
  await page
    .getByLabel('Why it is taken out', { exact: true })
    .fill('It names a street where few people live.')
  await page.getByRole('button', { name: 'Take it out of the public register' }).click()
  await expect(page.getByRole('link', { name: 'See its public page' })).toHaveCount(0)
  expect(await entryIn(request, reference)).toBeUndefined()
  expect((await request.get(paths.publicAgreement(reference))).status()).toBe(404)
})

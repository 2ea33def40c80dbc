import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import { SAVE_VIEW_FIELDS } from '@/lib/content/register-pages'
import { KIND_NAMES } from '@/lib/domain/agreement/kinds'
import { paths } from '@/lib/paths'
import type { AgreementPlan } from '../case-plan'
import { expect, test } from '../fixtures'
import * as steps from '../steps'
import * as agreements from '../steps/agreements'

/** A word that no other agreement has, in a clause of this one. */
const aWord = () => `quince${randomUUID().slice(0, 8)}`

const saying = (word: string): AgreementPlan => ({
  like: 'sharing',
  until: 'DRAFTING',
  title: `Banned landlords, ${word.slice(6)}`,
  later: [
    {
      verb: 'reviseText',
      by: 'boroughLawyer2',
      input: {
        edit: 'addClause',
        after: null,
        clause: {
          key: `own-${word}`,
          heading: 'A clause of our own',
          text: `The parties call the shared folder ${word} and use no other.`,
          statute: '',
          covers: [],
          from: null,
          mayNotBeConceded: false,
        },
      },
    },
  ],
})

const inUse = (page: Page) => page.getByRole('list', { name: 'Filters in use' })
const filter = (page: Page) => steps.formWith(page, agreements.SHOW)

test('a word of a clause finds the agreement; each filter stands in the address and is taken off again', async ({
  page,
  anAgreement,
}) => {
  const word = aWord()
  const plan = saying(word)
  await anAgreement(plan)
  const title = plan.title ?? ''
  await steps.signInAs(page, PEOPLE.solicitor)
  await agreements.looksFor(page, word)
  await expect(page.getByText('1 agreement', { exact: true })).toBeVisible()
  await expect(agreements.found(page, title)).toBeVisible()

  await filter(page).getByLabel('Kind', { exact: true }).selectOption({ label: KIND_NAMES.SHARING })
  await filter(page)
    .getByLabel('Organisation', { exact: true })
    .selectOption({ label: ORGANISATIONS.regionalAuthority.name })
  await steps.press(filter(page), agreements.SHOW)
  const asked = new URL(page.url()).searchParams
  expect([asked.get('q'), asked.get('kind'), asked.get('organisation')]).toEqual([
    word,
    'SHARING',
    ORGANISATIONS.regionalAuthority.id,
  ])
  await expect(agreements.found(page, title)).toBeVisible()
  await expect(inUse(page).getByRole('link')).toHaveCount(3)

  await filter(page).getByLabel('Kind', { exact: true }).selectOption({ label: KIND_NAMES.PROCESSING })
  await steps.press(filter(page), agreements.SHOW)
  await expect(page.getByText('No agreement matches')).toBeVisible()
  await inUse(page)
    .getByRole('link', { name: `Remove this filter: ${KIND_NAMES.PROCESSING}` })
    .click()
  await expect(agreements.found(page, title)).toBeVisible()
  expect(new URL(page.url()).searchParams.has('kind')).toBe(false)
})

test('the address of a list shows a colleague the same list', async ({ page, anAgreement }) => {
  const word = aWord()
  const plan = saying(word)
  await anAgreement(plan)
  await steps.signInAs(page, PEOPLE.solicitor)
  await agreements.looksFor(page, word)
  const address = page.url()
  await steps.signInAs(page, PEOPLE.informationOfficer)
  await page.goto(address)
  await expect(agreements.found(page, plan.title ?? '')).toBeVisible()
})

test('a list is kept under a name, for whoever named it alone, until they remove it', async ({
  page,
  anAgreement,
}) => {
  const word = aWord()
  const plan = saying(word)
  await anAgreement(plan)
  const name = `Folders ${word}`
  await steps.signInAs(page, PEOPLE.solicitor)
  await agreements.looksFor(page, word)
  await page
    .locator('summary')
    .filter({ hasText: /saved lists|Save this list/ })
    .click()
  await steps.send(page, 'Save this list', SAVE_VIEW_FIELDS, { name })
  await expect(page.getByText(name, { exact: true })).toHaveCount(1)

  await page.goto(paths.agreements())
  const opensSaved = () => page.locator('summary').filter({ hasText: 'Your saved lists' }).click()
  await opensSaved()
  await page.getByRole('link', { name, exact: true }).click()
  await expect(agreements.found(page, plan.title ?? '')).toBeVisible()
  await expect(inUse(page)).toContainText(word)

  await steps.signInAs(page, PEOPLE.informationOfficer)
  await page.goto(paths.agreements())
  await expect(page.getByText(name)).toHaveCount(0)

  await steps.signInAs(page, PEOPLE.solicitor)
  await page.goto(paths.agreements())
  await opensSaved()
  await page.getByRole('button', { name: `Remove “${name}”`, exact: true }).click()
  await expect(page.getByText(name)).toHaveCount(0)
})

test('the list is downloaded as it is filtered, with nothing that a spreadsheet would run', async ({
  page,
  anAgreement,
}) => {
  const word = aWord()
  const title = `=HYPERLINK("https://elsewhere.example","${word}")`
  const reference = await anAgreement({ ...saying(word), title })
  await steps.signInAs(page, PEOPLE.solicitor)
  await agreements.looksFor(page, word)
  const link = page.getByRole('link', { name: 'Download this list as a spreadsheet (CSV)' })
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toContain('text/csv')
  const rows: Record<string, string>[] = parse(await answer.text(), { bom: true, columns: true })
  expect(rows.map(({ Reference, Title }) => [Reference, Title])).toEqual([[reference, `'${title}`]])
})

test('the register is not shown to whoever asks the council for data', async ({ page }) => {
  await steps.signInAs(page, PEOPLE.constable)
  for (const address of [paths.agreements(), paths.exportRegister(), paths.importRegister()])
    expect((await page.request.get(address)).status(), address).toBe(404)
})

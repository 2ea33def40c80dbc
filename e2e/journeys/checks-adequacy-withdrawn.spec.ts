import { expect, type Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { WITHDRAW_FIELDS } from '@/lib/content/reference-forms'
import { SET_NAMES } from '@/lib/domain/checks/reference-words'
import { addDays, londonDate } from '@/lib/domain/shared/dates'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { shippedReference } from '@/lib/reference-data/shipped'
import { test } from '../fixtures'
import * as steps from '../steps'
import * as agreements from '../steps/agreements'

const SET = 'adequacy'
const IRELAND = 'IE'

/** Far ahead, so that nothing else that is decided in this product meanwhile changes. */
const FROM = addDays(londonDate(new Date()), 300)
const WITHDRAWAL = {
  effectiveFrom: FROM,
  why: 'The regulations that cover the country are revoked from that day.',
  source: 'The list of the regulator, read today',
}

const nameOf = (code: string) =>
  shippedReference().adequacy.find(({ iso_code }) => iso_code === code)?.territory ?? code

/** From which code to which, and as many agreements behind it as are listed. */
async function seesWhatItBlocks(page: Page): Promise<void> {
  const impact = page.locator('#impact')
  await expect(impact.getByRole('heading', { name: /\(ALLOW\) to .*\(BLOCK_NO_MECHANISM\)$/ })).toBeVisible()
  const sentence = impact.getByText(/would be decided otherwise: \d+ live flows? among them\.$/)
  const [, said] = /under (\d+) agreements?,/.exec((await sentence.textContent()) ?? '') ?? []
  expect(Number(said)).toBeGreaterThan(0)
  await expect(impact.getByRole('link', { name: /^AGR-/ })).toHaveCount(Number(said))
}

test('a country is taken out of the table by two people, who see first what that would block', async ({
  page,
  aCheck,
  lookAtCheck,
}) => {
  const transfer = await aCheck({ check: 'transfer', in: 'ACTIVE' })
  const before = await lookAtCheck('transfer', transfer)

  await steps.signInAs(page, PEOPLE.administrator)
  await page.goto(paths.referenceRow(SET, IRELAND))
  await page.getByRole('link', { name: 'Take this row out of the table', exact: true }).click()
  await steps.arrivesAt(page, `Take out ${nameOf(IRELAND)}`)
  await steps.send(page, 'Propose to take it out', WITHDRAW_FIELDS, WITHDRAWAL)
  await steps.arrivesAt(page, 'Should this table change?')
  const change = page.url()
  await expect(page.getByRole('heading', { name: `What it would do on ${dayOf(FROM)}` })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approve this change' })).toHaveCount(0)

  await steps.signInAs(page, PEOPLE.dpo)
  await page.goto(paths.referenceSet(SET))
  await steps.arrivesAt(page, SET_NAMES[SET])
  await page.goto(change)
  const listed = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: transfer }) })
  await expect(listed).toContainText('Live')
  await seesWhatItBlocks(page)
  expect(await lookAtCheck('transfer', transfer)).toEqual(before)

  await steps.press(steps.formWith(page, 'Approve this change'), 'Approve this change')
  await steps.arrivesAt(page, 'A change of the table')
  await expect(agreements.factOf(page, 'Proposed by')).toContainText(PEOPLE.administrator.name)
  await expect(agreements.factOf(page, 'Approved by')).toContainText(PEOPLE.dpo.name)
  expect((await lookAtCheck('transfer', transfer)).status).toBe('ACTIVE')
})

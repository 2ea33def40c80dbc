import type { BrowserContext } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { wordsFor } from '@/lib/content/refusals'
import { expect, test } from '../fixtures'
import { TWO_ITEMS } from '../ordinary-case'
import * as steps from '../steps'

const ITEMS = { items: TWO_ITEMS }

/** Reaches the button as somebody who may, and presses it as somebody who may not. */
const pressesInstead = async (
  context: BrowserContext,
  reference: string,
  person: { readonly name: string },
) => {
  const page = await context.newPage()
  await steps.signInAs(page, PEOPLE.headOfHousing)
  await steps.opensTheApproval(page, reference)
  const other = await context.newPage()
  await steps.signInAs(other, person)
  await steps.signsTheApproval(page, ITEMS)
  return page
}

test('a deputy head is told that the grade is not enough, on the page and at the button', async ({
  page,
  context,
  aCase,
  lookAt,
}) => {
  const reference = await aCase({ after: 'proposeDecision', request: ITEMS })
  await steps.signInAs(page, PEOPLE.deputyHeadOfHousing)
  await page.goto(`/disclosures/${reference}/decide`)
  await steps.arrivesAt(page, 'Decide whether to disclose')
  await expect(page.getByText(wordsFor({ rule: 'GRADE' }))).toBeVisible()

  const pressed = await pressesInstead(context, reference, PEOPLE.deputyHeadOfHousing)
  await steps.isToldOf(pressed, wordsFor({ rule: 'GRADE' }))
  const { status, entries } = await lookAt(reference)
  expect([status, entries.at(-1)]).toEqual(['AWAIT_HOS', 'refused:approveRequest GRADE'])
})

test('the coordinator who collated it cannot decide it', async ({ context, aCase, lookAt }) => {
  const reference = await aCase({ after: 'proposeDecision', request: ITEMS })
  const pressed = await pressesInstead(context, reference, PEOPLE.housingCoordinator)
  await steps.isToldOf(pressed, wordsFor({ rule: 'SoD-3' }))
  const { status, entries } = await lookAt(reference)
  expect([status, entries.at(-1)]).toEqual(['AWAIT_HOS', 'refused:approveRequest SoD-3'])
})

test('the Data Protection Officer advises and never decides', async ({ context, aCase, lookAt }) => {
  const reference = await aCase({ after: 'proposeDecision', request: ITEMS })
  const pressed = await pressesInstead(context, reference, PEOPLE.dpo)
  await steps.isToldOf(pressed, wordsFor({ rule: 'SoD-4' }))
  expect((await lookAt(reference)).entries.at(-1)).toBe('refused:approveRequest SoD-4')
})

test('two approvers at once: the second is told, and what they typed is kept', async ({
  page,
  browser,
  aCase,
}) => {
  const reference = await aCase({ after: 'proposeDecision', request: ITEMS })
  const elsewhere = await browser.newContext()
  const second = await elsewhere.newPage()
  await steps.signInAs(page, PEOPLE.headOfHousing)
  await steps.signInAs(second, PEOPLE.director)
  await steps.opensTheApproval(page, reference)
  await steps.opensTheApproval(second, reference)

  await steps.signsTheApproval(page, ITEMS)
  await expect(page.getByText('Approved in full', { exact: true }).first()).toBeVisible()

  const mine =
    'The director’s own reason, long enough to be one: the dates of one tenancy answer who held the keys.'
  await steps.signsTheApproval(second, ITEMS, { whyAppropriate: mine })
  await steps.isToldOf(second, wordsFor({ rule: 'STALE_VERSION', facts: { status: 'APPROVED_FULL' } }))
  await expect(second.getByLabel('Why disclosure is appropriate, in your own words')).toHaveValue(mine)
  await elsewhere.close()
})

test('case 20: who declares a conflict is off the case, and it passes to the director', async ({
  page,
  aCase,
  lookAt,
}) => {
  const reference = await aCase({ after: 'proposeDecision', request: ITEMS })
  await steps.signInAs(page, PEOPLE.headOfHousing)
  await steps.opensTheApproval(page, reference)
  await steps.signsTheApproval(page, ITEMS, { conflict: 'yes', conflictText: 'The tenant is my cousin.' })
  await steps.isToldOf(page, wordsFor({ rule: 'SoD-8' }))

  await page.goto(`/disclosures/${reference}/decide`)
  await expect(page.getByText(wordsFor({ rule: 'SoD-8' })).first()).toBeVisible()

  await steps.signInAs(page, PEOPLE.director)
  await steps.approves(page, reference, ITEMS)
  expect((await lookAt(reference)).status).toBe('APPROVED_FULL')
})

test('words taken from the request are warned about, and may be overruled', async ({ page, aCase }) => {
  const reference = await aCase({ after: 'proposeDecision', request: ITEMS })
  await steps.signInAs(page, PEOPLE.headOfHousing)
  await steps.opensTheApproval(page, reference)
  await steps.signsTheApproval(page, ITEMS, { whyAppropriate: steps.THEIR_WORDS })
  await steps.isToldOf(page, /Most of these words are the requester’s\./)
  await steps.press(steps.formWith(page, 'Sign and approve'), 'Sign and approve')
  await expect(page.getByText('Approved in full', { exact: true }).first()).toBeVisible()
})

import type { Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import { addDays, londonDate } from '@/lib/domain/shared/dates'
import { HOUSE_RULES } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'
import type { AgreementPlan } from '../case-plan'
import { expect, test } from '../fixtures'
import * as steps from '../steps'
import * as agreements from '../steps/agreements'

const today = () => londonDate(new Date())

/** Reviewed each year, as it is about offences: this one should have been, some two months ago. */
const LATE: AgreementPlan = { like: 'sharing', until: 'IN_FORCE', daysAgo: 430, swept: true }

test('a head of service reviews what fell due: it is renewed, with its next day and a sealed record', async ({
  page,
  anAgreement,
  lookAtAgreement,
}) => {
  const reference = await anAgreement(LATE)
  const before = await lookAtAgreement(reference)
  expect(before).toMatchObject({ status: 'REVIEW_DUE' })
  expect(before.entries).toContain('reviewFallsDue AG35')

  await steps.signInAs(page, PEOPLE.headOfSafety)
  const note = 'It still serves its purpose, both sides keep to it, and every item is still needed.'
  await agreements.renewsIt(page, reference, { note, reviewOn: addDays(today(), 300) })

  const after = await lookAtAgreement(reference)
  expect(after).toMatchObject({ status: 'RENEWED', textHash: before.textHash, signatures: before.signatures })
  expect(after.entries).toContain('renewAgreement AG41')
  const record = await agreements.opensTheSealed(page, reference, 'P11', 'external', 1)
  expect(steps.unbroken(steps.textOf(record))).toContain(note)
})

test('nobody puts the next review further off than policy allows', async ({
  page,
  anAgreement,
  lookAtAgreement,
}) => {
  const reference = await anAgreement(LATE)
  await steps.signInAs(page, PEOPLE.headOfSafety)
  await agreements.triesToRenewIt(page, reference, {
    note: 'It still serves its purpose, and nobody wants to look at it for a while.',
    reviewOn: addDays(today(), 700),
  })
  await steps.isToldOf(page, /^The next review must lie ahead/)
  expect(await lookAtAgreement(reference)).toMatchObject({ status: 'REVIEW_DUE' })
})

test('a director says why it goes on although its review is late; a head of service may not', async ({
  page,
  anAgreement,
  lookAtAgreement,
}) => {
  const reference = await anAgreement(LATE)
  await steps.signInAs(page, PEOPLE.headOfSafety)
  await mayNotKeepItGoing(page, reference)

  await steps.signInAs(page, PEOPLE.director)
  await agreements.keepsItGoing(page, reference, {
    reason: 'Tenants would lose the list in the weeks before the new one opens.',
    until: addDays(today(), 30),
  })
  const { status, entries } = await lookAtAgreement(reference)
  expect(status).toBe('REVIEW_DUE')
  expect(entries).toContain('keepGoing AG38')
})

async function mayNotKeepItGoing(page: Page, reference: string): Promise<void> {
  await page.goto(`${paths.agreementStep(reference, 'life')}/keep-going`)
  await steps.arrivesAt(page, 'Say why it goes on')
  await expect(page.getByText(agreementWordsFor({ rule: HOUSE_RULES.notPermitted }))).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign this reason', exact: true })).toHaveCount(0)
}

/** SoD-5: whoever drafts, advises, approves and signs are different people, also after a change of post. */
import { PEOPLE } from '@/db/seeds/demo-people'
import { CLAUSE_FIELDS } from '@/lib/content/agreement-draft-words'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import { capacityField, placeField } from '@/lib/content/agreement-sign-words'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import * as steps from '../steps'
import * as agreements from '../steps/agreements'

const TWO_SEATS = agreementWordsFor({ rule: 'SoD-5' })

test('whoever drafted it does not review it, and is told who may', async ({ page, anAgreement }) => {
  const reference = await anAgreement({ like: 'sharing', until: 'INTERNAL_REVIEW' })
  await steps.signInAs(page, PEOPLE.boroughLawyer2)
  await page.goto(paths.agreementStep(reference, 'review-draft'))
  await expect(page.getByText(agreementWordsFor({ rule: 'REVIEWER' }))).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send your review' })).toHaveCount(0)

  await steps.signInAs(page, PEOPLE.safetyCoordinator)
  await agreements.reviewsTheDraft(page, reference, 'The data are those we hold, and no more than that.')
})

test('whoever drafted it does not advise on it; the deputy does', async ({ page, anAgreement }) => {
  const reference = await anAgreement({
    like: 'sharing',
    until: 'DPO_ADVICE',
    formerly: { drafted: 'dpo' },
  })
  await steps.signInAs(page, PEOPLE.dpo)
  await page.goto(paths.agreementStep(reference, 'advice'))
  await expect(page.getByText(TWO_SEATS)).toBeVisible()

  await steps.signInAs(page, PEOPLE.deputyDpo)
  await page.goto(paths.agreementStep(reference, 'advice'))
  await expect(page.getByText(TWO_SEATS)).toHaveCount(0)
  await expect(page.getByLabel('Your advice in full', { exact: true })).toBeVisible()
})

test('whoever advised on it does not edit it, on the page or at the button of somebody who may', async ({
  page,
  context,
  anAgreement,
  lookAtAgreement,
}) => {
  const reference = await anAgreement({
    like: 'sharing',
    until: 'NEGOTIATION',
    formerly: { advised: 'solicitor' },
  })
  const clause = paths.agreementClause(reference, 'how-to-read')
  await steps.signInAs(page, PEOPLE.boroughLawyer2)
  await page.goto(clause)
  await expect(page.getByRole('button', { name: 'Save this clause' })).toBeVisible()
  const before = await lookAtAgreement(reference)

  const other = await context.newPage()
  await steps.signInAs(other, PEOPLE.solicitor)
  await other.goto(clause)
  await expect(other.getByText(TWO_SEATS)).toBeVisible()
  await expect(other.getByRole('button', { name: 'Save this clause' })).toHaveCount(0)

  const text = 'The adviser’s own words for this clause.'
  await steps.send(page, 'Save this clause', CLAUSE_FIELDS, { text })
  await steps.isToldOf(page, TWO_SEATS)
  await expect(page.getByLabel('Wording', { exact: true })).toHaveValue(text)
  const { entries, ...now } = await lookAtAgreement(reference)
  expect({ ...now, entries: entries.slice(0, -1) }).toEqual(before)
  expect(entries.at(-1)).toBe('refused:reviseText SoD-5')
})

test('whoever drafted it is not offered as a signatory, nor taken when sent as one', async ({
  page,
  anAgreement,
  lookAtAgreement,
}) => {
  const reference = await anAgreement({
    like: 'sharing',
    until: 'LEGAL_FINAL',
    formerly: { drafted: 'headOfHousing' },
  })
  const { id, name } = PEOPLE.headOfHousing
  await steps.signInAs(page, PEOPLE.boroughLawyer2)
  await page.goto(paths.agreementStep(reference, 'signing'))
  await steps.arrivesAt(page, 'Who signs')
  await expect(
    page.getByText(`${name} drafted it or advised on it, so may not sign it (SoD-5).`),
  ).toBeVisible()
  await expect(page.getByLabel(new RegExp(`^${name}, .*: place in the order$`))).toHaveCount(0)

  const { request } = page.context()
  const form = await steps.formAt(request, paths.agreementStep(reference, 'signing'), 'Save who signs')
  const answered = await steps.post(request, form, {
    [placeField(id)]: '9',
    [capacityField(id)]: 'signatory',
  })
  steps.expectShownAgain(answered)
  expect(answered.said).toEqual([TWO_SEATS])
  expect((await lookAtAgreement(reference)).entries.at(-1)).toBe('refused:setSeats SoD-5')
})

test('whoever drafted it does not approve it; the director does', async ({ page, anAgreement }) => {
  const reference = await anAgreement({
    like: 'sharing',
    until: 'APPROVAL',
    formerly: { drafted: 'headOfSafety' },
  })
  await steps.signInAs(page, PEOPLE.headOfSafety)
  await page.goto(paths.agreementStep(reference, 'approve'))
  await expect(page.getByText(TWO_SEATS).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Approve version / })).toHaveCount(0)

  await steps.signInAs(page, PEOPLE.director)
  await page.goto(paths.agreementStep(reference, 'approve'))
  await expect(page.getByRole('button', { name: /^Approve version / })).toBeVisible()
})

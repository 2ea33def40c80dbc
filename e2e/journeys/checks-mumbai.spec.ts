import { expect, type Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { GOOD_ANSWERS, ON_CLAUSES } from '@/lib/testing/transfer'
import { test } from '../fixtures'
import * as steps from '../steps'
import * as checks from '../steps/checks'

const OPENING = {
  title: 'Letters to tenants, printed in Mumbai',
  recipientLegalName: ON_CLAUSES.recipientLegalName,
  purpose: 'Printing and posting letters about repairs',
}
const CLAUSES = {
  mechanismCode: 'SDPC_IDTA',
  mechanismInstrumentRef: 'Deed 14',
  mechanismVersion: 'A1.0',
  mechanismExecutedOn: '2026-10-01',
}
const QUESTION = { question: 'May the letters be printed there?', supplied: 'The deed\nThe risk assessment' }
const ADVICE = {
  level: 'SUPPORT',
  text: 'Addresses only, wiped within a week, and the risk was looked into. I support it.',
  conclusion: 'ALLOW_AFTER_TRA',
}
const FOR_WANT_OF_AN_ASSESSMENT = 'It needs a risk assessment that is passed and current'

/** Terms are signed, and all the same nobody can go on. */
async function isBlocked(page: Page, matter: string, reference: string): Promise<void> {
  await checks.choosesWhatItRestsOn(page, reference, CLAUSES)
  await checks.seesItDecided(page, 'BLOCK_NO_TRA')
  await checks.stepOfTransfer(page, reference, 'advice')
  await expect(page.getByText(FOR_WANT_OF_AN_ASSESSMENT)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ask for advice' })).toHaveCount(0)
  await checks.opensTheChecks(page, matter)
  await checks.seesTheCheck(page, 'G-TRANSFER', 'blocked')
}

test.describe.configure({ timeout: 300_000 })

test('a mailing house in Mumbai is blocked until the risk is assessed, and then allowed', async ({
  page,
  aCheck,
}) => {
  const matter = await aCheck({ check: 'sheet', in: 'ABROAD' })
  await steps.signInAs(page, PEOPLE.boroughLawyer2)
  const reference = await checks.opensATransfer(page, matter, OPENING)
  await checks.writesTheTransfer(page, reference, ON_CLAUSES)
  await checks.concludesTheThreeQuestions(page, reference, ON_CLAUSES)
  await isBlocked(page, matter, reference)

  await checks.assessesTheRisk(page, reference, { answers: GOOD_ANSWERS, categories: ['CONTACT'] })
  await checks.seesTheTransfer(page, reference, 'TRA_DONE')
  await checks.seesItDecided(page, 'ALLOW_AFTER_TRA')
  await checks.asksTheOfficerAboutIt(page, reference, QUESTION)

  await steps.signInAs(page, PEOPLE.dpo)
  await checks.advisesOnTransfer(page, reference, ADVICE)
  await steps.signInAs(page, PEOPLE.director)
  await checks.signsTheTransfer(page, reference)
  await checks.seesTheTransfer(page, reference, 'ACTIVE')
  await checks.opensTheChecks(page, matter)
  await checks.seesTheCheck(page, 'G-TRANSFER', 'pass')
})

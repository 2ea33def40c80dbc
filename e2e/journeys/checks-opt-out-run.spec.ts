import { expect, type Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { FAILURE_WORDS } from '@/lib/content/run-words'
import { COUNT_NAMES } from '@/lib/domain/checks/run/words'
import { test } from '../fixtures'
import * as steps from '../steps'
import * as agreements from '../steps/agreements'
import * as checks from '../steps/checks'

const OPERATOR = PEOPLE.informationOfficer
const SECOND = PEOPLE.informationManager

/** The worked vector of the specification (2.7): numbers of the test range only. */
const NUMBERS = [
  ...['9990000018', '999 000 0026', '9990000034', '9990000018'],
  ...['9990000017', '', '9990123454', '9991234560'],
]
const COHORT = {
  column: 'nhs_number',
  text: `row,nhs_number\n${NUMBERS.map((number, place) => `${place + 1},${number}\n`).join('')}`,
}
const TWO_CAME_BACK = '9990000018,\n9990000034,\n'
const PERMISSION = { mode: 'DIRECT', permissionReference: 'DPO-2026-31' }

const aRun = async (page: Page, flow: string) => {
  await steps.signInAs(page, OPERATOR)
  const run = await checks.startsARun(page, flow, PERMISSION)
  await checks.sendsTheRequest(page, run, COHORT)
  return run
}

const countsThat = async (page: Page, name: keyof typeof COUNT_NAMES, count: number) => {
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: COUNT_NAMES[name], exact: true }) })
  await expect(row.getByRole('cell')).toHaveText(String(count))
}

const wentWrong = (page: Page, words: string) =>
  expect(agreements.calloutOf(page, 'What went wrong')).toContainText(words)

test.describe.configure({ timeout: 240_000 })

test('people who opted out stay behind, two colleagues attest it, and every file of the check is purged', async ({
  page,
  aCheck,
}) => {
  // Of a flow that the opt-out applies to, under an agreement in force: without one no data may go.
  const run = await aCheck({ check: 'run', in: 'OPEN' })
  await steps.signInAs(page, OPERATOR)
  await checks.sendsTheRequest(page, run, COHORT)

  await checks.bringsTheAnswer(page, run, { text: '{"status":"pending","stage":"non-empty"}' })
  await checks.seesTheRun(page, run, 'AWAITING_RESPONSE')
  await expect(agreements.factOf(page, 'The service said')).toHaveText('pending')

  await checks.bringsTheAnswer(page, run, { text: TWO_CAME_BACK })
  await checks.seesTheRun(page, run, 'RESPONSE_OK')
  await checks.appliesTheAnswer(page, { needsNumber: 'no' })
  await checks.seesTheRun(page, run, 'APPLIED')
  await countsThat(page, 'rowsIn', 8)
  await countsThat(page, 'rowsReleased', 3)
  await countsThat(page, 'rowsRemovedOptOut', 2)
  await countsThat(page, 'rowsWithheld', 3)

  await checks.attestsTheCounts(page, run)
  await steps.signInAs(page, SECOND)
  await checks.attestsTheCounts(page, run)
  await checks.seesTheRun(page, run, 'ATTESTED')

  await steps.signInAs(page, OPERATOR)
  expect(await checks.disclosesTheData(page, run)).toBe('row\n1\n3\n4\n')
  await checks.seesTheRun(page, run, 'PURGED')
  await expect(agreements.factOf(page, 'Purged')).toBeVisible()
  const shown = await page.getByRole('main').textContent()
  for (const number of NUMBERS.filter((one) => one !== '')) expect(shown).not.toContain(number)
})

test('nothing is released where the service refuses the file, and whoever ran the check is told so', async ({
  page,
  aCheck,
}) => {
  const run = await aRun(page, await aCheck({ check: 'flow', in: 'ASSESSED_APPLIES' }))
  await checks.bringsTheAnswer(page, run, { text: 'One or more NHS numbers in the file are invalid' })
  await checks.seesTheRun(page, run, 'PURGED')
  await wentWrong(page, FAILURE_WORDS.RUN_FAILED_REJECTED)
  await expect(page.getByRole('link', { name: 'Start a new check', exact: true })).toBeVisible()
})

test('nothing is released where a number comes back that nobody asked about', async ({ page, aCheck }) => {
  const run = await aRun(page, await aCheck({ check: 'flow', in: 'ASSESSED_APPLIES' }))
  await checks.bringsTheAnswer(page, run, { text: '9990000018,\n9990000050,\n' })
  await checks.seesTheRun(page, run, 'PURGED')
  await wentWrong(page, FAILURE_WORDS.RUN_FAILED_MISMATCH)
})

test('an empty answer counts once two people have confirmed that nobody came back', async ({
  page,
  aCheck,
}) => {
  const run = await aRun(page, await aCheck({ check: 'flow', in: 'ASSESSED_APPLIES' }))
  await checks.bringsTheAnswer(page, run, { text: '' })
  await checks.seesTheRun(page, run, 'EMPTY_RESULT_CONFIRM')
  await expect(agreements.factOf(page, 'What to do')).toContainText('Two people confirm')
  await checks.confirmsThatNobodyCameBack(page, run)
  await checks.seesTheRun(page, run, 'EMPTY_RESULT_CONFIRM')

  await steps.signInAs(page, SECOND)
  await checks.confirmsThatNobodyCameBack(page, run)
  await checks.seesTheRun(page, run, 'RESPONSE_OK')
})

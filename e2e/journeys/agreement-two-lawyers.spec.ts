import type { Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { CLAUSE_FIELDS } from '@/lib/content/agreement-draft-words'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import { paths } from '@/lib/paths'
import type { AgreementPlan } from '../case-plan'
import { expect, test } from '../fixtures'
import * as steps from '../steps'
import * as agreements from '../steps/agreements'

const DRAFT: AgreementPlan = { like: 'sharing', until: 'DRAFTING' }
const SAVE = 'Save this clause'

const KEY = 'how-to-read'
const THEIRS = 'A working day is any day on which the council’s offices are open to the public.'
const MINE = 'A working day is any day but a Saturday, a Sunday or a bank holiday in England.'

const opensTheClause = async (page: Page, reference: string, key = KEY) => {
  await page.goto(paths.agreementClause(reference, key))
  await expect(page.getByRole('button', { name: SAVE, exact: true })).toBeVisible()
}

const saves = (page: Page, text: string) => steps.send(page, SAVE, CLAUSE_FIELDS, { text })

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('two lawyers edit one clause: the second sees the other’s wording, keeps their own, and may send it again', async ({
      page,
      browser,
      anAgreement,
      lookAtAgreement,
    }) => {
      const reference = await anAgreement(DRAFT)
      const { textVersion } = await lookAtAgreement(reference)
      const second = await agreements.elsewhere(browser, javaScriptEnabled)
      await steps.signInAs(page, PEOPLE.boroughLawyer2)
      await steps.signInAs(second, PEOPLE.solicitor)
      await opensTheClause(page, reference)
      await opensTheClause(second, reference)

      await saves(page, THEIRS)
      await steps.arrivesAt(page, 'Clauses')

      await saves(second, MINE)
      await steps.isToldOf(second, agreementWordsFor({ rule: 'CLAUSE_MOVED' }))
      await expect(agreements.calloutOf(second, 'As it stands now').getByText(THEIRS).first()).toBeVisible()
      await expect(second.getByLabel('Wording', { exact: true })).toHaveValue(MINE)
      expect((await lookAtAgreement(reference)).textVersion).toBe(textVersion + 1)

      await second.getByRole('button', { name: SAVE, exact: true }).click()
      await steps.arrivesAt(second, 'Clauses')
      expect((await lookAtAgreement(reference)).textVersion).toBe(textVersion + 2)
      await second.context().close()
    })
  })

test('two lawyers edit two clauses at once, and neither is in the other’s way', async ({
  page,
  browser,
  anAgreement,
  lookAtAgreement,
}) => {
  const reference = await anAgreement(DRAFT)
  const { textVersion } = await lookAtAgreement(reference)
  const second = await agreements.elsewhere(browser)
  await steps.signInAs(page, PEOPLE.boroughLawyer2)
  await steps.signInAs(second, PEOPLE.solicitor)
  await opensTheClause(page, reference)
  await opensTheClause(second, reference, 'parties')
  await saves(page, THEIRS)
  await steps.arrivesAt(page, 'Clauses')
  await saves(second, 'The parties are those listed at the head of this agreement, and nobody else.')
  await steps.arrivesAt(second, 'Clauses')
  expect((await lookAtAgreement(reference)).textVersion).toBe(textVersion + 2)
  await second.context().close()
})

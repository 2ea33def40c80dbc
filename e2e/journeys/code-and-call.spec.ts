/** Decision 022: an officer whose machine holds no passkey signs in by a code and a call, asks, and the mark stays. */
import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import {
  CALL_ADDRESS_FIELDS,
  CALL_IN,
  CALLS,
  FAILED_FIELDS,
  HEARD_FIELDS,
  MAIL_CODE_FIELDS,
  SPOKEN_CODE_FIELDS,
} from '@/lib/content/call-words'
import { identityWordsFor } from '@/lib/content/identity-refusals'
import { newPersonFields } from '@/lib/content/identity-words'
import { NOT_BY_A_CALL } from '@/lib/content/passkey-words'
import { callMethod } from '@/lib/domain/identity/call-back'
import { ROLES } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

const BODY = ORGANISATIONS.ambulance

/** By two people of the council, as every account is made. */
const anOfficer = async (first: Page, second: Page) => {
  const number = randomInt(100_000, 999_999)
  const officer = {
    name: `Imogen Farrow ${number}`,
    email: `imogen.farrow.${number}@${BODY.domains[0]}`,
    role: 'EXT_REQ',
    title: 'Duty officer',
    why: 'Named by the service’s own manager.',
  }
  await steps.signInAs(first, PEOPLE.informationOfficer)
  await first.goto(paths.addPerson())
  await first.getByLabel('Organisation', { exact: true }).selectOption({ label: BODY.name })
  const fields = newPersonFields([{ id: '', name: BODY.name }], ROLES, [])
  await steps.send(first, 'Propose this account', fields, officer)
  await steps.arrivesAt(first, `Make an account: ${officer.name}`)
  await steps.signInAs(second, PEOPLE.administrator)
  await second.goto(new URL(first.url()).pathname)
  await steps.press(steps.formWith(second, 'Agree to this change'), 'Agree to this change')
  await expect(second.getByText(`Agreed by ${PEOPLE.administrator.name}`)).toBeVisible()
  return officer
}

const asksForCode = async (page: Page, email: string) => {
  await page.goto(paths.callSignIn())
  await steps.send(page, CALL_IN.ask, CALL_ADDRESS_FIELDS, { email })
  return page.locator('#told').inputValue()
}

for (const withScripts of [true, false])
  test.describe(withScripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: withScripts })

    test('an officer without a passkey is let in by mail and telephone together, and every mark says so', async ({
      page,
      browser,
    }) => {
      test.setTimeout(180_000)
      const second = await steps.somebodyElse(browser, withScripts)
      const officer = await anOfficer(page, second)

      const theirs = await steps.somebodyElse(browser, withScripts)
      await theirs.goto(paths.callWait())
      await steps.arrivesAt(theirs, CALL_IN.over)
      const code = await asksForCode(theirs, officer.email)
      await steps.send(theirs, CALL_IN.submitCode, MAIL_CODE_FIELDS, { code: '22222-22222' })
      await steps.isToldOf(theirs, identityWordsFor({ rule: 'ID-37' }))
      await steps.send(theirs, CALL_IN.submitCode, MAIL_CODE_FIELDS, { code })
      await steps.arrivesAt(theirs, CALL_IN.waiting)
      const number = await theirs.locator('.govuk-inset-text strong').textContent()
      // The mail alone lets nobody in.
      await steps.send(theirs, CALL_IN.signIn, SPOKEN_CODE_FIELDS, { code })
      await steps.isToldOf(theirs, identityWordsFor({ rule: 'ID-40' }))

      await page.goto(paths.calls())
      await page.getByRole('link', { name: officer.name }).click()
      await steps.arrivesAt(page, CALLS.one)
      await expect(page.getByText(BODY.switchboard).first()).toBeVisible()
      await steps.send(page, CALLS.give, HEARD_FIELDS, { number: '2222' })
      await steps.isToldOf(page, identityWordsFor({ rule: 'ID-42', facts: { left: 3 } }))
      await steps.send(page, CALLS.give, HEARD_FIELDS, { number })
      const spoken = await page.locator('#told').inputValue()

      await steps.send(theirs, CALL_IN.signIn, SPOKEN_CODE_FIELDS, { code: spoken })
      await expect(theirs.getByRole('region', { name: 'Your account' })).toContainText(officer.name)
      await theirs.goto(paths.account())
      await expect(theirs.getByText(callMethod()).first()).toBeVisible()
      await expect(theirs.getByText(NOT_BY_A_CALL)).toBeVisible()

      // To sign again they are telephoned again.
      await theirs.goto(paths.signInAgain(paths.requests()))
      await steps.arrivesAt(theirs, CALL_IN.title)
      await theirs.context().close()
    })

    test('a call that reaches somebody who knows of nothing lets nobody in', async ({ page, browser }) => {
      test.setTimeout(120_000)
      const second = await steps.somebodyElse(browser, withScripts)
      const officer = await anOfficer(page, second)
      const stranger = await steps.somebodyElse(browser, withScripts)
      const code = await asksForCode(stranger, officer.email)
      await steps.send(stranger, CALL_IN.submitCode, MAIL_CODE_FIELDS, { code })
      await steps.arrivesAt(stranger, CALL_IN.waiting)
      await page.goto(paths.calls())
      await page.getByRole('link', { name: officer.name }).click()
      await steps.send(page, CALLS.fail, FAILED_FIELDS, { how: 'notThem' })
      await steps.arrivesAt(page, CALLS.title)
      await expect(page.getByRole('link', { name: officer.name })).toHaveCount(0)
      await steps.send(stranger, CALL_IN.signIn, SPOKEN_CODE_FIELDS, { code })
      await expect(stranger.getByText(/^This sign-in is over/).first()).toBeVisible()
      await stranger.context().close()
    })
  })

/** SoD-10, A1 and A4: an agency and its officer come in by two people of the council, and go by one. */
import { randomInt } from 'node:crypto'
import { PEOPLE } from '@/db/seeds/demo-people'
import { identityWordsFor } from '@/lib/content/identity-refusals'
import { CODE_FIELDS, newAgencyFields, newPersonFields, REASON_FIELDS } from '@/lib/content/identity-words'
import { NEEDS_SCRIPTS } from '@/lib/content/passkey-words'
import { ROLES } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

const TODAY = londonDate(new Date())

/** A name and a domain that no earlier run on this database took. */
const anAgency = () => {
  const number = randomInt(100_000, 999_999)
  return {
    type: 'force',
    name: `Estuary ${number} Constabulary`,
    domains: `estuary${number}.police.example`,
    switchboard: '020 7946 0930',
    switchboardSource: 'The force’s page in the national directory of forces',
    switchboardCheckedOn: TODAY,
    channels: ['gatehouse', 'telephone'],
    signInPath: 'passkey',
    why: 'The force wrote that its officers will ask through Gatehouse.',
  }
}

for (const withScripts of [true, false])
  test.describe(withScripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: withScripts })

    test('two people take in an agency and its officer; one alone is refused, and one ends the account', async ({
      page,
      browser,
    }) => {
      const agency = anAgency()
      await steps.signInAs(page, PEOPLE.informationOfficer)
      await page.goto(paths.addAgency())
      await steps.arrivesAt(page, 'Propose an organisation')
      await steps.send(page, 'Propose this organisation', newAgencyFields, agency)
      await steps.arrivesAt(page, `Take in an organisation: ${agency.name}`)
      const change = new URL(page.url()).pathname
      await expect(page.getByText(identityWordsFor({ rule: 'ID-5' }))).toBeVisible()
      await expect(page.getByRole('button', { name: 'Agree to this change' })).toHaveCount(0)

      const second = await steps.somebodyElse(browser, withScripts)
      await steps.signInAs(second, PEOPLE.administrator)
      await second.goto(paths.changes())
      await second.getByRole('link', { name: `Take in an organisation ${agency.name}` }).click()
      const agreeing = steps.formWith(second, 'Agree to this change')
      await expect(agreeing).toBeVisible()
      // The first person sends the second one's form.
      const { request } = page.context()
      const form = await steps.formAt(second.context().request, change, 'Agree to this change')
      const { status, location } = await steps.post(request, form)
      expect([status, location], 'nothing was agreed, or the next press would be too late').toEqual([
        200,
        null,
      ])
      await steps.press(agreeing, 'Agree to this change')
      await expect(second.getByText(`Agreed by ${PEOPLE.administrator.name}`)).toBeVisible()

      await second.goto(paths.addPerson())
      const officer = {
        name: 'Ruth Calloway',
        email: `ruth.calloway@${agency.domains}`,
        role: 'EXT_REQ',
        title: 'Police constable',
        why: 'Named by the force’s chief constable.',
      }
      const fields = newPersonFields([{ id: '', name: agency.name }], ROLES, [])
      await second.getByLabel('Organisation', { exact: true }).selectOption({ label: agency.name })
      const elsewhere = `ruth.calloway@${agency.domains.replace('police', 'po1ice')}`
      await steps.send(second, 'Propose this account', fields, { ...officer, email: elsewhere })
      await steps.isToldOf(second, /letter for letter/)
      await steps.send(second, 'Propose this account', fields, officer)
      await steps.arrivesAt(second, `Make an account: ${officer.name}`)
      const account = new URL(second.url()).pathname

      await page.goto(account)
      await steps.press(steps.formWith(page, 'Agree to this change'), 'Agree to this change')
      await expect(page.getByText(`Agreed by ${PEOPLE.informationOfficer.name}`)).toBeVisible()
      await page.goto(`${paths.people()}?q=${encodeURIComponent(agency.name)}`)
      await page.getByRole('link', { name: officer.name }).click()
      await steps.arrivesAt(page, officer.name)

      await steps.press(
        steps.formWith(page, 'Invite them to set up sign-in'),
        'Invite them to set up sign-in',
      )
      const link = await page.locator('#told').inputValue()
      const theirs = await steps.somebodyElse(browser, withScripts)
      await theirs.goto(new URL(link).pathname)
      await steps.arrivesAt(theirs, 'Set up how you sign in')
      await steps.press(steps.formWith(theirs, 'Send me a code'), 'Send me a code')
      const code = await theirs.locator('#told').inputValue()
      await steps.send(theirs, 'Continue', CODE_FIELDS, { code: 'AAAAA-AAAAA' })
      await steps.isToldOf(theirs, identityWordsFor({ rule: 'ID-12', facts: { left: 4 } }))
      await steps.send(theirs, 'Continue', CODE_FIELDS, { code })
      await theirs.waitForURL(`**${paths.accountEnrol()}`)
      await steps.arrivesAt(theirs, 'Make your passkey')
      await expect(theirs.getByText(officer.email)).toBeVisible()
      if (withScripts) {
        await steps.holdsAPasskeyDevice(theirs)
        await theirs.getByRole('button', { name: 'Make the passkey' }).click()
        await theirs.waitForURL((url) => url.pathname.startsWith(paths.signIn()))
        await steps.signsInByPasskey(theirs, officer)
        await theirs.goto(paths.accountEnrol())
        await steps.arrivesAt(theirs, 'You cannot make a passkey here now')
      } else await expect(theirs.getByText(NEEDS_SCRIPTS)).toBeVisible()

      const person = new URL(page.url()).pathname
      await page.goto(person)
      await page.getByText('End this account').click()
      await steps.send(page, `End the account of ${officer.name}`, REASON_FIELDS('Why does it end?'), {
        reason: 'Left the force.',
      })
      await expect(page.getByText('Ended', { exact: true })).toBeVisible()
    })

    test('the directory and its forms are laid out on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 700 })
      await steps.signInAs(page, PEOPLE.administrator)
      for (const address of [
        paths.people(),
        paths.agencies(),
        paths.changes(),
        paths.addAgency(),
        paths.addPerson(),
      ]) {
        await page.goto(address)
        await steps.expectNoSideways(page)
      }
    })
  })

/** A5: a lost passkey is replaced by two people and a day, told to everybody, and stopped by one. */
import { randomInt } from 'node:crypto'
import { PEOPLE } from '@/db/seeds/demo-people'
import { identityWordsFor } from '@/lib/content/identity-refusals'
import { CODE_FIELDS, REASON_FIELDS } from '@/lib/content/identity-words'
import { NEEDS_SCRIPTS } from '@/lib/content/passkey-words'
import { askOfOursFields, RECOVERY } from '@/lib/content/recovery-words'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

const anOfficer = () => {
  const number = randomInt(100_000, 999_999)
  return { name: `Perdita Okafor ${number}`, email: `perdita${number}@thamesgate.police.example` }
}

const WHY = 'Her telephone was stolen. I telephoned her at the station and she told me herself.'
const STOPPING = REASON_FIELDS('Why is it stopped?')

for (const withScripts of [true, false])
  test.describe(withScripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: withScripts })

    test('the lead asks, a keeper agrees, it waits, and the DPO stops it', async ({
      page,
      browser,
      aLostPasskey,
    }) => {
      const officer = anOfficer()
      const personId = await aLostPasskey({ ...officer, agreed: false })
      await steps.signInAs(page, PEOPLE.inspector)
      await page.goto(paths.attestation())
      const listed = [{ id: personId, name: officer.name, title: 'Police constable' }]
      await steps.send(page, RECOVERY.askOfOurs, askOfOursFields(listed), { personId, why: 'short' })
      await steps.isToldOf(page, /What happened must be/)
      await steps.send(page, RECOVERY.askOfOurs, askOfOursFields(listed), { personId, why: WHY })
      await steps.arrivesAt(page, RECOVERY.title)
      await expect(page.getByText('Waits for a second person')).toBeVisible()
      await expect(page.getByRole('button', { name: RECOVERY.agree })).toHaveCount(0)
      const address = new URL(page.url()).pathname

      const keeper = await steps.somebodyElse(browser, withScripts)
      await steps.signInAs(keeper, PEOPLE.administrator)
      await keeper.goto(paths.person(personId))
      await expect(keeper.getByText('Invite them to set up sign-in')).toBeVisible()
      await steps.press(
        steps.formWith(keeper, 'Invite them to set up sign-in'),
        'Invite them to set up sign-in',
      )
      await steps.isToldOf(keeper, identityWordsFor({ rule: 'ID-16' }))
      await keeper.goto(paths.changes())
      await keeper.getByRole('link', { name: officer.name }).click()
      const agreeing = steps.formWith(keeper, RECOVERY.agree)
      await expect(agreeing).toBeVisible()
      // The lead sends the keeper's form.
      const form = await steps.formAt(keeper.context().request, address, RECOVERY.agree)
      const { status, location } = await steps.post(page.context().request, form)
      expect([status, location], 'nothing was agreed, or the next press would be too late').toEqual([
        200,
        null,
      ])
      await steps.press(agreeing, RECOVERY.agree)
      await expect(keeper.getByText('Agreed to. It waits until')).toBeVisible()
      await expect(keeper.getByRole('button', { name: RECOVERY.send })).toHaveCount(0)

      const officerOfData = await steps.somebodyElse(browser, withScripts)
      await steps.signInAs(officerOfData, PEOPLE.dpo)
      await officerOfData.goto(address)
      await steps.send(officerOfData, RECOVERY.stop, STOPPING, { reason: 'She found it in her car.' })
      await expect(officerOfData.getByText(`Stopped by ${PEOPLE.dpo.name}`)).toBeVisible()
      await page.goto(address)
      await expect(page.getByRole('button', { name: RECOVERY.stop })).toHaveCount(0)
    })

    test('after the day a link leads to a code and a new passkey, and to nothing else', async ({
      page,
      browser,
      aLostPasskey,
    }) => {
      const officer = anOfficer()
      const recovery = await aLostPasskey({ ...officer, agreed: true })
      await steps.signInAs(page, PEOPLE.inspector)
      await page.goto(paths.recovery(recovery))
      await steps.press(steps.formWith(page, RECOVERY.send), RECOVERY.send)
      const link = await page.locator('#told').inputValue()

      const theirs = await steps.somebodyElse(browser, withScripts)
      await theirs.goto(new URL(link).pathname)
      await steps.press(steps.formWith(theirs, 'Send me a code'), 'Send me a code')
      const code = await theirs.locator('#told').inputValue()
      await steps.send(theirs, 'Continue', CODE_FIELDS, { code })
      await steps.arrivesAt(theirs, 'Make your passkey')
      const session = (await theirs.context().cookies()).filter(({ name }) =>
        name.endsWith('gatehouse-session'),
      )
      expect(session).toEqual([])
      if (!withScripts) return expect(theirs.getByText(NEEDS_SCRIPTS)).toBeVisible()
      await steps.holdsAPasskeyDevice(theirs)
      await theirs.getByRole('button', { name: 'Make the passkey' }).click()
      await theirs.waitForURL((url) => url.pathname.startsWith(paths.signIn()))
      await steps.signsInByPasskey(theirs, officer)
      await theirs.goto(paths.account())
      await expect(theirs.getByRole('heading', { name: 'First passkey' })).toBeVisible()
      await expect(theirs.getByRole('heading', { name: 'Lost', exact: true })).toHaveCount(0)
      await page.goto(paths.recovery(recovery))
      await expect(page.getByText('Done: a new passkey was made')).toBeVisible()
    })
  })

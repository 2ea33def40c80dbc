/** A force whose machines hold no passkey: two people settle on its own provider, and its officers come in by it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import { CLIENT, startProvider, type TestProvider } from '@/lib/auth/provider/testing'
import { CODE_FIELDS, changedAgencyFields, linkWords, PROVIDER_WORDS } from '@/lib/content/identity-words'
import { SIGN_IN, signInRefusalText } from '@/lib/content/sign-in-words'
import { londonDate } from '@/lib/domain/shared/dates'
import { AGENCY_METHOD } from '@/lib/domain/shared/provider-method'
import { freePort } from '@/lib/launch/free-port'
import { ROOT } from '@/lib/launch/root.mjs'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import { startOwnProduct } from '../own-product'
import * as steps from '../steps'

const NAME = 'your Thamesgate account'
const POLICE = ORGANISATIONS.police

let op: TestProvider
let council: TestProvider
let address: string
let stop: () => Promise<void>

test.describe.configure({ mode: 'serial' })

test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from its pattern
  baseURL: async ({}, use) => use(address),
})

const fileOf = (provider: TestProvider) => {
  const folder = join(ROOT, '.data-test')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'agency-providers.json')
  const row = {
    id: 'thamesgate',
    organisation: POLICE.name,
    issuer: provider.issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    name: NAME,
    amr: ['otp'],
  }
  writeFileSync(file, JSON.stringify([row]))
  return file
}

test.beforeAll(async () => {
  test.setTimeout(25 * 60_000)
  const port = await freePort()
  address = `http://localhost:${port}`
  op = await startProvider(`${address}/api/auth/callback/thamesgate`)
  council = await startProvider(`${address}/api/auth/callback/council`)
  stop = await startOwnProduct({
    name: 'own-provider',
    port,
    settings: {
      GATEHOUSE_AGENCY_PROVIDERS: fileOf(op),
      GATEHOUSE_OIDC_ISSUER: council.issuer,
      GATEHOUSE_OIDC_CLIENT_ID: CLIENT.id,
      GATEHOUSE_OIDC_CLIENT_SECRET: CLIENT.secret,
      GATEHOUSE_OIDC_ROLES: JSON.stringify([{ group: 'g-intake', role: 'INTAKE' }]),
    },
  })
})

test.afterAll(async () => {
  await stop?.()
  await op?.stop()
  await council?.stop()
})

const asksForOwn = async (page: Page, agencyId: string) => {
  await page.goto(paths.changeAgency(agencyId))
  await steps.arrivesAt(page, 'Propose a change of an organisation')
  await steps.send(page, 'Propose this change', changedAgencyFields([]), {
    switchboardSource: 'The page of the organisation in the national directory',
    switchboardCheckedOn: londonDate(new Date()),
    channels: ['gatehouse'],
    signInPath: 'ownProvider',
    why: 'Their machines cannot hold a passkey; their head of IT showed us.',
  })
}

test('two people settle on it where the server knows the provider, and nowhere else', async ({
  page,
  browser,
}) => {
  await page.goto(paths.signIn())
  await expect(page.getByRole('link', { name: SIGN_IN.byOrganisation })).toHaveCount(0)
  await steps.signInAs(page, PEOPLE.administrator)
  await asksForOwn(page, ORGANISATIONS.revenue.id)
  await steps.isToldOf(page, /knows no provider of that organisation/)
  await asksForOwn(page, POLICE.id)
  await steps.arrivesAt(page, `Change an organisation: ${POLICE.name}`)
  const change = new URL(page.url()).pathname
  const second = await steps.somebodyElse(browser)
  await steps.signInAs(second, PEOPLE.dpo)
  await second.goto(change)
  await steps.press(steps.formWith(second, 'Agree to this change'), 'Agree to this change')
  await expect(second.getByText(`Agreed by ${PEOPLE.dpo.name}`)).toBeVisible()
  await second.goto(paths.agency(POLICE.id))
  await expect(second.getByText(PROVIDER_WORDS.known)).toBeVisible()
})

for (const scripts of [true, false])
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts })
    const officer = scripts ? PEOPLE.inspector : PEOPLE.constable
    const member = {
      sub: officer.id,
      name: officer.name,
      email: officer.email,
      groups: [],
      amr: ['pwd', 'otp'],
    }

    test('an officer links their force’s account by an invitation, and signs in with it', async ({
      page,
      browser,
    }) => {
      const keeper = await steps.somebodyElse(browser, scripts)
      await steps.signInAs(keeper, PEOPLE.administrator)
      await keeper.goto(paths.person(officer.id))
      await expect(keeper.getByText(linkWords({ isKnown: true, isLinked: false }))).toBeVisible()
      await steps.press(
        steps.formWith(keeper, 'Invite them to set up sign-in'),
        'Invite them to set up sign-in',
      )
      const link = await keeper.locator('#told').inputValue()

      await page.goto(new URL(link).pathname)
      await steps.press(steps.formWith(page, 'Send me a code'), 'Send me a code')
      const code = await page.locator('#told').inputValue()
      await steps.send(page, 'Continue', CODE_FIELDS, { code })
      await page.waitForURL(`**${paths.accountEnrol()}`)
      await steps.arrivesAt(page, SIGN_IN.linkTitle)
      await expect(page.getByText(SIGN_IN.linkHow(POLICE.name))).toBeVisible()

      op.has({ ...member, email: 'somebody.else@thamesgate.police.example' })
      await page.getByRole('button', { name: SIGN_IN.link(NAME) }).click()
      await steps.arrivesAt(page, SIGN_IN.refused)
      await expect(page.getByText(signInRefusalText('OID-54', 'organisation'))).toBeVisible()

      op.has(member)
      await page.getByRole('link', { name: SIGN_IN.linkAgain }).click()
      await steps.arrivesAt(page, SIGN_IN.linkTitle)
      await page.getByRole('button', { name: SIGN_IN.link(NAME) }).click()
      await steps.arrivesAt(page, SIGN_IN.byOrganisation)
      await expect(page.getByText(SIGN_IN.linked)).toBeVisible()
      await page.goto(paths.requests())
      await expect(page, 'it opened no session').toHaveURL(address + paths.signIn())

      await page.getByRole('link', { name: SIGN_IN.byOrganisation }).click()
      await steps.arrivesAt(page, SIGN_IN.byOrganisation)
      await page.getByRole('button', { name: SIGN_IN.with(NAME) }).click()
      await expect(page).toHaveURL(address + paths.requests())
      const account = page.getByRole('region', { name: 'Your account' })
      await expect(account).toContainText(officer.name)
      await page.goto(paths.account())
      await expect(page.getByText(AGENCY_METHOD)).toBeVisible()

      await page.goto(paths.signInAgain(paths.account()))
      await steps.arrivesAt(page, SIGN_IN.again)
      await expect(page.getByText(SIGN_IN.whyAgainByOwn)).toBeVisible()
      await page.getByRole('button', { name: SIGN_IN.againWith(NAME) }).click()
      await expect(page).toHaveURL(address + paths.account())
      await account.getByRole('button', { name: 'Sign out' }).click()

      await keeper.reload()
      await expect(keeper.getByText(linkWords({ isKnown: true, isLinked: true }))).toBeVisible()
      await steps.press(
        steps.formWith(keeper, 'Invite them to set up sign-in'),
        'Invite them to set up sign-in',
      )
      await steps.isToldOf(keeper, /\(ID-51\)/)
    })

    test('somebody whom the force vouches for and nobody linked is told so, in words', async ({ page }) => {
      op.has({ ...member, sub: `another ${scripts}` })
      await page.goto(paths.agencySignIn())
      await page.getByRole('button', { name: SIGN_IN.with(NAME) }).click()
      await steps.arrivesAt(page, SIGN_IN.refused)
      await expect(page.getByText(signInRefusalText('OID-57', 'organisation'))).toBeVisible()
    })
  })

import { CLIENT, startProvider, type TestProvider } from '@/lib/auth/provider/testing'
import { SIGN_IN, signInRefusalText } from '@/lib/content/sign-in-words'
import { freePort } from '@/lib/launch/free-port'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import { startOwnProduct } from '../own-product'
import * as steps from '../steps'

/** Council staff come in by the council's own provider: a real one, and a product that was set up for it. */

const NAME = 'Haverbrook account'
const NIA = {
  sub: 'nia',
  name: 'Nia Bevan',
  email: 'nia.bevan@haverbrook.example',
  groups: ['g-intake'],
  acr: 'mfa',
}

let op: TestProvider
let address: string
let stop: () => Promise<void>

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(25 * 60_000)
  const port = await freePort()
  address = `http://localhost:${port}`
  op = await startProvider(`${address}/api/auth/callback/council`)
  stop = await startOwnProduct({
    name: 'provider',
    port,
    settings: {
      GATEHOUSE_OIDC_ISSUER: op.issuer,
      GATEHOUSE_OIDC_CLIENT_ID: CLIENT.id,
      GATEHOUSE_OIDC_CLIENT_SECRET: CLIENT.secret,
      GATEHOUSE_OIDC_NAME: NAME,
      GATEHOUSE_OIDC_ROLES: JSON.stringify([{ group: 'g-intake', role: 'INTAKE', grade: 'officer' }]),
      GATEHOUSE_OIDC_ACR: 'mfa',
    },
  })
})

test.afterAll(async () => {
  await stop?.()
  await op?.stop()
})

for (const scripts of [true, false])
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts })

    test('staff sign in with their council account, are asked again, and sign out', async ({ page }) => {
      if (!scripts) steps.runsNoScripts(page.context())
      op.has(NIA)
      await page.goto(address + paths.signIn())
      await steps.arrivesAt(page, 'Sign in')
      await page.getByRole('button', { name: SIGN_IN.with(NAME) }).click()
      await expect(page).toHaveURL(address + paths.disclosures())
      const account = page.getByRole('region', { name: 'Your account' })
      await expect(account).toContainText('Nia Bevan')
      await expect(account).toContainText('Information team')

      await page.goto(address + paths.signInAgain(paths.notices()))
      await steps.arrivesAt(page, SIGN_IN.again)
      await page.getByRole('button', { name: SIGN_IN.againWith(NAME) }).click()
      await expect(page).toHaveURL(address + paths.notices())

      await account.getByRole('button', { name: 'Sign out' }).click()
      await expect(page).toHaveURL(address + paths.signIn())
      await page.goto(address + paths.disclosures())
      await expect(page).toHaveURL(address + paths.signIn())
    })

    test('somebody in no group of ours is told so, in words', async ({ page }) => {
      if (!scripts) steps.runsNoScripts(page.context())
      op.has({ ...NIA, sub: 'owen', name: 'Owen Rees', groups: ['g-other'] })
      await page.goto(address + paths.signIn())
      await page.getByRole('button', { name: SIGN_IN.with(NAME) }).click()
      await steps.arrivesAt(page, SIGN_IN.refused)
      await expect(page.getByText(signInRefusalText('OID-12') ?? '')).toBeVisible()
      await page.goto(address + paths.disclosures())
      await expect(page).toHaveURL(address + paths.signIn())
    })
  })

test('nobody comes in while the provider does not answer', async ({ page }) => {
  await op.stop()
  await page.goto(address + paths.signIn())
  await page.getByRole('button', { name: SIGN_IN.with(NAME) }).click()
  await steps.arrivesAt(page, SIGN_IN.refused)
  await expect(page.getByText(signInRefusalText('OID-32') ?? '')).toBeVisible()
})

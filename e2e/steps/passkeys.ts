/** A passkey in Chromium's own virtual authenticator, which answers at once as if a finger had been shown. */
import { expect, type Page } from '@playwright/test'
import { paths } from '@/lib/paths'
import { arrivesAt } from './arriving'

export async function holdsAPasskeyDevice(page: Page): Promise<void> {
  const chromium = await page.context().newCDPSession(page)
  await chromium.send('WebAuthn.enable')
  await chromium.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

export async function addsAPasskey(page: Page, name: string): Promise<void> {
  await page.goto(paths.account())
  await arrivesAt(page, 'Sign-in and passkeys')
  await page.getByLabel('Name of the new passkey').fill(name)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

export async function removesThePasskey(page: Page, name: string): Promise<void> {
  await page.goto(paths.account())
  await page.getByRole('button', { name: `Remove ${name}` }).click()
  await expect(page.getByText('You have no passkey yet.')).toBeVisible()
}

/** Whoever came in by it would have no way in without it. */
export async function keepsTheOnlyPasskey(page: Page, name: string): Promise<void> {
  await page.goto(paths.account())
  await page.getByRole('button', { name: `Remove ${name}` }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'your only passkey' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

export async function signsInByPasskey(page: Page, person: { readonly name: string }): Promise<void> {
  await page.goto(paths.demoSignIn())
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('region', { name: 'Your account' })).toContainText(person.name)
}

export const signsWithPasskey = (page: Page) =>
  page.getByRole('button', { name: 'Sign with your passkey' }).click()

export const isAskedToSign = (page: Page, what: string) =>
  expect(page.getByRole('alert').filter({ hasText: 'To sign:' })).toContainText(what)

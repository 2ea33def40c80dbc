import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PEOPLE } from '@/db/seeds/demo-people'
import { paths } from '@/lib/paths'
import { requestIn } from '@/lib/use-cases/demo/scale/request'
import { HOUSING_SCENE, type Scene } from '@/lib/use-cases/demo/scale/scene'
import type { StatePlan } from '../case-plan'
import { expect, test } from '../fixtures'
import { DISCLOSE } from '../ordinary-case'
import * as steps from '../steps'

/** Whoever has a passkey must sign with it at every desk, so it is taken away again for the journeys that follow. */
const HEAD = PEOPLE.headOfBenefits
const SCENE: Partial<Scene> = {
  matter: { ...HOUSING_SCENE.matter, service: 'benefits' },
  coordinator: 'benefitsCoordinator',
  head: 'headOfBenefits',
}
const TO_DECIDE: StatePlan = { state: 'AWAIT_HOS', scene: SCENE }
const { items } = requestIn({ ...HOUSING_SCENE, ...SCENE, today: '2026-11-20' })
const APPROVED = { items: items.map(() => DISCLOSE) }
const NAME = 'work laptop'

test('a passkey is added, signs in, signs exactly what was read and nothing else, and is removed', async ({
  browser,
  page,
  aCase,
  lookAt,
}) => {
  const [signed, changed] = [await aCase(TO_DECIDE), await aCase(TO_DECIDE)]
  await steps.holdsAPasskeyDevice(page)
  await steps.signInAs(page, HEAD)
  await steps.addsAPasskey(page, NAME)

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(paths.demoSignIn())
  await steps.signsInByPasskey(page, HEAD)

  await steps.opensTheApproval(page, signed)
  await steps.signsTheApproval(page, { items }, APPROVED)
  await steps.isAskedToSign(page, `To sign: approve ${signed}`)
  expect((await lookAt(signed)).status, 'nothing is done before the signature').toBe('AWAIT_HOS')
  const before = await cookieOf(page)
  await steps.signsWithPasskey(page)
  await steps.arrivesAtTheCase(page, signed)
  expect((await lookAt(signed)).status).toBe('APPROVED_FULL')
  expect(await cookieOf(page), 'the cookie of before the signature').not.toBe(before)

  const record = await steps.opensTheRecord(page, signed, 'P2')
  const said = verified(record)
  expect(said).toMatch(/signature.* by passkey, bound to what the record says/)
  expect(said).toContain(HEAD.name)

  await steps.opensTheApproval(page, changed)
  await steps.signsTheApproval(page, { items }, APPROVED)
  await steps.isAskedToSign(page, `To sign: approve ${changed}`)
  const why = page.locator('textarea[name="whyAppropriate"]')
  await why.fill(`${await why.inputValue()} And something that nobody was asked to sign.`)
  await steps.signsWithPasskey(page)
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(
    'What you sent is not what your passkey signed',
  )
  expect((await lookAt(changed)).status).toBe('AWAIT_HOS')

  const plain = await steps.somebodyElse(browser, false)
  await steps.signInAs(plain, HEAD)
  await steps.opensTheApproval(plain, changed)
  await steps.signsTheApproval(plain, { items }, APPROVED)
  await steps.isAskedToSign(plain, `To sign: approve ${changed}`)
  await steps.isAskedToSign(plain, 'A passkey works only where JavaScript is switched on')
  await expect(plain.getByRole('button', { name: 'Sign with your passkey' })).toHaveCount(0)
  expect((await lookAt(changed)).status).toBe('AWAIT_HOS')

  await steps.keepsTheOnlyPasskey(page, NAME)
  await steps.signInAs(page, HEAD)
  await steps.removesThePasskey(page, NAME)
})

const cookieOf = async (page: import('@playwright/test').Page) =>
  (await page.context().cookies()).find(({ name }) => name.endsWith('gatehouse-session'))?.value

const verified = (bytes: Buffer) => {
  const file = join(mkdtempSync(join(tmpdir(), 'gatehouse-record-')), 'record.pdf')
  writeFileSync(file, bytes)
  return execFileSync(process.execPath, ['lib/cli/gatehouse.mjs', 'verify', file], { encoding: 'utf8' })
}

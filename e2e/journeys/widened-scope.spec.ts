import { PEOPLE } from '@/db/seeds/demo-people'
import { expect, test } from '../fixtures'
import { ordinaryRequest } from '../ordinary-case'
import * as steps from '../steps'

test('a scope widened after approval voids it, and what was packed can no longer be released', async ({
  page,
  browser,
  aCase,
  lookAt,
}) => {
  const reference = await aCase({ after: 'checkPack' })
  const elsewhere = await browser.newContext()
  const releaser = await elsewhere.newPage()
  await steps.signInAs(releaser, PEOPLE.releaseOfficer)
  await steps.opensTheRelease(releaser, reference)

  await steps.signInAs(page, PEOPLE.constable)
  await steps.changesAnItem(page, reference, 1, { to: '2026-10-31', reason: 'Two more months are needed.' })
  await expect(page.getByText('Waiting for authorisation', { exact: true })).toBeVisible()

  await steps.signsTheRelease(releaser, ordinaryRequest())
  await steps.isToldOf(releaser, 'There is a problem')
  const { status, entries } = await lookAt(reference)
  expect(status).toBe('AWAIT_EXT_AUTH')
  expect(entries.slice(-2)).toEqual(['changeScope SoD-9', expect.stringMatching(/^refused:releasePack /)])

  await steps.signInAs(page, PEOPLE.inspector)
  await page.goto(`/requests/${reference}/authorise`)
  await expect(page.getByText('Authorised before, and changed since')).toBeVisible()
  await steps.authorises(page, reference)
  expect((await lookAt(reference)).status, 'the council begins again').toBe('INTAKE')
  await elsewhere.close()
})

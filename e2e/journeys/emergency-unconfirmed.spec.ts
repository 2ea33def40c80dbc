import { PEOPLE } from '@/db/seeds/demo-people'
import { noticeHref, noticeText } from '@/lib/content/notices'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

test('17: when nobody confirms in time the DPO is told, and the clock stands red until a late confirmation pays the debt', async ({
  page,
  aCase,
  lookAt,
}) => {
  const reference = await aCase({ state: 'U_UNCONFIRMED' })
  await steps.signInAs(page, PEOPLE.dpo)
  await page.goto(paths.notices())
  await steps.arrivesAt(page, 'Notices')
  const notice = page.getByRole('listitem').filter({ hasText: reference })
  await notice.getByRole('link', { name: noticeText('urgentUnconfirmed') }).click()
  await expect(page).toHaveURL(noticeHref('urgentUnconfirmed', reference))
  await steps.seesThatPaperIsOverdue(page, reference)

  await steps.signInAs(page, PEOPLE.inspector)
  await steps.confirmsInWriting(page, reference)

  await steps.signInAs(page, PEOPLE.headOfHousing)
  await steps.opensTheEmergency(page, reference)
  await expect(page.getByRole('heading', { name: 'Confirmed in writing, late' })).toBeVisible()
  await steps.ratifies(page, reference)
  const { status, entries } = await lookAt(reference)
  expect(status).toBe('CLOSED')
  expect(entries.join(), 'late is not a breach by itself').not.toContain('Breach')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('17: whoever was to confirm is told that it is late, and may still do it', async ({
    page,
    aCase,
    lookAt,
  }) => {
    const reference = await aCase({ state: 'U_UNCONFIRMED' })
    await steps.signInAs(page, PEOPLE.inspector)
    await page.goto(paths.confirmUrgent(reference))
    await expect(page.getByRole('heading', { name: /^This was due by / })).toBeVisible()
    await steps.confirmsInWriting(page, reference)
    expect(await lookAt(reference)).toMatchObject({ status: 'U_UNCONFIRMED' })
    expect((await lookAt(reference)).entries.at(-1)).toMatch(/^confirmUrgent /)
  })
})

import { PEOPLE } from '@/db/seeds/demo-people'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

test('a request is withdrawn while the council assesses it, and work on it stops', async ({
  page,
  aCase,
}) => {
  const reference = await aCase({ after: 'acceptIntake' })
  await steps.signInAs(page, PEOPLE.constable)
  await steps.withdraws(page, reference, 'The property was found and returned.')
  await expect(page.getByText('Withdrawn', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Withdraw this request' })).toHaveCount(0)

  await steps.signInAs(page, PEOPLE.housingCoordinator)
  await steps.opensTheCase(page, reference)
  await steps.seesInTheTimeline(page, 'Withdrawn by the requester')
  await expect(page.getByRole('link', { name: 'Assess the request' })).toHaveCount(0)
})

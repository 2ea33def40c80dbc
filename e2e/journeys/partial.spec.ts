import { PEOPLE } from '@/db/seeds/demo-people'
import { expect, test } from '../fixtures'
import { TWO_ITEMS } from '../ordinary-case'
import * as steps from '../steps'

test('an item is withheld and another goes in part; the letter tells which, and only what is approved can be packed', async ({
  page,
  aCase,
}) => {
  const reference = await aCase({ after: 'proposeDecision', request: { items: TWO_ITEMS } })
  await steps.signInAs(page, PEOPLE.headOfHousing)
  await steps.approves(
    page,
    reference,
    { items: TWO_ITEMS },
    {
      items: [
        { proposal: 'disclosePart', code: 'P01', redactions: ['outOfRange'] },
        { proposal: 'withhold', code: 'R04', redactions: [] },
      ],
    },
  )
  await expect(page.getByText('Approved in part', { exact: true }).first()).toBeVisible()

  await steps.signInAs(page, PEOPLE.constable)
  const letter = await steps.opensTheLetter(page, reference)
  expect(letter).toMatch(/P01[\s\S]*R04/)

  await steps.signInAs(page, PEOPLE.releaseOfficer)
  await steps.startsPreparing(page, reference)
  const items = page.getByLabel('Which item does it answer?').getByRole('option')
  await expect(items).toHaveText([/^1\. /])
})

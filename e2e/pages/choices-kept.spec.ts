import { PEOPLE } from '@/db/seeds/demo-people'
import { expect, test } from '../fixtures'
import { TWO_ITEMS } from '../ordinary-case'
import * as steps from '../steps'

const IN_PART = { proposal: 'disclosePart', code: 'P02' } as const

/** A tick that a script adds on its own would become part of somebody's decision. */
for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a form opens with exactly the choices that were saved', async ({ page, aCase }) => {
      const reference = await aCase({
        after: 'proposeDecision',
        request: { items: TWO_ITEMS },
        assessed: [{ page: 'item', position: 1, answers: { ...IN_PART, redactions: ['thirdParty'] } }],
      })
      await steps.signInAs(page, PEOPLE.headOfHousing)
      await steps.opensTheApproval(page, reference)
      const redactions = page.getByRole('group', { name: /Item 2.*redacted/ })
      await expect(redactions.getByRole('checkbox', { name: 'Other people' })).toBeChecked()
      await page.waitForLoadState('networkidle')
      for (const name of ['Irrelevant material', 'Privileged material', 'Outside the dates'])
        await expect(redactions.getByRole('checkbox', { name })).not.toBeChecked()
    })
  })

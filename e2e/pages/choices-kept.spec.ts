import { PEOPLE } from '@/db/seeds/demo-people'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

const PROPOSED = { proposal: 'disclosePart', code: 'P02', redactions: ['thirdParty'] } as const

/** A tick that a script adds on its own would become part of somebody's decision. */
for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a form opens with exactly the choices that were saved', async ({ page, aCase }) => {
      const answers = { ...PROPOSED, redactions: [...PROPOSED.redactions] }
      const reference = await aCase({
        after: 'proposeDecision',
        assessed: [{ page: 'item', position: 0, answers }],
      })
      await steps.signInAs(page, PEOPLE.headOfHousing)
      await page.goto(`${paths.step(reference, 'decide')}/approve`, { waitUntil: 'networkidle' })
      const redactions = page.getByRole('group', { name: /redacted/ })
      await expect(redactions.getByRole('checkbox', { name: 'Other people' })).toBeChecked()
      for (const name of ['Irrelevant material', 'Privileged material', 'Outside the dates'])
        await expect(redactions.getByRole('checkbox', { name })).not.toBeChecked()
    })
  })

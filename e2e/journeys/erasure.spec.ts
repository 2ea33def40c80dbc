import { PEOPLE } from '@/db/seeds/demo-people'
import { wordsFor } from '@/lib/content/refusals'
import { paths } from '@/lib/paths'
import { HOUSING_SCENE } from '@/lib/use-cases/demo/scale/scene'
import { OLD } from '../action-doors'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

const WHY = 'The six years have passed and nobody needs it any more.'
const KEPT = 'An inquiry into that year was announced this morning.'

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a case whose years have passed is kept by the director once, then erased by two, and says so to whoever could see it', async ({
      page,
      aCase,
    }) => {
      const reference = await aCase(OLD)
      await steps.signInAs(page, PEOPLE.dpo)
      await steps.asksForErasure(page, reference, WHY)

      await steps.signInAs(page, PEOPLE.director)
      await steps.keepsTheCase(page, reference, KEPT)

      await steps.signInAs(page, PEOPLE.dpo)
      await steps.asksForErasure(page, reference, WHY)
      await steps.signInAs(page, PEOPLE.director)
      await steps.agreesToErasure(page, reference, WHY)

      for (const step of ['hold', 'audit', 'erase', 'rules'] as const) {
        await page.goto(paths.step(reference, step))
        await steps.isToldItIsErased(page, paths.disclosure(reference))
      }
      await expect(page.getByText(PEOPLE.dpo.name).first()).toBeVisible()

      await steps.signInAs(page, PEOPLE[HOUSING_SCENE.asker])
      for (const address of [paths.request(reference), paths.askReview(reference)]) {
        await page.goto(address)
        await steps.isToldItIsErased(page, paths.request(reference))
      }
      await expect(page.getByText(WHY)).toHaveCount(0)

      await steps.signInAs(page, PEOPLE.revenueOfficer)
      await steps.answersAsUnknown(page, paths.request(reference))
    })
  })

test('a case of today is kept until its day, which its page says', async ({ page, aCase }) => {
  const reference = await aCase({ state: 'REFUSED' })
  await steps.signInAs(page, PEOPLE.dpo)
  await page.goto(paths.step(reference, 'erase'))
  const [said = ''] = wordsFor({ rule: 'ERASE_SCHEDULE' }).split(' until ')
  await expect(page.getByText(said)).toBeVisible()
})

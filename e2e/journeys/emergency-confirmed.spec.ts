import { PEOPLE } from '@/db/seeds/demo-people'
import { NOT_URGENT_FIELDS } from '@/lib/content/urgent-forms'
import { paths } from '@/lib/paths'
import { ACTS } from '@/lib/testing/acts'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

test.describe.configure({ timeout: 180_000 })

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('16: a call at 02:10 is called back on the directory’s number, decided by a head of service, confirmed in writing and ratified', async ({
      page,
      lookAt,
    }) => {
      await steps.signInAs(page, PEOPLE.informationOfficer)
      const reference = await steps.logsTheCall(page)
      await steps.seesThatItIsNotTheirsToDecide(page)
      expect((await lookAt(reference)).status).toBe('U_LOGGED')

      await steps.signInAs(page, PEOPLE.headOfHousing)
      await steps.signsWhatWasGiven(page, reference)
      await steps.seesThatPaperIsOwed(page, reference)
      expect((await lookAt(reference)).status).toBe('U_AWAIT_CONFIRM')

      await steps.signInAs(page, PEOPLE.ambulanceManager)
      await steps.confirmsInWriting(page, reference)

      await steps.signInAs(page, PEOPLE.headOfHousing)
      await steps.ratifies(page, reference)
      expect((await lookAt(reference)).status).toBe('CLOSED')

      const atTheTime = steps.textOf(await steps.opensTheRecord(page, reference, 'P5'))
      expect(atTheTime).toContain('No: as it was logged at the time')
      const after = steps.textOf(await steps.opensTheRecord(page, reference, 'P5', 2))
      expect(after).toContain('Emergency log, completed afterwards')
      expect(after).toContain('Yes: completed after the disclosure')
    })
  })

test('18: an officer at the counter says “emergency”, it is routine, and it becomes a draft that takes the standard route', async ({
  page,
  aCase,
  lookAt,
}) => {
  const reference = await aCase({ state: 'U_LOGGED' })
  const { input } = ACTS.notUrgent
  await steps.signInAs(page, PEOPLE.headOfHousing)
  await steps.opensTheEmergency(page, reference)
  await steps.send(page, 'It is not an emergency', NOT_URGENT_FIELDS, input)
  await expect(page).toHaveURL(paths.disclosures())
  expect(await lookAt(reference)).toMatchObject({ status: 'DRAFT' })

  await steps.signInAs(page, PEOPLE.liaison)
  await page.goto(paths.checkAnswers(reference))
  await steps.arrivesAt(page, 'Check your answers before you submit')
  await expect(page.getByText(input.reason)).toBeVisible()
})

import { PEOPLE } from '@/db/seeds/demo-people'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

test('the council asks, the officer answers, and the case goes on where it stood', async ({
  page,
  aCase,
  lookAt,
}) => {
  const reference = await aCase({ after: 'authoriseRequest' })
  await steps.signInAs(page, PEOPLE.informationOfficer)
  await steps.asksTheRequester(page, reference, 'Which of the two flats on that landing do you mean?')

  await steps.signInAs(page, PEOPLE.constable)
  await steps.answersTheCouncil(page, reference, {
    answer: 'The one on the left, number 14.',
    purposeChanged: 'no',
  })

  await steps.signInAs(page, PEOPLE.informationOfficer)
  await steps.opensTheCase(page, reference)
  await expect(page.getByText('The one on the left, number 14.').first()).toBeVisible()
  expect((await lookAt(reference)).status).toBe('INTAKE')
})

test('an answer that changes the purpose needs a fresh authorisation', async ({ page, aCase, lookAt }) => {
  const reference = await aCase({ after: 'askClarification' })
  await steps.signInAs(page, PEOPLE.constable)
  await steps.answersTheCouncil(page, reference, {
    answer: 'We now look into arson as well.',
    purposeChanged: 'yes',
  })
  expect((await lookAt(reference)).status).toBe('AWAIT_EXT_AUTH')
})

test('a request returned as incomplete is begun again with its answers', async ({ page, aCase }) => {
  const reference = await aCase({ after: 'authoriseRequest' })
  await steps.signInAs(page, PEOPLE.informationOfficer)
  await steps.returnsAsIncomplete(page, reference, {
    codes: ['R05'],
    missing: 'Say what would be harmed without the tenancy dates, and how likely that is.',
  })

  await steps.signInAs(page, PEOPLE.constable)
  const again = await steps.startsAgainFromTheReturned(page, reference)
  expect(again).not.toBe(reference)
  await steps.submits(page)
})

import { PEOPLE } from '@/db/seeds/demo-people'
import { wordsFor } from '@/lib/content/refusals'
import { seniorOfficer } from '@/lib/use-cases/demo/story'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

const BELOW_THE_FLOOR = { rule: 'R01', facts: { floor: 'Inspector', rank: PEOPLE.sergeant.title } }

test('the person who asks reaches the button, is refused, and the council sees the attempt', async ({
  page,
  aCase,
}) => {
  const reference = await aCase({ after: 'submitRequest' })
  await steps.signInAs(page, PEOPLE.constable)
  await steps.triesToAuthorise(page, reference)
  await steps.isToldOf(page, wordsFor({ rule: 'R02' }))

  await steps.signInAs(page, PEOPLE.inspector)
  await steps.authorises(page, reference)

  await steps.signInAs(page, PEOPLE.informationOfficer)
  await steps.opensTheCase(page, reference)
  await steps.seesInTheTimeline(page, 'Attempt to authorise the request was stopped (R02)')
})

test('a sergeant is below the rank that may authorise', async ({ page, aCase, lookAt }) => {
  const reference = await aCase({
    after: 'submitRequest',
    request: { authoriser: seniorOfficer('sergeant') },
  })
  await steps.signInAs(page, PEOPLE.sergeant)
  await steps.triesToAuthorise(page, reference)
  await steps.isToldOf(page, wordsFor(BELOW_THE_FLOOR))
  const { status, entries } = await lookAt(reference)
  expect([status, entries.at(-1)]).toEqual(['AWAIT_EXT_AUTH', 'refused:authoriseRequest R01'])
})

test('the senior officer returns a request, it is mended and comes back', async ({ page, aCase }) => {
  const reference = await aCase({ after: 'submitRequest' })
  const reason = 'Say why six months and not three.'
  await steps.signInAs(page, PEOPLE.inspector)
  await steps.returnsToTheRequester(page, reference, reason)

  await steps.signInAs(page, PEOPLE.constable)
  await page.goto(`/requests/${reference}/check`)
  await steps.arrivesAt(page, 'Check your answers before you submit')
  await expect(page.getByText(reason)).toBeVisible()
  await steps.submits(page)

  await steps.signInAs(page, PEOPLE.inspector)
  await steps.authorises(page, reference)
})

test('the senior officer declines, and the request ends there', async ({ page, aCase, lookAt }) => {
  const reference = await aCase({ after: 'submitRequest' })
  await steps.signInAs(page, PEOPLE.inspector)
  await steps.declines(page, reference, 'The suspect was charged this morning.')
  await expect(page.getByText('The suspect was charged this morning.').first()).toBeVisible()
  expect((await lookAt(reference)).status).toBe('WITHDRAWN')
})

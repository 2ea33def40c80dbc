import { expect, type Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { addDays, londonDate } from '@/lib/domain/shared/dates'
import { test } from '../fixtures'
import * as steps from '../steps'
import * as agreements from '../steps/agreements'
import * as checks from '../steps/checks'

const AGAINST =
  'I object. Two engineers can open the records of every tenant, and nothing they open is written down.'

const OBJECTION = { level: 'OBJECT', text: AGAINST, conclusion: 'ALLOW' }

/** Told yesterday, whatever time it is when the test runs; the same reasons do not do for two transfers. */
const departureFrom = (reference: string) => ({
  scope: 'The objection as a whole',
  reasons: `Of ${reference}: the boilers of four hundred tenants cannot be booked until the system is mended, and nobody in this country can mend it.`,
  alternative: 'Every session of the two engineers is recorded and read through on the next day.',
  riskOwner: PEOPLE.headOfHousing.name,
  toldOn: addDays(londonDate(new Date()), -1),
  toldAt: '14:30',
  communicatedHow: 'By e-mail',
  boardOn: addDays(londonDate(new Date()), 30),
})
type Departure = ReturnType<typeof departureFrom>

const says = (page: Page, key: string) => expect(agreements.factOf(page, key))

async function standsOnThePage(page: Page, reference: string, departure: Departure): Promise<void> {
  await checks.stepOfTransfer(page, reference, 'advice')
  await says(page, 'In full').toHaveText(AGAINST)
  await says(page, 'Reasons').toHaveText(departure.reasons)
  await says(page, 'Done instead').toHaveText(departure.alternative)
  await says(page, 'Decided by').toContainText(PEOPLE.director.name)
  await says(page, 'The officer acknowledged it').not.toHaveText('Not yet')
}

async function standsInTheRecord(page: Page, reference: string, departure: Departure): Promise<void> {
  const record = await checks.opensTheSealedOf(page, reference, 'TRANSFER', 'internal')
  const text = steps.unbroken(steps.textOf(record))
  for (const said of [AGAINST, departure.reasons, departure.alternative, PEOPLE.director.name])
    expect(text).toContain(said)
}

test('a Director goes on against the objection of the Data Protection Officer, and both are on record', async ({
  page,
  aCheck,
  lookAtCheck,
}) => {
  const reference = await aCheck({ check: 'transfer', in: 'DPO_REVIEW' })
  const departure = departureFrom(reference)
  await steps.signInAs(page, PEOPLE.dpo)
  await checks.advisesOnTransfer(page, reference, OBJECTION)
  await checks.seesTheTransfer(page, reference, 'DISSENT_PENDING')

  await steps.signInAs(page, PEOPLE.headOfHousing)
  await checks.stepOfTransfer(page, reference, 'dissent')
  await expect(page.getByRole('button', { name: 'Sign your decision' })).toHaveCount(0)

  await steps.signInAs(page, PEOPLE.director)
  await checks.departsFromTheAdvice(page, reference, departure)
  await checks.stepOfTransfer(page, reference, 'sign')
  await expect(page.getByRole('button', { name: 'Sign the transfer' })).toHaveCount(0)

  await steps.signInAs(page, PEOPLE.dpo)
  await checks.acknowledgesTheDeparture(page, reference)
  await standsOnThePage(page, reference, departure)

  await steps.signInAs(page, PEOPLE.chiefExecutive)
  await checks.signsTheTransfer(page, reference)
  await checks.seesTheTransfer(page, reference, 'ACTIVE')
  await standsInTheRecord(page, reference, departure)
  const { entries } = await lookAtCheck('transfer', reference)
  for (const done of ['adviseOnTransfer', 'dissentFromAdvice', 'acknowledgeDissent', 'signTransfer'])
    expect(entries.some((entry) => entry.startsWith(done))).toBe(true)
})

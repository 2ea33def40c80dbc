import type { Page } from '@playwright/test'
import { SERVICES, type ServiceKey } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { InputOf } from '@/lib/domain/disclosure/command'
import { paths } from '@/lib/paths'
import { anItem } from '@/lib/testing/acts'
import { REQUIREMENT_ACTS } from '@/lib/testing/lane-acts'
import { expect, test } from '../fixtures'
import { DISCLOSE } from '../ordinary-case'
import * as steps from '../steps'

type Held = {
  readonly service: ServiceKey
  readonly description: string
  readonly coordinator: PersonKey
  readonly head: PersonKey
  readonly legalCheck: InputOf<'acceptIntake'>['legalCheck']
}

const HOUSING: Held = {
  service: 'housing',
  description: 'The tenancy history of 14 Larkfield House',
  coordinator: 'housingCoordinator',
  head: 'headOfHousing',
  legalCheck: [],
}

/** Disclosing benefits information unlawfully is an offence by the officer who does it, so the lawyers look first. */
const BENEFITS: Held = {
  service: 'benefits',
  description: 'The housing benefit claims made from 14 Larkfield House',
  coordinator: 'benefitsCoordinator',
  head: 'headOfBenefits',
  legalCheck: ['benefits'],
}

const CARE: Held = {
  service: 'care',
  description: 'The dates of home care visits to 14 Larkfield House',
  coordinator: 'careCoordinator',
  head: 'headOfCare',
  legalCheck: [],
}

const ALL = [HOUSING, BENEFITS, CARE] as const
const ITEMS = ALL.map(({ description }) => ({ ...anItem, description }))

const itemOf = ({ description }: Held) => ITEMS.filter((item) => item.description === description)

test.describe.configure({ timeout: 300_000 })

test('case 22: housing, benefits and care each decide their own part, the lawyers look at benefits first, and the whole closes with the last', async ({
  page,
  aCase,
  lookAt,
}) => {
  const whole = await aCase({ after: 'authoriseRequest', request: { items: ITEMS } })
  const stateOf = async (reference: string) => (await lookAt(reference)).status

  await steps.signInAs(page, PEOPLE.informationOfficer)
  const services = ALL.map(({ service }) => SERVICES[service])
  const [housing = '', benefits = '', care = ''] = await steps.splitsIt(page, whole, ITEMS, services)
  const cases = [whole, housing, benefits, care]
  await isTakenIn(page, housing, HOUSING)
  await isTakenIn(page, benefits, BENEFITS)
  await isTakenIn(page, care, CARE)
  expect([await stateOf(housing), await stateOf(benefits), await stateOf(care)]).toEqual([
    'ASSESS',
    'LEGAL_VALIDATION',
    'ASSESS',
  ])

  await steps.signInAs(page, PEOPLE.solicitor)
  const { input: checked } = REQUIREMENT_ACTS.validateRequirement
  await steps.recordsTheLegalCheck(page, benefits, itemOf(BENEFITS), checked)

  await isDecided(page, { own: housing, cases }, HOUSING)
  await isDecided(page, { own: benefits, cases }, BENEFITS)
  expect(await stateOf(whole), 'care has not answered yet').toBe('INTAKE')
  await isDecided(page, { own: care, cases }, CARE)
  await expect.poll(() => stateOf(whole)).toBe('CLOSED')

  await steps.signInAs(page, PEOPLE.informationOfficer)
  await steps.opensTheCase(page, whole)
  for (const service of services) await steps.seesThePart(page, service, 'Approved in full')
  await steps.seesInTheTimeline(page, 'Closed, because every part is decided')

  await steps.signInAs(page, PEOPLE.constable)
  await page.goto(paths.request(whole))
  for (const part of [housing, benefits, care])
    await expect(page.getByRole('link', { name: part, exact: true })).toBeVisible()
})

const isTakenIn = (page: Page, part: string, { service, legalCheck }: Held) =>
  steps.acceptsAtIntake(page, part, { serviceId: SERVICES[service].id, legalCheck })

type Family = { readonly own: string; readonly cases: readonly string[] }

async function isDecided(page: Page, { own, cases }: Family, held: Held): Promise<void> {
  await steps.signInAs(page, PEOPLE[held.coordinator])
  await steps.assesses(page, own, [DISCLOSE])
  await steps.sendsForDecision(page, own)

  await steps.signInAs(page, PEOPLE[held.head])
  expect(await steps.finds(page, cases), `${held.head} sees their own part alone`).toEqual([own])
  for (const other of cases.filter((each) => each !== own))
    await steps.isNotFound(page, paths.disclosure(other))
  await steps.approves(page, own, { items: itemOf(held) }, { items: [DISCLOSE] })
}

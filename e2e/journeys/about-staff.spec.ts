import type { Page } from '@playwright/test'
import { SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import { paths } from '@/lib/paths'
import { anItem, aSubject } from '@/lib/testing/acts'
import { expect, test } from '../fixtures'
import { DISCLOSE, WROTE } from '../ordinary-case'
import * as steps from '../steps'

/** A council employee who would otherwise see every case there is. */
const SUBJECT = PEOPLE.informationManager
const ITEMS = [{ ...anItem, description: 'The shift rota of the information team' }]

const requestAbout = ({ name }: { readonly name: string }): Partial<Request> => ({
  subjects: [{ ...aSubject, name, role: 'employee', staffOrMember: 'yes' }],
  items: ITEMS,
})

const REASONS = {
  intake: 'I take in the requests that came this week, and this is one of them.',
  work: 'I was assigned to it, and collate what the personnel file holds.',
  advice: 'My advice on it was asked for.',
  decision: 'I was assigned to it, and decide for the service that holds the file.',
}

test.describe.configure({ timeout: 300_000 })

test('case 46: a request about a colleague is worked on by those who were named, opened with a reason, and does not exist for the colleague', async ({
  page,
  aCase,
  lookAt,
}) => {
  const reference = await aCase({ after: 'authoriseRequest', request: requestAbout(SUBJECT) })
  await isTakenInAndAssigned(page, reference)
  const asAuthorised = await steps.addressOfTheRecord(page, `${reference}/P1/1`)

  await steps.signInAs(page, PEOPLE.headOfHousing)
  await steps.isNotFound(page, paths.disclosure(reference))
  await isCollatedAndAdvisedOn(page, reference)

  await steps.signInAs(page, PEOPLE.headOfPeople)
  await steps.seesThatItIsRestricted(page, reference)
  await steps.isToldOfThePaper(page, asAuthorised, 404)
  await steps.opensWithAReason(page, reference, REASONS.decision)
  await steps.isToldOfThePaper(page, asAuthorised, 200)
  await steps.approves(
    page,
    reference,
    { items: ITEMS, advised: true },
    { items: [DISCLOSE], adviceFollowed: 'yes' },
  )
  await expect(page.getByText(REASONS.decision), 'the reason stands in the timeline').toBeVisible()

  await steps.signInAs(page, SUBJECT)
  await steps.doesNotExist(page, reference)
  await steps.isToldOfThePaper(page, asAuthorised, 404)
  const { status, entries } = await lookAt(reference)
  expect(status).toBe('APPROVED_FULL')
  expect(entries.filter((entry) => entry === 'openRestricted RESTRICTED')).toHaveLength(5)
})

async function isTakenInAndAssigned(page: Page, reference: string): Promise<void> {
  await steps.signInAs(page, PEOPLE.informationOfficer)
  await steps.opensWithAReason(page, reference, REASONS.intake)
  await steps.acceptsAtIntake(page, reference, { serviceId: SERVICES.people.id })
  await steps.takesAnotherStep(page, reference, 'Restrict who sees it')
  await steps.isNotOffered(page, SUBJECT)
  await steps.assigns(page, [PEOPLE.peopleCoordinator, PEOPLE.headOfPeople])
  await steps.opensTheCase(page, reference)
}

/** Of a member of staff both the Data Protection Officer and the Monitoring Officer are asked. */
async function isCollatedAndAdvisedOn(page: Page, reference: string): Promise<void> {
  await steps.signInAs(page, PEOPLE.peopleCoordinator)
  await steps.opensWithAReason(page, reference, REASONS.work)
  await steps.assesses(page, reference, [DISCLOSE])
  for (const [adviser, person] of [
    ['DPO', PEOPLE.dpo],
    ['MON', PEOPLE.monitoringOfficer],
  ] as const) {
    await steps.signInAs(page, PEOPLE.peopleCoordinator)
    await steps.asksForAdvice(page, reference, { ...WROTE.askAdvice, adviser })
    await steps.signInAs(page, person)
    await steps.opensWithAReason(page, reference, REASONS.advice)
    await steps.advises(page, reference, WROTE.giveAdvice)
  }
  await steps.signInAs(page, PEOPLE.peopleCoordinator)
  await steps.sendsForDecision(page, reference)
}

test('the Monitoring Officer is told of a request about a member of staff, but never of one about himself', async ({
  page,
  aCase,
}) => {
  const aboutAnother = await aCase({ after: 'authoriseRequest', request: requestAbout(SUBJECT) })
  const aboutHimself = await aCase({
    after: 'authoriseRequest',
    request: requestAbout(PEOPLE.monitoringOfficer),
  })
  await steps.signInAs(page, PEOPLE.monitoringOfficer)
  await expect(await steps.noticesOf(page, aboutAnother, 'staffConcerned')).toHaveCount(1)
  await expect(page.getByText(aboutHimself)).toHaveCount(0)
  await steps.doesNotExist(page, aboutHimself)
})

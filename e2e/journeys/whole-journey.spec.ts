import type { Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import { expect, test } from '../fixtures'
import { DISCLOSE, ordinaryRequest, PERHAPS_STAFF, TWO_ITEMS, WROTE } from '../ordinary-case'
import * as steps from '../steps'

/** From a constable's form to records that anybody can check. */
const wholeJourney = async ({ page }: { page: Page }) => {
  const request = ordinaryRequest({ items: TWO_ITEMS, subjects: PERHAPS_STAFF })
  const reference = await asksAndIsAuthorised(page, request)
  await isTakenInAndAssessed(page, reference)
  await isDecidedAndReleased(page, reference, request)
  await isReceivedAndClosed(page, reference)
  await hasRecordsThatAnybodyCanCheck(page, reference)
}

async function asksAndIsAuthorised(page: Page, request: Request): Promise<string> {
  await steps.signInAs(page, PEOPLE.constable)
  const reference = await steps.startsARequest(page)
  await steps.answersEveryQuestion(page, request)
  await steps.submits(page)

  await steps.signInAs(page, PEOPLE.inspector)
  await steps.authorises(page, reference)
  return reference
}

async function isTakenInAndAssessed(page: Page, reference: string): Promise<void> {
  await steps.signInAs(page, PEOPLE.informationOfficer)
  await steps.acceptsAtIntake(page, reference)

  await steps.signInAs(page, PEOPLE.housingCoordinator)
  await steps.assesses(page, reference, [DISCLOSE, DISCLOSE])
  await expect(page.getByText('Advice is needed first from the Data Protection Officer.')).toBeVisible()
  await steps.asksTheDpo(page, reference, WROTE.askAdvice.question)

  await steps.signInAs(page, PEOPLE.dpo)
  await steps.advises(page, reference, WROTE.giveAdvice)

  await steps.signInAs(page, PEOPLE.housingCoordinator)
  await steps.sendsForDecision(page, reference)
}

async function isDecidedAndReleased(page: Page, reference: string, request: Request): Promise<void> {
  await steps.signInAs(page, PEOPLE.headOfHousing)
  await steps.approves(page, reference, { items: request.items, advised: true }, { adviceFollowed: 'yes' })

  await steps.signInAs(page, PEOPLE.releaseOfficer)
  await steps.startsPreparing(page, reference)
  await steps.listsAFile(page, { name: 'tenancy-history.pdf', text: 'tenancy', item: 0, redacted: false })
  await steps.listsAFile(page, { name: 'rent-account.pdf', text: 'rent', item: 1, redacted: false })

  await steps.signInAs(page, PEOPLE.secondReleaseOfficer)
  await steps.checksThePack(page, reference)

  await steps.signInAs(page, PEOPLE.releaseOfficer)
  await steps.opensTheRelease(page, reference)
  await steps.signsTheRelease(page, request)
  await expect(page.getByText('Released', { exact: true }).first()).toBeVisible()
}

async function isReceivedAndClosed(page: Page, reference: string): Promise<void> {
  await steps.signInAs(page, PEOPLE.constable)
  await steps.confirmsReceipt(page, reference)
  await steps.seesInTheTimeline(page, 'Receipt confirmed')

  await steps.signInAs(page, PEOPLE.housingCoordinator)
  await steps.closesTheCase(page, reference)
  await steps.seesInTheTimeline(page, 'Case closed')
}

async function hasRecordsThatAnybodyCanCheck(page: Page, reference: string): Promise<void> {
  await steps.opensTheRecord(page, reference, 'P1')
  await steps.opensTheRecord(page, reference, 'P2')
  const notice = await steps.opensTheRecord(page, reference, 'P3')
  await steps.seesThatItIsGenuine(page, notice, `${reference}/P3/1`)
  await steps.seesThatItIsNot(page, steps.withAFlippedByte(notice))
}

// Some sixty pages each: far longer than a test of one step may take.
test.describe.configure({ timeout: 300_000 })

test.describe('with JavaScript', () => {
  test('a request goes from the constable’s form to records that anybody can check', wholeJourney)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a request goes from the constable’s form to records that anybody can check', wholeJourney)
})

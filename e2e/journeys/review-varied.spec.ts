import type { BrowserContext, Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { wordsFor } from '@/lib/content/refusals'
import type { InputOf } from '@/lib/domain/disclosure/command'
import { AFTER_ACTS } from '@/lib/testing/lane-acts'
import type { CasePlan, CaseSeen } from '../case-plan'
import { expect, test } from '../fixtures'
import { HELD, ordinaryRequest, TWO_ITEMS } from '../ordinary-case'
import * as steps from '../steps'

const GROUNDS =
  'The keys were found in the flat after we asked, so the dates of the tenancy decide the charge.'

const VARIED: InputOf<'decideReview'> = {
  ...AFTER_ACTS.decideReview.input,
  result: 'vary',
  reasons:
    'The keys change the weight of it: the dates of one tenancy are little to give for a burglary, while the rent account still proves nothing.',
  items: [
    { proposal: 'disclose', redactions: [] },
    { proposal: 'withhold', code: 'R04', redactions: [] },
  ],
}

type Given = {
  readonly page: Page
  readonly context: BrowserContext
  readonly aCase: (plan: CasePlan) => Promise<string>
  readonly lookAt: (reference: string) => Promise<CaseSeen>
}

/** Asked for by the officer, kept from whoever refused, and sent under the answer of somebody above. */
const refusedReviewedAndVaried = async ({ page, context, aCase, lookAt }: Given) => {
  const reference = await aCase({ after: 'refuseRequest', request: { items: TWO_ITEMS } })
  await steps.signInAs(page, PEOPLE.constable)
  await steps.asksForAReview(page, reference, GROUNDS)
  await steps.seesInTheTimeline(page, 'Review asked for')

  await cannotReviewTheirOwnAnswer(page, context, reference)
  const { status, entries } = await lookAt(reference)
  expect([status, entries.at(-1)]).toEqual(['REVIEW', 'refused:decideReview SoD-6'])

  await steps.signInAs(page, PEOPLE.director)
  await steps.opensTheReview(page, reference)
  await expect(steps.partHeaded(page, 'Why they ask for a review')).toContainText(GROUNDS)
  await steps.signsTheReview(page, TWO_ITEMS, VARIED)
  await steps.arrivesAtTheCase(page, reference)
  await expect(page.getByText('Approved in part', { exact: true }).first()).toBeVisible()

  await isToldInTwoCopies(page, reference)
  await goesOutUnderTheNewAnswer(page, reference)
}

/** On the page, and at the button of a page that somebody else had opened. */
async function cannotReviewTheirOwnAnswer(
  page: Page,
  context: BrowserContext,
  reference: string,
): Promise<void> {
  await steps.signInAs(page, PEOPLE.headOfHousing)
  await steps.opensTheReview(page, reference)
  await steps.mayNotReview(page, wordsFor({ rule: 'SoD-6' }))

  await steps.signInAs(page, PEOPLE.director)
  await steps.opensTheReview(page, reference)
  await steps.signInAs(await context.newPage(), PEOPLE.headOfHousing)
  await steps.signsTheReview(page, TWO_ITEMS, VARIED)
  await expect(page.getByText(wordsFor({ rule: 'SoD-6' }))).toBeVisible()
}

/** What the council keeps names what was asked for; what leaves does not, and holds nothing of the assessment. */
async function isToldInTwoCopies(page: Page, reference: string): Promise<void> {
  const [, withheld] = TWO_ITEMS.map(({ description }) => description)
  const kept = steps.unbroken(steps.textOf(await steps.opensTheRecord(page, reference, 'P7', 1)))
  expect(kept).toContain(VARIED.reasons)
  expect(kept).toContain(withheld)

  await steps.signInAs(page, PEOPLE.constable)
  const theirs = steps.unbroken(await steps.opensTheirCopy(page, reference, 'P7', 2))
  expect(theirs).toContain(VARIED.reasons)
  for (const inside of [withheld, HELD.searched]) expect(theirs).not.toContain(inside)
  await expect(page.getByRole('link', { name: 'Ask for a review of the answer' })).toHaveCount(0)
}

async function goesOutUnderTheNewAnswer(page: Page, reference: string): Promise<void> {
  await steps.signInAs(page, PEOPLE.releaseOfficer)
  await steps.startsPreparing(page, reference)
  await expect(page.getByLabel('Which item does it answer?').getByRole('option')).toHaveText([/^1\. /])
  await steps.listsAFile(page, { name: 'tenancy-history.pdf', text: 'tenancy', item: 0, redacted: false })

  await steps.signInAs(page, PEOPLE.secondReleaseOfficer)
  await steps.checksThePack(page, reference)

  await steps.signInAs(page, PEOPLE.releaseOfficer)
  await steps.opensTheRelease(page, reference)
  await steps.signsTheRelease(page, ordinaryRequest())
  await expect(page.getByText('Released', { exact: true }).first()).toBeVisible()

  await steps.signInAs(page, PEOPLE.constable)
  await steps.confirmsReceipt(page, reference)
}

// Some thirty pages each.
test.describe.configure({ timeout: 180_000 })

const STORY =
  'case 53: who refused cannot review it; a director who took no part varies it, and the pack goes out under that'

test.describe('with JavaScript', () => {
  test(STORY, refusedReviewedAndVaried)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test(STORY, refusedReviewedAndVaried)
})

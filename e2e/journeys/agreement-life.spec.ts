import type { Page } from '@playwright/test'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import { concernsAbout } from '@/lib/domain/agreement/advice'
import { londonDate } from '@/lib/domain/shared/dates'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import type { AgreementPlan, AgreementSeen } from '../case-plan'
import { expect, test } from '../fixtures'
import * as steps from '../steps'
import * as agreements from '../steps/agreements'
import * as checks from '../steps/checks'

const TITLE = 'Banned landlords: an agreement from its first review to its end'
const LAWYER = PEOPLE.boroughLawyer2
const RETENTION = { key: 'retention', heading: 'How long it is kept, and how it is destroyed' }
const AFTERWARDS = `
[[retention]]

When its time has run, the authority destroys an entry within ten working days and says so: [[disposal]]
`.trim()
const SIGNATORIES = [
  { person: 'regionalSignatory', as: 'signatory' },
  { person: 'director', as: 'signatory' },
] as const

/** In force a little over a year, as it is reviewed each year. */
const DUE: AgreementPlan = { like: 'sharing', until: 'IN_FORCE', title: TITLE, daysAgo: 380, swept: true }

const today = () => londonDate(new Date())

type Look = (reference: string) => Promise<AgreementSeen>

test.describe.configure({ timeout: 300_000 })

test('an agreement falls due, is varied instead of renewed, and ends with a certificate', async ({
  page,
  anAgreement,
  lookAtAgreement,
}) => {
  const reference = await anAgreement(DUE)
  await isFoundDue(page, reference)
  await isVaried(page, reference, lookAtAgreement)
  await isBroughtToItsEnd(page, reference, lookAtAgreement)
  await isStillReadable(page, reference)
})

async function isFoundDue(page: Page, reference: string): Promise<void> {
  await steps.signInAs(page, PEOPLE.headOfSafety)
  await agreements.opensTheAgreement(page, reference)
  await agreements.seesItStand(page, 'REVIEW_DUE')
  await expect(agreements.calloutOf(page, 'Its review is due')).toContainText('Its review date has come')
}

async function isVaried(page: Page, reference: string, look: Look): Promise<void> {
  const before = await look(reference)
  await steps.signInAs(page, LAWYER)
  const why = 'The review found entries that stayed on the list after the ban had ended.'
  const variation = await agreements.startsAVariation(page, reference, why)
  await agreements.rewordsAClause(page, variation, { ...RETENTION, text: AFTERWARDS })
  await agreements.confirmsItsKind(page, variation)
  await agreements.sendsItForReview(page, variation)
  expect((await look(reference)).textHash).toBe(before.textHash)

  await isAgreedTo(page, variation)
  await isReviewedInTheRegister(page, variation)
  await isSigned(page, variation, look)

  await agreements.seesThatItIsVaried(page, reference)
  const after = await look(reference)
  expect(after).toMatchObject({ status: 'VARIED', textVersion: before.textVersion + 1 })
  expect(after.textHash).toBe((await look(variation)).textHash)
  const record = await agreements.opensTheSealed(page, reference, 'P11', 'external', 1)
  expect(steps.unbroken(steps.textOf(record))).toContain(variation)
}

async function isAgreedTo(page: Page, variation: string): Promise<void> {
  await steps.signInAs(page, PEOPLE.safetyCoordinator)
  await agreements.reviewsTheDraft(page, variation, 'Ten working days can be kept by the authority.')

  await steps.signInAs(page, LAWYER)
  await agreements.asksTheOfficer(page, variation, {
    question: 'Is the shorter time enough?',
    facts: 'Nothing else changes: the same entries, the same list, the same purpose.',
  })

  await steps.signInAs(page, PEOPLE.dpo)
  await agreements.advisesOnIt(page, variation, {
    level: 'support',
    text: 'I support it: less is kept, and for a shorter time.',
    concerns: concernsAbout(),
    optOutConclusion: 'notConcerned',
    transferConclusion: 'notConcerned',
    conditions: [],
  })

  await steps.signInAs(page, PEOPLE.headOfSafety)
  await agreements.answersTheAdvice(page, variation, {
    followed: 'followed',
    reasons: 'The advice is followed, and the service will ask for the proof.',
    communicatedOn: today(),
    dissent: null,
  })
}

/** A year has passed since the owner of the system looked at the entry: nothing is signed on it before that. */
async function isReviewedInTheRegister(page: Page, variation: string): Promise<void> {
  await steps.signInAs(page, PEOPLE.housingOwner)
  await checks.opensTheChecks(page, variation)
  await checks.seesTheCheck(page, 'G-ROPA', 'blocked')
  await checks.reviewsItsEntry(page, variation)
  await checks.opensTheChecks(page, variation)
  await checks.seesTheCheck(page, 'G-ROPA', 'pass')
}

async function isSigned(page: Page, variation: string, look: Look): Promise<void> {
  await steps.signInAs(page, LAWYER)
  await agreements.closesTheNegotiation(page, variation)
  await agreements.namesWhoSigns(page, variation, SIGNATORIES)
  const { textVersion } = await look(variation)
  await agreements.sendsItForApproval(page, variation, textVersion)

  await steps.signInAs(page, PEOPLE.headOfSafety)
  await agreements.approvesIt(
    page,
    variation,
    textVersion,
    'It puts right what the review found, and no more.',
  )

  await steps.signInAs(page, PEOPLE.regionalSignatory)
  await agreements.signsForThem(page, variation, PEOPLE.regionalSignatory)

  await steps.signInAs(page, PEOPLE.director)
  await agreements.signsIt(page, variation, textVersion, PEOPLE.director)
  await agreements.seesItStand(page, 'IN_FORCE')
}

async function isBroughtToItsEnd(page: Page, reference: string, look: Look): Promise<void> {
  await steps.signInAs(page, PEOPLE.headOfSafety)
  await agreements.givesNotice(page, reference, ORGANISATIONS.regionalAuthority.name, {
    from: 'ours',
    why: 'The regional list is closed, and tenants are sent to the national one.',
    noticeOn: today(),
    stopOn: today(),
    recipients: ORGANISATIONS.regionalAuthority.name,
  })

  await steps.signInAs(page, LAWYER)
  await agreements.cannotEndItYet(page, reference)
  await agreements.recordsTheCertificate(page, reference, {
    how: 'deleted',
    what: 'Every entry of the list, and its backups',
    certifiedBy: PEOPLE.regionalSignatory.name,
    certifiedOn: today(),
    reference: 'TRA/DEL/17',
  })
  await agreements.cannotEndItYet(page, reference)
  await agreements.recordsTheLastNotices(
    page,
    reference,
    'The authority was told of the last two corrections.',
  )
  await agreements.endsIt(page, reference)

  const { status, entries } = await look(reference)
  expect(status).toBe('ENDED')
  const ending = ['giveNotice AG44', 'recordDisposal AG45', 'recordSweep AG46', 'endAgreement AG48']
  expect(entries.filter((entry) => ending.includes(entry))).toEqual(ending)
}

/** Six years: who had what, and what became of it. */
async function isStillReadable(page: Page, reference: string): Promise<void> {
  await agreements.opensTheAgreement(page, reference)
  await agreements.seesItStand(page, 'ENDED')
  const record = await agreements.opensTheSealed(page, reference, 'P11', 'external', 3)
  const text = steps.unbroken(steps.textOf(record))
  for (const said of ['TRA/DEL/17', 'Every entry of the list', dayOf(today())]) expect(text).toContain(said)
  await steps.seesThatItIsGenuine(page, record, `${reference}/P11/3`)

  await agreements.isNobodyKnown(page)
  await page.goto(paths.publicAgreement(reference))
  await steps.arrivesAt(page, TITLE)
  await expect(page.getByText('Ended', { exact: true })).toBeVisible()
}

/** What happens to an agreement in force: reviews, variations, and its end. */
import { expect, type Page } from '@playwright/test'
import {
  DISPOSAL_FIELDS,
  END_FIELDS,
  KEEP_GOING_FIELDS,
  noticeFields,
  renewFields,
  SWEEP_FIELDS,
  VARY_FIELDS,
} from '@/lib/content/agreement-life-forms'
import { REVIEW_WORDS } from '@/lib/content/agreement-life-words'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import { londonDate } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'
import { arrivesAt } from '../arriving'
import { type Answers, send } from '../forms'
import { calloutOf, opensTheAgreement, PROMISED_WITHIN_MS, turnsTo } from './arriving'

const LIFE = 'Reviews and suspension'

const takesTheAct = async (page: Page, reference: string, act: string) => {
  await turnsTo(page, reference, 'Review it', LIFE)
  await page.getByRole('link', { name: act, exact: true }).click()
  await arrivesAt(page, act)
}

/** Fills the form in and presses; what comes of it is the test's to say. */
export async function triesToRenewIt(page: Page, reference: string, answers: Answers): Promise<void> {
  await takesTheAct(page, reference, 'Review it and renew it')
  await send(page, 'Sign the review', renewFields(londonDate(new Date())), { conflict: 'no', ...answers })
}

export async function renewsIt(
  page: Page,
  reference: string,
  answers: { readonly note: string; readonly reviewOn: string },
): Promise<void> {
  await triesToRenewIt(page, reference, answers)
  await arrivesAt(page, LIFE)
  await expect(calloutOf(page, REVIEW_WORDS.renewed)).toContainText(answers.note)
}

export async function keepsItGoing(
  page: Page,
  reference: string,
  said: AgreementInput<'keepGoing'>,
): Promise<void> {
  await takesTheAct(page, reference, 'Say why it goes on')
  await send(page, 'Sign this reason', KEEP_GOING_FIELDS, said)
  await arrivesAt(page, LIFE)
}

/** Opens the first variation and answers its reference. */
export async function startsAVariation(page: Page, reference: string, reason: string): Promise<string> {
  await turnsTo(page, reference, 'Vary it', 'Variations')
  await send(page, 'Start the variation', VARY_FIELDS, { reason })
  const link = page.getByRole('link', { name: /^Variation 1/ })
  await expect(link).toBeVisible()
  return /AGR-\d{4}-\d+/.exec((await link.getAttribute('href')) ?? '')?.[0] ?? ''
}

/** Once the variation is signed, the agreement takes its text by itself, a moment later. */
export async function seesThatItIsVaried(page: Page, reference: string): Promise<void> {
  await expect(async () => {
    await opensTheAgreement(page, reference)
    await expect(page.getByText('In force, varied', { exact: true }).first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: PROMISED_WITHIN_MS })
}

const ENDING = 'Bring it to an end'

const takesTheEnding = async (page: Page, reference: string, step: string, heading: string) => {
  await page.goto(paths.agreementStep(reference, 'ending'))
  await arrivesAt(page, ENDING)
  await page.getByRole('link', { name: step, exact: true }).click()
  await arrivesAt(page, heading)
}

export async function givesNotice(
  page: Page,
  reference: string,
  theirs: string,
  notice: AgreementInput<'giveNotice'>,
): Promise<void> {
  await turnsTo(page, reference, 'Give notice to end it', ENDING)
  await takesTheEnding(page, reference, 'Notice', 'Record the notice')
  await send(page, 'Sign the notice', noticeFields(theirs), notice)
  await arrivesAt(page, ENDING)
}

export async function recordsTheCertificate(
  page: Page,
  reference: string,
  certificate: AgreementInput<'recordDisposal'>,
): Promise<void> {
  await takesTheEnding(page, reference, 'Certificate of return or deletion', 'Record a certificate')
  await send(page, 'Record the certificate', DISPOSAL_FIELDS, certificate)
  await arrivesAt(page, ENDING)
}

export async function recordsTheLastNotices(page: Page, reference: string, note: string): Promise<void> {
  const step = 'Last corrections and erasures told to recipients'
  await takesTheEnding(page, reference, step, 'Record the last notices to recipients')
  await send(page, 'Record that they were told', SWEEP_FIELDS, { note })
  await arrivesAt(page, ENDING)
}

/** Before everything is done the end is a step without a way in. */
export async function cannotEndItYet(page: Page, reference: string): Promise<void> {
  await page.goto(paths.agreementStep(reference, 'ending'))
  await arrivesAt(page, ENDING)
  await expect(page.getByText('The end', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'The end', exact: true })).toHaveCount(0)
}

export async function endsIt(page: Page, reference: string): Promise<void> {
  await takesTheEnding(page, reference, 'The end', 'End it')
  await send(page, 'End the agreement', END_FIELDS, { deed: 'no' })
  await arrivesAt(page, ENDING)
}

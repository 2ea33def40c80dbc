/** What the council does about something that went wrong with an answer, or that somebody complains of. */
import { expect, type Page } from '@playwright/test'
import {
  BREACH_DECISION_FIELDS,
  BREACH_FIELDS,
  COMPLAINT_ANSWER_FIELDS,
  COMPLAINT_FIELDS,
  CORRECTION_FIELDS,
} from '@/lib/content/after-forms'
import { noticeText } from '@/lib/content/notices'
import type { NoticeCode } from '@/lib/domain/disclosure/change'
import type { InputOf } from '@/lib/domain/disclosure/command'
import { paths } from '@/lib/paths'
import { arrivesAt } from './arriving'
import { opensTheCase, takesTheStep } from './council'
import { formWith, press, send } from './forms'

/** Seldom needed, so folded away on the case page. */
export async function takesAnotherStep(
  page: Page,
  reference: string,
  step: string,
  heading = step,
): Promise<void> {
  await opensTheCase(page, reference)
  await page.getByText('Other things you can do', { exact: true }).click()
  await page.getByRole('link', { name: step, exact: true }).click()
  await arrivesAt(page, heading)
}

/** A part of the page with this heading. */
export const partHeaded = (page: Page, heading: string | RegExp) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: heading }) })

export async function corrects(
  page: Page,
  reference: string,
  correction: InputOf<'sendCorrection'>,
): Promise<void> {
  await takesAnotherStep(page, reference, 'Correct or recall what was sent')
  await send(page, 'Sign and send', CORRECTION_FIELDS, correction)
  await expect(page.locator('section').filter({ hasText: correction.what }).first()).toBeVisible()
}

export async function reportsABreach(
  page: Page,
  reference: string,
  breach: InputOf<'reportBreach'>,
): Promise<void> {
  await takesAnotherStep(page, reference, 'Report a breach', 'Something went to the wrong person')
  await send(page, 'Report it now', BREACH_FIELDS, breach)
}

export async function decidesOnTheBreach(
  page: Page,
  reference: string,
  decision: InputOf<'decideBreach'>,
): Promise<void> {
  await takesTheStep(page, reference, 'Decide on the breach', 'Something went to the wrong person')
  await send(page, 'Sign this decision', BREACH_DECISION_FIELDS, decision)
}

export async function linksAComplaint(
  page: Page,
  reference: string,
  complaint: InputOf<'linkComplaint'>,
): Promise<void> {
  await takesAnotherStep(page, reference, 'Link a complaint', 'Complaints')
  await send(page, 'Link the complaint', COMPLAINT_FIELDS, complaint)
}

export async function acknowledgesTheComplaint(page: Page, reference: string): Promise<void> {
  await takesTheStep(page, reference, 'Acknowledge the complaint', 'Complaints')
  await press(formWith(page, 'Record that it was acknowledged'), 'Record that it was acknowledged')
}

export async function answersTheComplaint(page: Page, reference: string, text: string): Promise<void> {
  await takesTheStep(page, reference, 'Answer the complaint', 'Complaints')
  await send(page, 'Sign your answer', COMPLAINT_ANSWER_FIELDS, { text })
}

/** What somebody was told of one case inside the product. */
export async function noticesOf(page: Page, reference: string, what: NoticeCode) {
  await page.goto(paths.notices())
  await arrivesAt(page, 'Notices')
  return page
    .getByRole('listitem')
    .filter({ hasText: reference })
    .filter({ hasText: noticeText(what) })
}

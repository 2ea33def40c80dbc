/** A refusal looked at again: what the asking body says, and what somebody above the decider makes of it. */
import { expect, type Page } from '@playwright/test'
import { ASK_REVIEW_FIELDS, reviewFields } from '@/lib/content/after-forms'
import type { InputOf } from '@/lib/domain/disclosure/command'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import { paths } from '@/lib/paths'
import { aDisclosure } from '@/lib/testing/disclosure'
import { arrivesAt } from './arriving'
import { takesTheStep } from './council'
import { flattened } from './deciding'
import { send } from './forms'

export async function asksForAReview(page: Page, reference: string, grounds: string): Promise<void> {
  await page.goto(paths.request(reference))
  await page.getByRole('link', { name: 'Ask for a review of the answer' }).click()
  await arrivesAt(page, 'Ask for a review')
  await send(page, 'Ask for a review', ASK_REVIEW_FIELDS, { grounds })
  await arrivesAt(page, reference)
}

export const opensTheReview = (page: Page, reference: string) =>
  takesTheStep(page, reference, 'Decide the review', 'Review the answer')

/** Fills the open form in and presses; what comes of it is the test's to say. */
export async function signsTheReview(
  page: Page,
  items: Request['items'],
  decided: InputOf<'decideReview'>,
): Promise<void> {
  const like = aDisclosure()
    .withItems(...items)
    .underReview()
  await send(page, 'Sign the review', reviewFields(caseFile(like.build())), flattened(decided))
}

export async function mayNotReview(page: Page, sentence: string): Promise<void> {
  const notice = page.locator('section').filter({ hasText: 'You cannot review this answer' })
  await expect(notice.getByText(sentence)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign the review' })).toHaveCount(0)
}

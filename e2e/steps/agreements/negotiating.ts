/** The council's side of talking an agreement over. */
import { expect, type Page } from '@playwright/test'
import {
  ANSWER_FIELDS,
  COMMENT_FIELDS,
  INVITATION_FIELDS,
  TOLD_OF_LINK,
} from '@/lib/content/negotiation-words'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import { paths } from '@/lib/paths'
import { arrivesAt } from '../arriving'
import { formWith, press, send } from '../forms'
import { turnsTo } from './arriving'

type Invited = { readonly name: string; readonly email: string }

/** The link is told once, to be copied: this is the copy. */
export async function invites(page: Page, reference: string, invited: Invited): Promise<string> {
  await turnsTo(page, reference, 'Invite the other organisation', 'Invitations')
  await send(page, 'Make the link', INVITATION_FIELDS, invited)
  return page.getByLabel(TOLD_OF_LINK.label, { exact: true }).inputValue()
}

const opensTheNegotiation = (page: Page, reference: string) =>
  turnsTo(page, reference, 'Negotiate', 'Negotiation')

export async function commentsInside(
  page: Page,
  reference: string,
  clause: { readonly key: string; readonly heading: string },
  body: string,
): Promise<void> {
  await opensTheNegotiation(page, reference)
  await page.locator(`a[href="${paths.negotiatedClause(reference, clause.key)}"]`).click()
  await arrivesAt(page, clause.heading)
  await send(page, 'Keep the comment', COMMENT_FIELDS, { audience: 'internal', body })
  await expect(page.getByRole('list', { name: 'Comments' }).getByText(body, { exact: true })).toBeVisible()
}

type Answer = Omit<AgreementInput<'answerProposal'>, 'proposal'>

/** Word by word what they propose, before it is answered. */
export async function answersTheProposal(
  page: Page,
  reference: string,
  { heading, added }: { readonly heading: string; readonly added: string },
  answer: Answer,
): Promise<void> {
  await opensTheNegotiation(page, reference)
  await page.getByRole('link', { name: `Accept or decline ${heading}`, exact: true }).click()
  await arrivesAt(page, 'Answer a proposal')
  await expect(page.locator('ins').filter({ hasText: added })).toBeVisible()
  await send(page, 'Send the answer', ANSWER_FIELDS, answer)
  await arrivesAt(page, 'Negotiation')
}

/** The newest version beside the one before it. */
export const comparesTheLatest = (page: Page, reference: string, version: number) =>
  turnsTo(page, reference, 'Compare two versions', `From version ${version - 1} to version ${version}`)

export async function closesTheNegotiation(page: Page, reference: string): Promise<void> {
  await opensTheNegotiation(page, reference)
  await press(formWith(page, 'Close the negotiation'), 'Close the negotiation')
  await expect(formWith(page, 'Close the negotiation')).toHaveCount(0)
}

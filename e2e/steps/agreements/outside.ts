/** What somebody of the other organisation does: by a link, without an account. */
import { expect, type Page } from '@playwright/test'
import { PROPOSAL_FIELDS, SHARED_COMMENT_FIELDS } from '@/lib/content/partner-words'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import { arrivesAt } from '../arriving'
import { formWith, press } from '../forms'
import { sendsOnce } from './arriving'
import { pathOf } from './partner'

type Guest = { readonly name: string; readonly organisation: string }

/** Whoever was signed in at this browser is a stranger again. */
export const isNobodyKnown = (page: Page) => page.context().clearCookies()

/** The link shows nothing of the agreement; the button does. */
export async function opensTheInvitation(
  page: Page,
  link: string,
  title: string,
  guest: Guest,
): Promise<void> {
  await page.goto(pathOf(link))
  await arrivesAt(page, 'You are invited to read an agreement')
  await expect(page.getByText(title)).toHaveCount(0)
  await press(formWith(page, 'Read the agreement'), 'Read the agreement')
  await arrivesAt(page, title)
  await expect(page.getByText(`You read this as ${guest.name} of ${guest.organisation}.`)).toBeVisible()
}

/** The same page for somebody whose link opens nothing, whatever the reason. */
export async function isTurnedAway(page: Page, link: string): Promise<void> {
  await page.goto(pathOf(link))
  await arrivesAt(page, 'This invitation does not open anything')
}

const speaksOf = async (page: Page, heading: string) => {
  await page.getByRole('link', { name: `Comment or propose wording for ${heading}`, exact: true }).click()
  await expect(formWith(page, 'Send the comment')).toBeVisible()
}

export async function commentsOn(page: Page, heading: string, body: string): Promise<void> {
  await speaksOf(page, heading)
  await sendsOnce(page, 'Send the comment', SHARED_COMMENT_FIELDS, { body })
  await expect(page.getByText(body, { exact: true })).toBeVisible()
}

type Proposal = Omit<AgreementInput<'proposeWording'>, 'clause'>

export async function proposesWordingFor(page: Page, heading: string, proposal: Proposal): Promise<void> {
  await speaksOf(page, heading)
  await sendsOnce(page, 'Propose this wording', PROPOSAL_FIELDS, proposal)
  await expect(page.getByRole('heading', { name: `Wording proposed: ${proposal.heading}` })).toBeVisible()
}

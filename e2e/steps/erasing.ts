/** Two people erase a case whose years have passed. */
import { expect, type Page } from '@playwright/test'
import { ERASED_WORDS } from '@/lib/content/erased-words'
import { ASK_ERASURE_FIELDS, ERASURE_LINKS, ERASURE_WORDS, KEEP_FIELDS } from '@/lib/content/erasure-words'
import { londonDate } from '@/lib/domain/shared/dates'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { arrivesAt, arrivesAtTheCase } from './arriving'
import { opensTheCase } from './council'
import { formWith, press, send } from './forms'

const isLedThere = async (page: Page, reference: string, link: keyof typeof ERASURE_LINKS) => {
  await opensTheCase(page, reference)
  await page.getByRole('link', { name: ERASURE_LINKS[link], exact: true }).click()
  await arrivesAt(page, ERASURE_WORDS.title)
}

export async function asksForErasure(page: Page, reference: string, reason: string): Promise<void> {
  await isLedThere(page, reference, 'ask')
  await send(page, ERASURE_WORDS.askSubmit, ASK_ERASURE_FIELDS, { reason })
  await expect(page.getByText(ERASURE_WORDS.wait)).toBeVisible()
  await expect(page.getByText(reason)).toBeVisible()
}

export async function keepsTheCase(page: Page, reference: string, reason: string): Promise<void> {
  await isLedThere(page, reference, 'answer')
  await send(page, ERASURE_WORDS.keepSubmit, KEEP_FIELDS, { reason })
  await arrivesAtTheCase(page, reference)
  await expect(page.getByText(reason)).toBeVisible()
}

export async function agreesToErasure(page: Page, reference: string, reason: string): Promise<void> {
  await isLedThere(page, reference, 'answer')
  await expect(page.getByText(reason)).toBeVisible()
  await press(formWith(page, ERASURE_WORDS.agreeSubmit), ERASURE_WORDS.agreeSubmit)
  await isToldItIsErased(page, paths.disclosure(reference))
}

/** Wherever of the case they go, it is told at the one address. */
export async function isToldItIsErased(page: Page, address: string): Promise<void> {
  await expect(page).toHaveURL(address)
  await arrivesAt(page, ERASED_WORDS.title(dayOf(londonDate(new Date()))))
}

/** The entry of the register of processing that an agreement rests on. */
import { expect, type Page } from '@playwright/test'
import { paths } from '@/lib/paths'
import { formWith, press } from '../forms'
import { opensTheChecks } from './panel'

const OWN = 'I own this system, and the entry is true'

/** By the owner of the system, from the checks that ask for it. */
export async function reviewsItsEntry(page: Page, matter: string): Promise<void> {
  await opensTheChecks(page, matter)
  const named = await page
    .getByText(/ROP-\d{4}-\d{6,12}/)
    .first()
    .textContent()
  await page.goto(paths.processingEntry(/ROP-\d{4}-\d{6,12}/.exec(named ?? '')?.[0] ?? ''))
  const reviews = page.getByRole('heading', { name: 'Reviewed by the system owner', exact: true })
  const before = await reviews.count()
  await press(formWith(page, OWN), OWN)
  await expect(reviews).toHaveCount(before + 1)
}

/** The checks of one agreement, and how each of them stands. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { GuardState } from '@/lib/domain/checks/guard'
import type { GuardId } from '@/lib/domain/checks/guards/facts'
import { GUARD_STATE_NAMES } from '@/lib/domain/checks/guards/words'
import { paths } from '@/lib/paths'
import { arrivesAt } from '../arriving'

export async function opensTheChecks(page: Page, matter: string): Promise<void> {
  await page.goto(paths.checks(matter))
  await arrivesAt(page, 'Checks')
}

/** Its row of the panel; it is named under its question. */
export const checkOf = (page: Page, id: GuardId): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader').filter({ hasText: `${id}. ` }) })

/** What does not stand in the way is folded away. */
async function unfoldsTheOthers(page: Page): Promise<void> {
  const folded = page.locator('details:not([open]) > summary').filter({ hasText: /passed|not apply/ })
  while ((await folded.count()) > 0) await folded.first().click()
}

export async function seesTheCheck(page: Page, id: GuardId, state: GuardState): Promise<void> {
  if (state !== 'blocked') await unfoldsTheOthers(page)
  await expect(checkOf(page, id).getByText(GUARD_STATE_NAMES[state], { exact: true })).toBeVisible()
}

/** The sealed records of an agreement. */
import { expect, type Page } from '@playwright/test'
import type { Copy, RecordOfAgreement } from '@/lib/domain/records/model'
import { paths } from '@/lib/paths'
import { bytesBehind } from '../records'
import { PROMISED_WITHIN_MS } from './arriving'

/** Sealed a moment after the act that makes it true: the page says so, and is opened again. */
export async function opensTheSealed(
  page: Page,
  reference: string,
  kind: RecordOfAgreement,
  copy: Copy,
  version: number,
): Promise<Buffer> {
  const line = page.getByRole('listitem').filter({ hasText: `${reference}/${kind}/${version}, ${copy} copy` })
  await expect(async () => {
    await page.goto(paths.agreement(reference))
    await expect(line).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: PROMISED_WITHIN_MS })
  return bytesBehind(page, line.getByRole('link', { name: /\(PDF\)$/ }))
}

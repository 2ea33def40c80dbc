/** From an approval to a closed case. */
import { expect, type Page } from '@playwright/test'
import { CHECK_FIELDS, CLOSE_FIELDS, releaseFields } from '@/lib/content/council-forms'
import { aPdf, words } from '@/lib/documents/hidden/testing/pdf-file'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import { paths } from '@/lib/paths'
import { WROTE } from '../ordinary-case'
import { arrivesAt, arrivesAtTheCase } from './arriving'
import { formWith, press, send } from './forms'

export async function startsPreparing(page: Page, reference: string): Promise<void> {
  await page.goto(paths.step(reference, 'prepare'))
  await arrivesAt(page, 'Prepare the pack')
  await press(formWith(page, 'Start preparing'), 'Start preparing')
  await expect(page.getByRole('heading', { name: 'List a file' })).toBeVisible()
}

type PackedFile = {
  readonly name: string
  readonly text: string
  readonly item: number
  readonly redacted: boolean
}

export async function listsAFile(page: Page, { name, text, item, redacted }: PackedFile): Promise<void> {
  const form = formWith(page, 'List this file')
  await form.getByLabel('Which item does it answer?').selectOption(String(item))
  await form
    .getByRole('group', { name: 'Is it redacted?' })
    .getByLabel(redacted ? 'Yes' : 'No')
    .check()
  await form.getByLabel('File', { exact: true }).setInputFiles({
    name,
    mimeType: 'application/pdf',
    buffer: aPdf({ pages: [words(text)] }),
  })
  await press(form, 'List this file')
  await expect(page.getByRole('rowheader', { name, exact: true })).toBeVisible()
}

export async function checksThePack(page: Page, reference: string): Promise<void> {
  await page.goto(paths.step(reference, 'check'))
  await arrivesAt(page, 'Check the pack')
  await send(page, 'Sign the check', CHECK_FIELDS, WROTE.checkPack)
  await arrivesAtTheCase(page, reference)
}

export async function opensTheRelease(page: Page, reference: string): Promise<void> {
  await page.goto(paths.step(reference, 'release'))
  await arrivesAt(page, 'Release the pack')
}

/** Fills the open form in and presses; what comes of it is the test's to say. */
export async function signsTheRelease(
  page: Page,
  request: Pick<Request, 'requester' | 'authoriser'>,
): Promise<void> {
  const fields = releaseFields([request.requester, ...(request.authoriser ? [request.authoriser] : [])])
  await send(page, 'Sign the release', fields, {
    ...WROTE.releasePack,
    recipientEmail: request.requester.email,
  })
}

export async function closesTheCase(page: Page, reference: string): Promise<void> {
  await page.goto(paths.step(reference, 'close'))
  await arrivesAt(page, 'Chase receipt and close')
  await send(page, 'Close the case', CLOSE_FIELDS, WROTE.closeCase)
  await arrivesAtTheCase(page, reference)
}

/** The sealed records: opened from a case, and checked on the public page. */
import { execFileSync } from 'node:child_process'
import { expect, type Locator, type Page } from '@playwright/test'
import { RECORD_TITLES, type RecordKind } from '@/lib/domain/records/model'
import { paths } from '@/lib/paths'
import { arrivesAt } from './arriving'
import { formWith, press } from './forms'

/** The record that a link opens, as a browser would save it. */
export async function bytesBehind(page: Page, link: Locator): Promise<Buffer> {
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const bytes = await answer.body()
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  return bytes
}

/** The bytes behind a case page's link to one record. */
export async function opensTheRecord(
  page: Page,
  reference: string,
  kind: RecordKind,
  version = 1,
): Promise<Buffer> {
  await page.goto(paths.disclosure(reference))
  const link = page.getByRole('link', { name: `PDF of ${reference}/${kind}/${version}`, exact: true })
  return bytesBehind(page, link)
}

const uploads = async (page: Page, buffer: Buffer) => {
  await page.goto(paths.verify())
  await arrivesAt(page, 'Verify a record')
  await page
    .getByLabel('PDF record')
    .setInputFiles({ name: 'record.pdf', mimeType: 'application/pdf', buffer })
  await press(formWith(page, 'Check this record'), 'Check this record')
}

export async function seesThatItIsGenuine(page: Page, bytes: Buffer, reference: string): Promise<void> {
  await uploads(page, bytes)
  await expect(page.getByRole('alert', { name: 'Genuine' })).toContainText(
    `is record ${reference}, as the council sealed it.`,
  )
}

export async function seesThatItIsNot(page: Page, bytes: Buffer): Promise<void> {
  await uploads(page, bytes)
  await expect(page.getByRole('region', { name: 'Do not rely on it' })).toBeVisible()
}

/** One bit of one byte, in the middle of the file. */
export const withAFlippedByte = (bytes: Buffer): Buffer => {
  const changed = Buffer.from(bytes)
  const middle = Math.floor(changed.length / 2)
  changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle)
  return changed
}

/** What a reader of the pages reads. */
export const textOf = (bytes: Buffer): string =>
  execFileSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' })

/** As one line: where a page breaks its lines is no part of what it says. */
export const unbroken = (text: string): string => text.replace(/\s+/g, ' ')

/** The external copy, from the asking body’s own page of the request. */
export async function opensTheirCopy(
  page: Page,
  reference: string,
  kind: RecordKind,
  version = 1,
): Promise<string> {
  await page.goto(paths.request(reference))
  const link = page.getByRole('link', {
    name: `${RECORD_TITLES[kind]}, version ${version} (PDF)`,
    exact: true,
  })
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  return textOf(await answer.body())
}

export const opensTheLetter = (page: Page, reference: string) => opensTheirCopy(page, reference, 'P4')

/** Files as somebody sends them: documents that came back, registers kept in spreadsheets, and what would do harm. */
import type { Locator, Page } from '@playwright/test'
import { archive, docxTexts, OFFICE, packed, relations, run, xlsxTexts } from '@/lib/documents/office/testing'
import { zipOf } from '@/lib/documents/office/zip-of'

const named = (name: string, bytes: Uint8Array) => new File([new Uint8Array(bytes)], name)

export async function choosesAFile(field: Locator, file: File): Promise<void> {
  const buffer = Buffer.from(await file.arrayBuffer())
  await field.setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer })
}

type Worded = { readonly heading: string; readonly wording: string }

/** As it comes back: our headings, and their wording below each. */
export const documentSaying = (clauses: readonly Worded[], name = 'returned.docx'): File =>
  named(name, archive(docxTexts(clauses.flatMap(({ heading, wording }) => [run(heading), run(wording)]))))

const ORDINARY = docxTexts()
const MEGABYTE = 1024 ** 2

const documentWith = (part: string, content: string | Uint8Array) =>
  named('returned.docx', archive({ ...ORDINARY, [part]: String(content) }))

/** A link that no reader sees and Word follows by itself. */
const fetching = (kind: string, target: string) =>
  documentWith(
    'word/_rels/settings.xml.rels',
    relations(`<Relationship Id="a" Type="${OFFICE}/${kind}" Target="${target}" TargetMode="External"/>`),
  )

/** Sixty megabytes of noughts in a few kilobytes. */
const bomb = () => {
  const parts = Object.entries(ORDINARY).map(([name, text]) => packed(name, text))
  const noughts = Array.from({ length: 60 }, (_, at) =>
    packed(`word/media/${at}.bin`, new Uint8Array(MEGABYTE)),
  )
  return named('returned.docx', zipOf([...parts, ...noughts]))
}

export const HARMFUL = {
  macros: documentWith('word/vbaProject.bin', 'x'),
  template: fetching('attachedTemplate', 'https://elsewhere.example/letter.dotm'),
  picture: fetching('image', 'https://elsewhere.example/pixel.png'),
  bomb: bomb(),
  justTooLarge: named('returned.docx', new Uint8Array(10 * MEGABYTE + 1)),
  farTooLarge: named('returned.docx', new Uint8Array(12 * MEGABYTE)),
} as const

type Rows = readonly (readonly string[])[]

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const linesOf = (rows: Rows) => rows.map((row) => row.map(quoted).join(',')).join('\r\n')

/** As a spreadsheet program saves it: nothing of it is made harmless. */
export const csvFile = (rows: Rows, encoding: BufferEncoding = 'utf8'): File =>
  named('register.csv', Buffer.from(linesOf(rows), encoding))

const COLUMN_LETTERS = 'ABCDEFGHIJ'

const cellOf = (text: string, row: number, column: number) =>
  `<c r="${COLUMN_LETTERS[column]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`

export const xlsxFile = (rows: Rows): File => {
  const markup = rows.map(
    (cells, at) =>
      `<row r="${at + 1}">${cells.map((text, column) => cellOf(text, at + 1, column)).join('')}</row>`,
  )
  return named('register.xlsx', archive(xlsxTexts(markup.join(''))))
}

/** Chooses a file in the form with this button, and sends it. */
export async function sendsAFile(page: Page, label: string, button: string, file: File): Promise<void> {
  await choosesAFile(page.getByLabel(label, { exact: true }), file)
  await page.getByRole('button', { name: button, exact: true }).click()
}

/** Office files as small as they can be, and the means to spoil them, for the tests in this folder. */
import { deflated, type PackedPart, zipOf } from './zip-of'

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const FORMATS = 'application/vnd.openxmlformats-officedocument'

export type Texts = Readonly<Record<string, string>>

export const packed = (name: string, content: string | Uint8Array): PackedPart =>
  deflated({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content })

export const archive = (texts: Texts): Uint8Array =>
  zipOf(Object.entries(texts).map(([name, text]) => packed(name, text)))

/** `inside` is what stands in the list. */
export const relations = (inside: string) => `<Relationships xmlns="${RELATIONS}">${inside}</Relationships>`

const types = (part: string, type: string) =>
  `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${FORMATS}.${type}.main+xml"/></Types>`

const paragraph = (inside: string) => `<w:p>${inside}</w:p>`
export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A Word document whose paragraphs hold that markup. */
export const docxTexts = (paragraphs: readonly string[] = [run('The parties agree.')]): Texts => ({
  '[Content_Types].xml': types('word/document.xml', 'wordprocessingml.document'),
  '_rels/.rels': relations(
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
  ),
  'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${paragraphs.map(paragraph).join('')}</w:body></w:document>`,
})

/** A workbook with those rows of markup, and with styles 0 for anything and 1 for a date. */
export const xlsxTexts = (rows: string): Texts => ({
  '[Content_Types].xml': types('xl/workbook.xml', 'spreadsheetml.sheet'),
  '_rels/.rels': relations(
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`,
  ),
  'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Agreements &amp; more" sheetId="1" r:id="rId7"/><sheet name="Lists" sheetId="2" r:id="rId8"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    `<Relationship Id="rId8" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId7" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId9" Type="${OFFICE}/styles" Target="styles.xml"/>`,
  ),
  'xl/styles.xml': `<styleSheet xmlns="${SHEET}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEET}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
  'xl/worksheets/sheet2.xml': `<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData></worksheet>`,
})

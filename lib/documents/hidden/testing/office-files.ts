/** Word files and workbooks with markup of a test's choosing in each part. */
import { archive, docxTexts, OFFICE, packed, relations, run, type Texts } from '../../office/testing'
import { zipOf } from '../../office/zip-of'

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const FORMATS = 'application/vnd.openxmlformats-officedocument'

export type Parts = Readonly<Record<string, string | Uint8Array>>

export const zipped = (parts: Parts) =>
  zipOf(Object.entries(parts).map(([name, content]) => packed(name, content)))

export const aDocx = (paragraphs?: readonly string[], more: Parts = {}) =>
  zipped({ ...docxTexts(paragraphs), ...more })

export { archive, OFFICE, relations, run, type Texts }

/** Letters of a look: what stands in the properties of the run. */
export const letters = (look: string, text = 'The neighbour’s name is Ada Quill.') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`

export type SheetPlan = { readonly name: string; readonly state?: string; readonly xml?: string }

const cells = (rows: string) => `<sheetData>${rows}</sheetData>`
export const ROWS = cells(
  '<row r="1"><c r="A1"><v>14</v></c><c r="B1" t="inlineStr"><is><t>Paid</t></is></c></row>',
)
export const rowsOf = cells

export const workbookParts = (
  sheets: readonly SheetPlan[] = [{ name: 'Payments' }],
  inWorkbook = '',
  more: Parts = {},
): Parts => ({
  '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${FORMATS}.spreadsheetml.sheet.main+xml"/></Types>`,
  '_rels/.rels': relations(
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`,
  ),
  'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(
      ({ name, state }, at) =>
        `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
    )
    .join('')}</sheets>${inWorkbook}</workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join(''),
  ),
  ...Object.fromEntries(
    sheets.map(({ xml = ROWS }, at) => [
      `xl/worksheets/sheet${at + 1}.xml`,
      `<worksheet xmlns="${SHEET}">${xml}</worksheet>`,
    ]),
  ),
  ...more,
})

export const aWorkbook = (...plan: Parameters<typeof workbookParts>) => zipped(workbookParts(...plan))

/** Cells of style 1 are drawn so. */
export const stylesWith = (inside: { formats?: string; fonts?: string; fills?: string; cell: string }) =>
  `<styleSheet xmlns="${SHEET}">${inside.formats ?? ''}<fonts><font><sz val="11"/></font>${inside.fonts ?? ''}</fonts><fills><fill><patternFill patternType="none"/></fill>${inside.fills ?? ''}</fills><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/>${inside.cell}</cellXfs></styleSheet>`

export const STYLED_ROW = cells('<row r="1"><c r="A1" s="1"><v>14</v></c></row>')

export const core = (inside: string) =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</cp:coreProperties>`

/** The pieces a Word document is made of here. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  type IStylesOptions,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type Column, cellsOf } from '@/lib/domain/agreement/as-read'

const FONT = 'Arial'
/** Word counts letters in half points, and distances in twentieths of a point. */
const BODY = 22
const SMALL = 18
const GAP = 120

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B1B4B6' } as const
const WHOLE = { size: 100, type: WidthType.PERCENTAGE } as const

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: BODY, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: GAP, line: 276 } },
    },
    title: { run: { font: FONT, size: 40, bold: true }, paragraph: { spacing: { after: GAP } } },
    heading1: {
      run: { font: FONT, size: 28, bold: true },
      paragraph: { spacing: { before: 360, after: GAP }, keepNext: true },
    },
  },
}

export const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 })

export const titleOf = (title: string, lines: readonly string[]) => [
  new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
  ...lines.map((line) => new Paragraph(line)),
]

const small = (text: string) => new Paragraph({ children: [new TextRun({ text, size: SMALL })] })

export const headOf = (council: string, label: string) =>
  new Header({ children: [small(`${council} · ${label}`)] })

export const footOf = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: SMALL,
            children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })

const cell = (text: string, bold = false) =>
  new TableCell({
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: text
      .split('\n')
      .map((line) => new Paragraph({ children: [new TextRun({ text: line, bold, size: SMALL })] })),
  })

const table = (rows: readonly TableRow[]) =>
  new Table({
    width: WHOLE,
    rows,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
  })

/** A row a line, under a row of headings that Word repeats on each page. */
export const linesTable = <T>(columns: readonly Column<T>[], lines: readonly T[]) =>
  lines.length === 0
    ? new Paragraph('Nothing is listed yet.')
    : table([
        new TableRow({ tableHeader: true, children: columns.map(({ label }) => cell(label, true)) }),
        ...lines.map(
          (line) =>
            new TableRow({ cantSplit: true, children: cellsOf(columns, line).map((text) => cell(text)) }),
        ),
      ])

/** One line, as a row for each of its columns. */
export const pairsTable = <T>(columns: readonly Column<T>[], line: T) =>
  table(columns.map(({ label, of }) => new TableRow({ children: [cell(label, true), cell(of(line))] })))

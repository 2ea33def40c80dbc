/** An agreement as a Word document, for a counterpart who works on it in Word. */
import { Document, Packer, Paragraph, type Table, TextRun } from 'docx'
import {
  ACTIVITY_COLUMNS,
  CHECKLIST_COLUMNS,
  DATA_COLUMNS,
  numberedHeading,
  PARTY_COLUMNS,
  pointsOf,
  SECTIONS,
  TERM_COLUMNS,
} from '@/lib/domain/agreement/as-read'
import { KIND_NAMES, type Kind } from '@/lib/domain/agreement/kinds'
import { type AgreementText, wordsOf } from '@/lib/domain/agreement/text'
import { footOf, heading, headOf, linesTable, pairsTable, STYLES, titleOf } from './docx-blocks'
import { inspectZip } from './safe-zip'
import { deflated, type Part, zipOf } from './zip-of'

export type WrittenAgreement = {
  readonly text: AgreementText
  /** Null of a charter or protocol, which has no list of points. */
  readonly kind: Kind | null
  readonly reference: string
  readonly version: number
  readonly council: string
}

type Block = Paragraph | Table

export const writeDocx = async (agreement: WrittenAgreement): Promise<Uint8Array> => {
  const { reference, version, council } = agreement
  const label = `${reference}, version ${version}`
  const document = new Document({
    title: agreement.text.title,
    subject: label,
    creator: council,
    lastModifiedBy: council,
    styles: STYLES,
    sections: [
      {
        headers: { default: headOf(council, label) },
        footers: { default: footOf() },
        children: blocksOf(agreement),
      },
    ],
  })
  return undated(new Uint8Array(await Packer.toBuffer(document)))
}

const blocksOf = ({ text, kind, reference, version, council }: WrittenAgreement): readonly Block[] => [
  ...titleOf(text.title, [
    kind ? KIND_NAMES[kind] : 'Charter or protocol',
    council,
    `Reference ${reference}`,
    `Version ${version}`,
  ]),
  heading(SECTIONS.parties),
  linesTable(PARTY_COLUMNS, text.parties),
  heading(SECTIONS.terms),
  pairsTable(TERM_COLUMNS, text),
  ...text.clauses.flatMap((clause, index) => [
    heading(numberedHeading(index, clause.heading)),
    ...wordsOf(clause, text)
      .split(/\n\s*\n/)
      .map(asParagraph),
  ]),
  heading(SECTIONS.data),
  linesTable(DATA_COLUMNS, text.data),
  ...(text.activities.length > 0
    ? [heading(SECTIONS.activities), linesTable(ACTIVITY_COLUMNS, text.activities)]
    : []),
  ...(kind ? [heading(SECTIONS.checklist), linesTable(CHECKLIST_COLUMNS, pointsOf(kind, text))] : []),
]

const asParagraph = (words: string) =>
  new Paragraph({
    children: words.split('\n').map((text, line) => new TextRun({ text, ...(line > 0 && { break: 1 }) })),
  })

/**
 * The same agreement gives the same bytes: the library writes the time of writing into the properties and
 * into every part of the archive, and both are optional.
 */
const undated = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const inspected = await inspectZip({ name: 'agreement.docx', bytes }, 'docx')
  if (!inspected.ok) throw new Error(`our own Word document was refused: ${inspected.refusal.rule}`)
  return new Uint8Array(zipOf(inspected.value.parts.map(withoutTimes).map(deflated)))
}

const TIMES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g

const withoutTimes = (part: Part): Part =>
  part.name === 'docProps/core.xml'
    ? { ...part, bytes: Buffer.from(Buffer.from(part.bytes).toString().replace(TIMES, '')) }
    : part

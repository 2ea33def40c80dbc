import { COUNCIL } from '@/lib/content/council'
import { drawDraft } from '@/lib/documents/draft-agreement'
import { writeDocx } from '@/lib/documents/office/write-docx'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { BINDING } from '@/lib/domain/agreement/states'
import type { AgreementText } from '@/lib/domain/agreement/text'
import { theText } from '@/lib/domain/records/agreement/the-text'
import type { Shell } from '../shell'
import { readText } from './read-versions'

export type Exported = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

type Version = { readonly a: Agreement; readonly text: AgreementText; readonly version: number }

type Format = { readonly type: string; readonly write: (version: Version) => Promise<Uint8Array> }

const writeWord = ({ a, text, version }: Version) =>
  writeDocx({ text, kind: a.kind, reference: a.reference, version, council: COUNCIL.name })

/** The sealed record alone is the agreement, so a text that is in force is marked too. */
const markOf = ({ status, textVersion }: Agreement, version: number) =>
  BINDING.includes(status) && version === textVersion ? 'COPY, NOT THE SEALED RECORD' : 'DRAFT, NOT SIGNED'

const drawPdf = ({ a, text, version }: Version) =>
  drawDraft({
    council: COUNCIL.name,
    title: text.title,
    label: `${a.reference}, version ${version}`,
    mark: markOf(a, version),
    sections: theText({ ...a, text }).filter((section) => section !== null),
  })

const FORMATS = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeWord,
  },
  pdf: { type: 'application/pdf', write: drawPdf },
} as const satisfies Record<string, Format>

export type DocumentFormat = keyof typeof FORMATS

/** One version as a document to take away; null for a version that is not there. */
export const exportDocument = async (
  shell: Pick<Shell, 'db'>,
  a: Agreement,
  { format, version }: { readonly format: DocumentFormat; readonly version: number },
): Promise<Exported | null> => {
  const text = await readText(shell, a, version)
  if (!text) return null
  const { type, write } = FORMATS[format]
  return { name: `${a.reference}-v${version}.${format}`, type, bytes: await write({ a, text, version }) }
}

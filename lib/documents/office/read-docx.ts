/**
 * The words of a Word document, with its headings. Its text is taken from the tree that mammoth reads, never
 * from HTML that it would write, so that nothing of a stranger's document is ever markup here.
 */
import mammoth from 'mammoth'
import type { DocumentParagraph, ReturnedDocument } from '@/lib/domain/agreement/returned-document'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import { paragraphsIn } from './docx-tree'
import { isMarkup } from './markup'
import { refusedFile } from './refused-file'
import { inspectZip } from './safe-zip'
import { type Part, stored, zipOf } from './zip-of'

/** Ten times what a long agreement has. More markup than this costs the reader seconds, and a gigabyte. */
const MOST_PARAGRAPHS = 20_000
const MOST_MARKUP = 8 * 1024 ** 2

export const readDocx = async (bytes: Uint8Array, name: string): Promise<Outcome<ReturnedDocument>> => {
  const inspected = await inspectZip({ name, bytes }, 'docx')
  if (!inspected.ok) return inspected
  const markup = inspected.value.parts.filter(({ name }) => isMarkup(name))
  if (sizeOf(markup) > MOST_MARKUP) return refusedFile('TOO_LONG')
  const paragraphs = await paragraphsOf(markup)
  if (!paragraphs) return refusedFile('UNREADABLE', { wanted: 'docx' })
  if (paragraphs.length > MOST_PARAGRAPHS) return refusedFile('TOO_LONG')
  return paragraphs.length === 0 ? refusedFile('EMPTY') : done({ paragraphs, ...marksIn(markup) })
}

const sizeOf = (parts: readonly Part[]) => parts.reduce((sum, { bytes }) => sum + bytes.length, 0)

/** Null where mammoth throws, which it does at whatever is no document: a stranger's file is no fault of ours. */
const paragraphsOf = async (parts: readonly Part[]): Promise<readonly DocumentParagraph[] | null> => {
  const buffer = zipOf(parts.map(stored))
  let paragraphs: readonly DocumentParagraph[] = []
  const transformDocument = (tree: unknown) => {
    paragraphs = paragraphsIn(tree)
    // Nothing is left to be written as HTML.
    return { type: 'document', children: [], notes: {}, comments: [] }
  }
  try {
    await mammoth.convertToHtml({ buffer }, { transformDocument, externalFileAccess: false })
    return paragraphs
  } catch {
    return null
  }
}

const countIn = (parts: readonly Part[], name: RegExp, sign: RegExp) =>
  parts
    .filter((part) => name.test(part.name))
    .reduce((sum, { bytes }) => sum + (Buffer.from(bytes).toString().match(sign)?.length ?? 0), 0)

const BODY = /^word\/(document|footnotes|endnotes)\.xml$/

const marksIn = (parts: readonly Part[]) => ({
  insertions: countIn(parts, BODY, /<w:(ins|moveTo)[\s>/]/g),
  deletions: countIn(parts, BODY, /<w:(del|moveFrom)[\s>/]/g),
  comments: countIn(parts, /^word\/comments\.xml$/, /<w:comment[\s>]/g),
  notes: countIn(parts, BODY, /<w:(footnote|endnote)Reference[\s>/]/g),
})

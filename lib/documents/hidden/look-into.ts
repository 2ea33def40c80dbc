import { type Finding, found, type Looked } from '@/lib/domain/disclosure/hidden-data'
import type { ZipLimits } from '../office/safe-zip'
import { OFFICE_LIMITS, unzipped } from '../office/safe-zip'
import { isLockedOffice, type Kind, kindOf, type NotTaken } from './kinds'
import { packageFindings } from './package-findings'
import { PdfBomb, pdfFindings } from './pdf'
import { MOST_PIXELS, pictureFindings, pixelsOf } from './picture'
import { plainTextFindings, tableFindings } from './plain-text'
import { wordFindings } from './word-file'
import { workbookFindings } from './workbook'

/** What is larger is held as a file that cannot be looked into: a look must not cost the product its memory. */
export const LARGEST_LOOKED = 32 * 1024 ** 2

const LIMITS: ZipLimits = { ...OFFICE_LIMITS, bytes: LARGEST_LOOKED }

/** Why a file is not taken at all; the sentences are in `lib/content/council-forms.ts`. */
export type Refused = NotTaken | 'bomb' | 'pixels' | 'damaged'

export type OutgoingFile = {
  readonly name: string
  /** All of it, or its beginning where it is too large to be looked into. */
  readonly content: Uint8Array
  readonly isWhole: boolean
}

type Look = (bytes: Uint8Array) => Promise<readonly Finding[] | Refused> | readonly Finding[] | Refused

const office =
  (findings: typeof wordFindings): Look =>
  async (bytes) => {
    if (isLockedOffice(bytes)) return [found('HD-25', 'it has a password')]
    const parts = await unzipped(bytes, LIMITS)
    if (parts === 'ENCRYPTED') return [found('HD-25', 'it has a password')]
    if (parts === 'BOMB' || parts === 'TOO_MANY_PARTS') return 'bomb'
    if (parts === 'TOO_LARGE') return [found('HD-25', 'it unpacks to more than 50 MB')]
    if (typeof parts === 'string') return 'damaged'
    return [...findings(parts), ...packageFindings(parts)]
  }

const picture: Look = (bytes) => {
  const pixels = pixelsOf(bytes)
  if (pixels === null) return 'damaged'
  return pixels > MOST_PIXELS ? 'pixels' : pictureFindings(bytes)
}

const pdf: Look = async (bytes) => {
  try {
    return await pdfFindings(bytes)
  } catch (fault) {
    if (fault instanceof PdfBomb) return 'bomb'
    throw fault
  }
}

const LOOKS: Readonly<Record<Kind, Look>> = {
  pdf,
  docx: office(wordFindings),
  xlsx: office(workbookFindings),
  csv: tableFindings,
  txt: plainTextFindings,
  picture,
  // Pictures and sound are for eyes and ears: somebody must say that they saw and heard it.
  recording: () => [found('HD-25', 'a recording')],
}

/** What is hidden in a file that is about to leave, or why it is not taken. */
export const lookInto = async ({ name, content, isWhole }: OutgoingFile): Promise<Looked | Refused> => {
  const kind = kindOf(name, content, isWhole)
  if (kind === 'wrong-kind' || kind === 'not-what-it-says') return kind
  if (!isWhole)
    return { findings: [found('HD-25', kind === 'recording' ? 'a recording' : 'it is larger than 32 MB')] }
  const findings = await LOOKS[kind](content)
  return typeof findings === 'string' ? findings : { findings: [...findings].slice(0, 40) }
}

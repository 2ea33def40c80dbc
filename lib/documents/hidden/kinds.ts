/**
 * What an outgoing file is, by its ending and by its bytes: whoever opens it goes by the ending, and whoever
 * wrote it chose the bytes, so both must say the same.
 */
import { isJpeg, isPng } from './picture'

export type Kind = 'pdf' | 'docx' | 'xlsx' | 'csv' | 'txt' | 'picture' | 'recording'

const starts =
  (...first: readonly number[]) =>
  (bytes: Uint8Array) =>
    first.every((byte, place) => bytes[place] === byte)
const says =
  (text: string, place = 0) =>
  (bytes: Uint8Array) =>
    Buffer.from(bytes.subarray(place, place + text.length)).toString('latin1') === text

const isZip = says('PK\x03\x04')
/** What Office makes of a file with a password. */
const isLocked = starts(0xd0, 0xcf, 0x11, 0xe0)

const ofOffice = (part: string) => (bytes: Uint8Array) =>
  (isZip(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(part)) ||
  isLocked(bytes)

/** Words for a browser to run, or a program's bytes, are no text, whatever they are called. */
const RUNS = /^\s*<(!doctype|html|head|body|script|svg|\?xml|iframe|math)\b|<script\b/i

/** Tab, line feed, form feed and the like are text; what lies round them never is. */
const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32)

const isText = (bytes: Uint8Array) => {
  const head = Buffer.from(bytes.subarray(0, 64 * 1024))
  if (head.some(isControl) || says('%PDF-')(head) || says('MZ')(head)) return false
  return !RUNS.test(head.toString('latin1').replace(/^\xEF\xBB\xBF/, ''))
}

const isBoxed = says('ftyp', 4)
const isMp3 = (bytes: Uint8Array) =>
  says('ID3')(bytes) || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0)

type Row = readonly [ending: RegExp, kind: Kind, is: (bytes: Uint8Array) => boolean]

const ROWS: readonly Row[] = [
  [/\.pdf$/i, 'pdf', says('%PDF-')],
  [/\.docx$/i, 'docx', ofOffice('word/document.xml')],
  [/\.xlsx$/i, 'xlsx', ofOffice('xl/workbook.xml')],
  [/\.csv$/i, 'csv', isText],
  [/\.txt$/i, 'txt', isText],
  [/\.png$/i, 'picture', isPng],
  [/\.jpe?g$/i, 'picture', isJpeg],
  [/\.(mp4|m4v|mov|m4a)$/i, 'recording', isBoxed],
  [/\.avi$/i, 'recording', (bytes) => says('RIFF')(bytes) && says('AVI ', 8)(bytes)],
  [/\.wav$/i, 'recording', (bytes) => says('RIFF')(bytes) && says('WAVE', 8)(bytes)],
  [/\.mp3$/i, 'recording', isMp3],
  [/\.mkv$/i, 'recording', starts(0x1a, 0x45, 0xdf, 0xa3)],
]

export type NotTaken = 'wrong-kind' | 'not-what-it-says'

/** `bytes` may be the beginning of a large file; an office file's own list of parts may then be out of sight. */
export const kindOf = (name: string, bytes: Uint8Array, isWhole = true): Kind | NotTaken => {
  const row = ROWS.find(([ending]) => ending.test(name))
  if (!row) return 'wrong-kind'
  const [, kind, is] = row
  const cannotTell = !isWhole && (kind === 'docx' || kind === 'xlsx') && isZip(bytes)
  return cannotTell || is(bytes) ? kind : 'not-what-it-says'
}

export const isLockedOffice = isLocked

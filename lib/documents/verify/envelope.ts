/**
 * The bytes a signature covers, found without reading the file as a PDF: only
 * the two places Gatehouse itself writes are accepted, so that nothing rests on
 * how leniently a parser would read a file made to confuse it.
 */
import { type Finding, failed, firstBroken, passed, type Rule } from './report'

export const LARGEST = 50 * 1024 * 1024

export type Envelope = {
  /** Everything but the signature itself. */
  readonly signed: readonly [Buffer, Buffer]
  readonly signature: Uint8Array
  readonly byteRange: readonly number[]
}

const BYTE_RANGE = /^\/ByteRange \[(\d{1,10}) +(\d{1,10}) +(\d{1,10}) +(\d{1,10}) *\]/
const END = '%%EOF'

export function readEnvelope(bytes: Uint8Array): Finding<Envelope> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const broken = firstBroken(outline(file))
  if (broken) return failed(broken)
  const start = file.indexOf('/ByteRange')
  const numbers = BYTE_RANGE.exec(file.toString('latin1', start, start + 64))
    ?.slice(1)
    .map(Number)
  if (!numbers) return failed('The signed range is not four plain numbers.')
  const [, head = 0, tail = 0, rest = 0] = numbers
  const misplaced = firstBroken(placement(file, numbers))
  if (misplaced) return failed(misplaced)
  const contents = Buffer.from(file.toString('latin1', head + 1, tail - 1), 'hex')
  const length = derLength(contents)
  if (contents.subarray(length).some((byte) => byte !== 0)) {
    return failed('Something is hidden in the space left over beside the signature.')
  }
  return passed(
    {
      signed: [file.subarray(0, head), file.subarray(tail, tail + rest)],
      signature: contents.subarray(0, length),
      byteRange: numbers,
    },
    `All ${file.length} bytes, apart from the signature itself, are covered.`,
  )
}

function* outline(file: Buffer): Generator<Rule> {
  yield [file.length > 0, 'The file is empty.']
  yield [file.length <= LARGEST, 'The file is larger than 50 MB, which no record is.']
  yield [/^%PDF-1\.\d[\r\n]/.test(file.toString('latin1', 0, 9)), 'The file does not start as a PDF does.']
  yield [file.includes('/ByteRange'), 'The file carries no signature.']
  yield [
    file.indexOf('/ByteRange') === file.lastIndexOf('/ByteRange'),
    'The file claims more than one signature.',
  ]
  yield [
    /%%EOF\r?\n?$/.test(file.toString('latin1', file.length - 7)),
    'The file does not end where a record ends.',
  ]
  const ends = positions(file, END)
  const seal = file.indexOf('/ByteRange')
  yield [ends.length === 2 && (ends[0] ?? 0) < seal, 'Something was added to the file after it was sealed.']
}

function* placement(file: Buffer, [from, head = 0, tail = 0, rest = 0]: readonly number[]): Generator<Rule> {
  const inside = head > 0 && tail - head > 4 && tail < file.length
  yield [from === 0 && inside, 'The signed range does not begin at the start of the file.']
  yield [tail + rest === file.length, 'The signed range stops before the end of the file.']
  const label = file.toString('latin1', Math.max(0, head - 10), head)
  const hole = file.toString('latin1', head, tail)
  const isHole = /\/Contents $/.test(label) && /^<(?:[0-9A-F]{2})+>$/.test(hole)
  yield [isHole, 'The signed range leaves out more than the signature.']
}

function positions(file: Buffer, text: string): number[] {
  const found: number[] = []
  for (let at = file.indexOf(text); at >= 0; at = file.indexOf(text, at + 1)) found.push(at)
  return found
}

/** The length that the outermost DER element states for itself, its own header included. */
function derLength(der: Buffer): number {
  const first = der[1] ?? 0
  if (first < 0x80) return first + 2
  const size = first & 0x7f
  if (size === 0 || size > 4 || der.length < size + 2) return 0
  return der.readUIntBE(2, size) + size + 2
}

/**
 * Looks into an office file before anything else does. The directory is read first, so that nothing is
 * unpacked which it already condemns; then every part is unpacked with its size watched, because a directory
 * can lie. The readers that follow unpack by themselves, each in its own way, and could see another file in
 * the same bytes: they are never given those, but a plain archive of exactly the parts found here.
 */
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { OfficeRefusal } from '@/lib/content/office-refusals'
import { done, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import { dangerIn, dangerInNames, isOfKind, type OfficeKind } from './dangers'
import { hasEnding, isOtherKind, isProtected } from './file-kind'
import { refusedFile } from './refused-file'
import type { Part } from './zip-of'

export type ZipLimits = {
  readonly bytes: number
  readonly unpacked: number
  /** Unpacked bytes for each packed one, over the whole file. */
  readonly ratio: number
  readonly parts: number
}

const MEGABYTE = 1024 ** 2

export const OFFICE_LIMITS: ZipLimits = {
  bytes: 10 * MEGABYTE,
  unpacked: 50 * MEGABYTE,
  ratio: 200,
  parts: 2000,
}

/** A file as somebody sent it. */
export type OfficeFile = { readonly name: string; readonly bytes: Uint8Array }

/** What was found in an office file that is safe to read. */
export type Inspected = { readonly parts: readonly Part[] }

type Facts = NonNullable<Refusal['facts']>

/** Ends the inspection from wherever it has got to; never leaves this file. */
class Condemned extends Error {
  constructor(
    readonly code: OfficeRefusal,
    readonly facts: Facts = {},
  ) {
    super(code)
  }
}

export const inspectZip = async (
  { name, bytes }: OfficeFile,
  kind: OfficeKind,
  limits: ZipLimits = OFFICE_LIMITS,
): Promise<Outcome<Inspected>> => {
  if (bytes.length > limits.bytes) return refusedFile('TOO_LARGE')
  if (isProtected(bytes)) return refusedFile('ENCRYPTED')
  if (!hasEnding(name, kind) || isOtherKind(bytes)) return refusedFile('WRONG_KIND', { wanted: kind })
  try {
    const parts = await partsOf(Buffer.from(bytes), limits, REFUSED)
    return isOfKind(kind, parts) ? done({ parts }) : refusedFile('WRONG_KIND', { wanted: kind })
  } catch (fault) {
    if (fault instanceof Condemned) return refusedFile(fault.code, fault.facts)
    // A stranger's file that yauzl or zlib cannot read is no fault of ours.
    return refusedFile(isAboutEncryption(fault) ? 'ENCRYPTED' : 'NOT_A_ZIP')
  }
}

/** What becomes of programs, files within files and links out: refused, or left for the caller to name. */
type Dangers = { readonly inNames: typeof dangerInNames; readonly inside: typeof dangerIn }
const REFUSED: Dangers = { inNames: dangerInNames, inside: dangerIn }
const LEFT: Dangers = { inNames: () => null, inside: () => null }

/**
 * Every part of an archive, with its sizes watched as in `inspectZip`, and nothing said about what the parts
 * are: for whoever must name what is in a file, and so may not stop at the first of it.
 */
export const unzipped = async (
  bytes: Uint8Array,
  limits: ZipLimits = OFFICE_LIMITS,
): Promise<readonly Part[] | OfficeRefusal> => {
  try {
    return await partsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits, LEFT)
  } catch (fault) {
    if (fault instanceof Condemned) return fault.code
    return isAboutEncryption(fault) ? 'ENCRYPTED' : 'NOT_A_ZIP'
  }
}

const isAboutEncryption = (fault: unknown) => fault instanceof Error && fault.message.includes('encrypt')

const partsOf = async (bytes: Buffer, limits: ZipLimits, dangers: Dangers): Promise<readonly Part[]> => {
  const zip = await yauzl.fromBufferPromise(bytes, { validateEntrySizes: false })
  if (zip.entryCount > limits.parts) throw new Condemned('TOO_MANY_PARTS', { parts: zip.entryCount })
  const entries = await directoryOf(zip)
  mustBeSound(entries, bytes.length, limits)
  mustBe(dangers.inNames(entries.map(({ fileName }) => fileName)))
  const parts: Part[] = []
  for (const entry of entries) parts.push({ name: entry.fileName, bytes: await unpacked(zip, entry) })
  mustBe(dangers.inside(parts))
  return parts
}

const isFolder = ({ fileName }: Entry) => fileName.endsWith('/')

const directoryOf = async (zip: ZipFile): Promise<readonly Entry[]> => {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return entries.filter((entry) => !isFolder(entry))
}

const mustBe = (danger: OfficeRefusal | null) => {
  if (danger) throw new Condemned(danger)
}

const mustBeSound = (entries: readonly Entry[], packed: number, limits: ZipLimits) => {
  if (entries.some((entry) => entry.isEncrypted())) throw new Condemned('ENCRYPTED')
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (total > packed * limits.ratio) throw new Condemned('BOMB')
  if (total > limits.unpacked) throw new Condemned('TOO_LARGE')
  const names = entries.map(({ fileName }) => fileName)
  // Which of two parts of one name is read would depend on the reader.
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) throw new Condemned('NOT_A_ZIP')
}

/** At most the size that the directory named, whatever the stream would go on to give. */
const unpacked = async (zip: ZipFile, entry: Entry): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    size += piece.length
    if (size > entry.uncompressedSize) throw new Condemned('BOMB')
    pieces.push(piece)
  }
  const whole = Buffer.concat(pieces)
  if (size < entry.uncompressedSize || crc32(whole) !== entry.crc32) throw new Condemned('NOT_A_ZIP')
  return whole
}

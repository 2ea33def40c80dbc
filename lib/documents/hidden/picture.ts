/** What a JPEG or a PNG says beside its picture, how large it claims to be, and the same picture without it. */
import { crc32 } from 'node:zlib'
import { eachOnce, type Finding, found } from '@/lib/domain/disclosure/hidden-data'

/** A hundred million pixels unpack to 400 MB in whatever opens the picture. */
export const MOST_PIXELS = 100_000_000

const view = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const JPEG_START = Buffer.from([0xff, 0xd8])
const PNG_START = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

export const isJpeg = (bytes: Uint8Array) => view(bytes).subarray(0, 2).equals(JPEG_START)
export const isPng = (bytes: Uint8Array) => view(bytes).subarray(0, 8).equals(PNG_START)

export const isPicture = (bytes: Uint8Array) => isJpeg(bytes) || isPng(bytes)

/** A stretch of the file that has a meaning of its own. */
type Piece = { readonly type: string; readonly start: number; readonly end: number; readonly body: Buffer }

const END_OF_IMAGE = 0xd9
const START_OF_SCAN = 0xda
const hasNoLength = (marker: number) => (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01

/** Where the letters of the picture itself end: at the next marker that is no stuffing and no restart. */
const endOfScan = (bytes: Buffer, from: number) => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? END_OF_IMAGE
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** Null for a file that does not go on as it began. */
const jpegPieces = (bytes: Buffer): readonly Piece[] | null => {
  const pieces: Piece[] = [{ type: 'd8', start: 0, end: 2, body: bytes.subarray(2, 2) }]
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const type = marker.toString(16).padStart(2, '0')
    if (marker === END_OF_IMAGE || hasNoLength(marker)) {
      pieces.push({ type, start: at, end: at + 2, body: bytes.subarray(at + 2, at + 2) })
      at += 2
      if (marker === END_OF_IMAGE) break
      continue
    }
    if (at + 4 > bytes.length) return null
    const length = bytes.readUInt16BE(at + 2)
    const head = at + 2 + length
    if (length < 2 || head > bytes.length) return null
    const end = marker === START_OF_SCAN ? endOfScan(bytes, head) : head
    pieces.push({ type, start: at, end, body: bytes.subarray(at + 4, head) })
    at = end
  }
  return pieces
}

const pngPieces = (bytes: Buffer): readonly Piece[] | null => {
  const pieces: Piece[] = []
  let at = PNG_START.length
  while (at < bytes.length) {
    if (at + 12 > bytes.length) return null
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) return null
    const type = bytes.toString('latin1', at + 4, at + 8)
    pieces.push({ type, start: at, end, body: bytes.subarray(at + 8, end - 4) })
    at = end
    if (type === 'IEND') break
  }
  return pieces.at(-1)?.type === 'IEND' ? pieces : null
}

const piecesOf = (bytes: Buffer) => (isPng(bytes) ? pngPieces(bytes) : jpegPieces(bytes))

const FRAME = /^c[0-35-79a-bd-f]$/

/** As the header says it, long before anything unpacks it. */
export const pixelsOf = (sent: Uint8Array): number | null => {
  const bytes = view(sent)
  const pieces = piecesOf(bytes)
  if (isPng(bytes)) {
    const head = pieces?.[0]
    return head?.type === 'IHDR' && head.body.length === 13
      ? head.body.readUInt32BE(0) * head.body.readUInt32BE(4)
      : null
  }
  const frame = pieces?.find(({ type }) => FRAME.test(type))?.body
  return frame && frame.length >= 6 ? frame.readUInt16BE(1) * frame.readUInt16BE(3) : null
}

/* Exif: a small TIFF file of tags. */

const GPS = 0x8825
const ORIENTATION = 0x0112
/** Orientation, resolution, its unit, where the colour sits, and the pointer to the camera's own table. */
const HARMLESS = new Set([ORIENTATION, 0x011a, 0x011b, 0x0128, 0x0213])
const MOST_TAGS = 200

type Tiff = {
  readonly tags: ReadonlyMap<number, number>
  /** A second table holds a small copy of the picture, often as it was before it was cut. */
  readonly hasThumbnail: boolean
}

const EMPTY: Tiff = { tags: new Map(), hasThumbnail: false }

const tiffOf = (body: Buffer): Tiff => {
  const order = body.toString('latin1', 0, 2)
  const little = order === 'II'
  if (body.length < 8 || (!little && order !== 'MM')) return EMPTY
  const u16 = (at: number) =>
    at + 2 <= body.length ? (little ? body.readUInt16LE(at) : body.readUInt16BE(at)) : 0
  const u32 = (at: number) =>
    at + 4 <= body.length ? (little ? body.readUInt32LE(at) : body.readUInt32BE(at)) : 0
  const table = u32(4)
  const count = Math.min(u16(table), MOST_TAGS)
  const tags = new Map<number, number>()
  for (let one = 0; one < count; one += 1) {
    const at = table + 2 + one * 12
    tags.set(u16(at), u16(at + 8))
  }
  return { tags, hasThumbnail: u32(table + 2 + count * 12) !== 0 }
}

const EXIF = Buffer.from('Exif\0\0', 'latin1')
const isExif = ({ type, body }: Piece) =>
  type === 'eXIf' || (type === 'e1' && body.subarray(0, 6).equals(EXIF))
const tiffIn = (piece: Piece) => tiffOf(piece.type === 'eXIf' ? piece.body : piece.body.subarray(6))

const exifFindings = (piece: Piece): Finding[] => {
  const { tags, hasThumbnail } = tiffIn(piece)
  const others = [...tags.keys()].filter((tag) => tag !== GPS && !HARMLESS.has(tag))
  return [
    ...(tags.has(GPS) ? [found('HD-20')] : []),
    ...(others.length > 0 || tags.size === 0 ? [found('HD-21', 'Exif')] : []),
    ...(hasThumbnail ? [found('HD-21', 'a small copy of the picture')] : []),
  ]
}

const xmpFindings = (body: Buffer): Finding[] =>
  body.includes('GPSL') ? [found('HD-20'), found('HD-21', 'XMP')] : [found('HD-21', 'XMP')]

const ICC = 'ICC_PROFILE\0'

/** What a JPEG needs to be drawn; everything else in it is said beside the picture. */
const ofJpeg = (piece: Piece): Finding[] => {
  const { type, body } = piece
  const label = body.toString('latin1', 0, 40)
  if (isExif(piece)) return exifFindings(piece)
  if (type === 'e1') return xmpFindings(body)
  if (type === 'fe') return [found('HD-21', 'a comment')]
  if (type === 'ed') return [found('HD-21', 'IPTC')]
  if (type === 'e0' && label.startsWith('JFXX')) return [found('HD-21', 'a small copy of the picture')]
  if (type === 'e2' && label.startsWith('MPF')) return [found('HD-21', 'further pictures')]
  if (/^e[3-9abcf]$/.test(type) || (type === 'e2' && !label.startsWith(ICC)))
    return [found('HD-21', `APP${Number.parseInt(type.slice(1), 16)}`)]
  return []
}

const PNG_DRAWS = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP pHYs sBIT bKGD hIST sPLT'.split(' '),
)

const ofPng = (piece: Piece): Finding[] => {
  const { type, body } = piece
  if (PNG_DRAWS.has(type)) return []
  if (type === 'eXIf') return exifFindings(piece)
  if (type === 'iTXt' && body.includes('com.adobe.xmp')) return xmpFindings(body)
  return [found('HD-21', /^[a-z]*tEXt|zTXt|iTXt$/i.test(type) ? 'a text' : type)]
}

export const pictureFindings = (sent: Uint8Array): Finding[] => {
  const bytes = view(sent)
  const pieces = piecesOf(bytes)
  if (!pieces) return [found('HD-25')]
  const trailing = bytes.subarray(pieces.at(-1)?.end ?? 0)
  return eachOnce([
    ...pieces.flatMap(isPng(bytes) ? ofPng : ofJpeg),
    ...(trailing.some((byte) => byte !== 0) ? [found('HD-23')] : []),
  ])
}

/* The same picture, with nothing beside it. */

/** A picture that lay on its side must go on doing so: that one tag is written again, alone. */
const uprightOnly = (orientation: number) => {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(ORIENTATION, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}

const asJpegPiece = (tiff: Buffer) => {
  const head = Buffer.from([0xff, 0xe1, 0, EXIF.length + tiff.length + 2])
  return Buffer.concat([head, EXIF, tiff])
}

const asPngPiece = (tiff: Buffer) => {
  const typed = Buffer.concat([Buffer.from('eXIf', 'latin1'), tiff])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(tiff.length)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}

const turned = (pieces: readonly Piece[]) => {
  const orientation = pieces.filter(isExif).map((piece) => tiffIn(piece).tags.get(ORIENTATION) ?? 1)[0] ?? 1
  return orientation >= 2 && orientation <= 8 ? orientation : null
}

/** Not one letter of the picture itself is touched. Null for a file that cannot be read to its end. */
export const stripped = (sent: Uint8Array): Buffer | null => {
  const bytes = view(sent)
  const pieces = piecesOf(bytes)
  if (!pieces) return null
  const png = isPng(bytes)
  const kept = pieces
    .filter((piece) => !isExif(piece) && (png ? ofPng(piece) : ofJpeg(piece)).length === 0)
    .map(({ start, end }) => bytes.subarray(start, end))
  const orientation = turned(pieces)
  const upright = orientation === null ? [] : [(png ? asPngPiece : asJpegPiece)(uprightOnly(orientation))]
  const [first = Buffer.alloc(0), ...rest] = kept
  return Buffer.concat([...(png ? [PNG_START] : []), first, ...upright, ...rest])
}

/** Real pictures of one colour, and what cameras and programs write beside the picture. */
import { crc32, deflateSync } from 'node:zlib'

/** One grey point, baseline, with nothing beside it. */
const GREY_POINT = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)
const END = Buffer.from([0xff, 0xd9])

export const segment = (marker: number, body: Uint8Array | string) => {
  const bytes = Buffer.from(body)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(bytes.length + 2, 2)
  return Buffer.concat([head, bytes])
}

/** The first segment, JFIF, stays first. */
export const aJpeg = (beside: readonly Uint8Array[] = [], after: Uint8Array = new Uint8Array()) =>
  Buffer.concat([GREY_POINT.subarray(0, 20), ...beside, GREY_POINT.subarray(20), END, after])

type Tag = readonly [tag: number, type: number, count: number, value: number]

const tableOf = (tags: readonly Tag[], next: number) => {
  const table = Buffer.alloc(2 + tags.length * 12 + 4)
  table.writeUInt16LE(tags.length)
  for (const [at, [tag, type, count, value]] of tags.entries()) {
    table.writeUInt16LE(tag, 2 + at * 12)
    table.writeUInt16LE(type, 4 + at * 12)
    table.writeUInt32LE(count, 6 + at * 12)
    table.writeUInt32LE(value, 10 + at * 12)
  }
  table.writeUInt32LE(next, 2 + tags.length * 12)
  return table
}

const MAKER: Tag = [0x010f, 2, 4, 0x00636261]
export const ORIENTATION = (turn: number): Tag => [0x0112, 3, 1, turn]
const GPS_AT = 400

/** 51° 30′ north, written as a camera writes it. */
const place = () => {
  const table = tableOf(
    [
      [1, 2, 2, 0x4e],
      [2, 5, 3, GPS_AT + 100],
    ],
    0,
  )
  const degrees = Buffer.alloc(24)
  for (const [at, value] of [51, 1, 30, 1, 26, 1].entries()) degrees.writeUInt32LE(value, at * 4)
  return { table, degrees }
}

type ExifPlan = {
  readonly gps?: boolean
  readonly maker?: boolean
  readonly turn?: number
  readonly thumbnail?: boolean
}

export const exif = ({ gps, maker, turn, thumbnail }: ExifPlan) => {
  const tiff = Buffer.alloc(600)
  tiff.write('II*\0\x08\0\0\0', 'latin1')
  const tags: Tag[] = [
    ...(maker ? [MAKER] : []),
    ...(turn ? [ORIENTATION(turn)] : []),
    ...(gps ? [[0x8825, 4, 1, GPS_AT] as const] : []),
  ]
  tableOf(tags, thumbnail ? 300 : 0).copy(tiff, 8)
  if (gps) {
    place().table.copy(tiff, GPS_AT)
    place().degrees.copy(tiff, GPS_AT + 100)
  }
  return tiff
}

export const exifSegment = (plan: ExifPlan) =>
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(plan)]))

export const chunk = (type: string, body: Uint8Array | string) => {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(body)])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(typed.length - 4)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}

export const pngHead = (width: number, height: number) => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  return chunk('IHDR', head)
}

export const aPng = (
  beside: readonly Uint8Array[] = [],
  after: Uint8Array = new Uint8Array(),
  [width, height]: readonly [number, number] = [8, 8],
) =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngHead(width, height),
    ...beside,
    chunk('IDAT', deflateSync(Buffer.alloc(9 * 8, 0x80))),
    chunk('IEND', ''),
    after,
  ])

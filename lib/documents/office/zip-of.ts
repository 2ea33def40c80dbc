/** Writes an archive that every reader unpacks alike: no gaps, no comments, nothing said twice, no dates. */
import { crc32, deflateRawSync } from 'node:zlib'

export type Part = { readonly name: string; readonly bytes: Uint8Array }

/** A part as it stands in an archive. */
export type PackedPart = {
  readonly name: string
  readonly data: Uint8Array
  readonly method: 0 | 8
  readonly size: number
  readonly crc: number
  readonly flags: number
}

/** The name of a part is UTF-8. */
const UTF8 = 0x0800
/** 1 January 1980, the first day that an archive can name. */
const NO_DAY = 0x0021
const VERSION = 20

export const stored = ({ name, bytes }: Part): PackedPart => ({
  name,
  data: bytes,
  method: 0,
  size: bytes.length,
  crc: crc32(bytes),
  flags: UTF8,
})

export const deflated = (part: Part): PackedPart => ({
  ...stored(part),
  data: deflateRawSync(part.bytes),
  method: 8,
})

/** What the header of a part and its line in the directory have in common. */
const common = ({ name, data, method, size, crc, flags }: PackedPart) => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(flags, 2)
  fields.writeUInt16LE(method, 4)
  fields.writeUInt16LE(NO_DAY, 8)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return fields
}

const localOf = (part: PackedPart) =>
  Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(part), Buffer.from(part.name), part.data])

const lineOf = (part: PackedPart, offset: number) => {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  const made = Buffer.from([VERSION, 0])
  return Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    made,
    common(part),
    rest,
    Buffer.from(part.name),
  ])
}

const endOf = (count: number, directory: number, offset: number) => {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directory, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

export const zipOf = (parts: readonly PackedPart[]): Buffer => {
  const locals: Buffer[] = []
  const lines: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const local = localOf(part)
    lines.push(lineOf(part, offset))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(lines)
  return Buffer.concat([...locals, directory, endOf(parts.length, directory.length, offset)])
}

import { createHash } from 'node:crypto'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeWebStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'

/** What is known of a file that was sent. Its bytes are let go, unless somebody takes each piece as it comes. */
export type ReceivedFile = {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly isCut: boolean
}

export type Received = {
  readonly fields: Readonly<Record<string, string>>
  readonly file: ReceivedFile | null
}

/** 2 GB: what a day of footage comes to. */
export const LARGEST_BYTES = 2 * 1024 ** 3

/** Room for the boundaries and the other fields round the largest file. */
const ENVELOPE_BYTES = 64 * 1024

const LIMITS = { files: 1, fields: 10, parts: 12, fieldSize: 1024, fieldNameSize: 100, headerPairs: 20 }

type Take = (piece: Uint8Array) => void
const LET_GO: Take = () => undefined

const hashed = async (stream: BusboyFileStream, name: string, take: Take): Promise<ReceivedFile> => {
  const hash = createHash('sha256')
  let bytes = 0
  const counting = new Writable({
    write: (chunk: Buffer, _encoding, written) => {
      hash.update(chunk)
      take(chunk)
      bytes += chunk.length
      written()
    },
  })
  await pipeline(stream, counting)
  return { name, bytes, sha256: hash.digest('hex'), isCut: stream.truncated }
}

export const isTooLong = (headers: Headers, largest = LARGEST_BYTES) =>
  Number(headers.get('content-length') ?? 0) > largest + ENVELOPE_BYTES

/**
 * Reads a multipart form as it arrives: the file is hashed and let go, a piece at a time, so that its size
 * costs no memory. Null when it is not such a form, or did not arrive whole.
 */
export const receiveFile = async (
  body: ReadableStream<Uint8Array>,
  headers: Headers,
  largest = LARGEST_BYTES,
  take = LET_GO,
): Promise<Received | null> => {
  const contentType = headers.get('content-type') ?? ''
  if (!/^multipart\/form-data;/i.test(contentType)) return null
  const fields: Record<string, string> = {}
  let file: Promise<ReceivedFile> | null = null
  try {
    const form = new Busboy({
      headers: { 'content-type': contentType },
      limits: { ...LIMITS, fileSize: largest },
    })
    form.on('field', (name, value) => {
      fields[name] = value
    })
    form.on('file', (_field, stream, name) => {
      file = hashed(stream, name ?? '', take)
      // Awaited below; until then a form that breaks off must not count as a fault nobody handles.
      file.catch(() => undefined)
    })
    await pipeline(Readable.fromWeb(body as NodeWebStream<Uint8Array>), form)
    return { fields, file: await file }
  } catch {
    return null
  }
}

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeWebStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'

/** A multipart form whose one file is worked on while it arrives; fields stand before it in the form. */
export type StreamedForm = {
  readonly fields: Readonly<Record<string, string>>
  /** Null where no file was chosen. */
  readonly file: AsyncIterable<Uint8Array> | null
  /** Lets go of whatever nobody read, so that the browser gets to hear the answer. */
  readonly drained: () => Promise<void>
}

/** Longer than what a message of the service says when it is no list. */
const LONGEST_FIELD = 64 * 1024

const LIMITS = {
  files: 1,
  fields: 20,
  parts: 22,
  fieldSize: LONGEST_FIELD,
  fieldNameSize: 100,
  headerPairs: 20,
}

type Incoming = { readonly stream: BusboyFileStream; readonly name: string }

/** Whoever reads may stop early: what is left is let go in `drained`, and not cut off here. */
const piecesOf = (stream: BusboyFileStream): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => stream.iterator({ destroyOnReturn: false }),
})

const EMPTY = async () => undefined

/** Null when it is no such form. `largest` bytes are given of the file, and one more where it has more. */
export const streamedForm = async (
  body: ReadableStream<Uint8Array>,
  headers: Headers,
  largest: number,
): Promise<StreamedForm | null> => {
  const contentType = headers.get('content-type') ?? ''
  if (!/^multipart\/form-data;/i.test(contentType)) return null
  const fields: Record<string, string> = {}
  const form = new Busboy({
    headers: { 'content-type': contentType },
    limits: { ...LIMITS, fileSize: largest + 1 },
  })
  form.on('field', (name, value) => {
    fields[name] = value
  })
  let incoming: Incoming | null = null
  const begun = new Promise<void>((resolve) => {
    form.on('file', (_field, stream, name) => {
      incoming = { stream, name: name ?? '' }
      resolve()
    })
  })
  // A form that breaks off never ends its file: whoever reads it is told.
  const whole = pipeline(Readable.fromWeb(body as NodeWebStream<Uint8Array>), form).catch(() => {
    incoming?.stream.destroy(BROKEN)
    return BROKEN
  })
  const ended = await Promise.race([begun, whole])
  if (!incoming) return ended === BROKEN ? null : { fields, file: null, drained: EMPTY }
  return whatCame(incoming, fields, whole)
}

const BROKEN = new Error('A form broke off.')

const whatCame = (
  { stream, name }: Incoming,
  fields: StreamedForm['fields'],
  whole: Promise<unknown>,
): StreamedForm => {
  stream.on('error', () => undefined)
  const drained = async () => {
    stream.resume()
    await whole
  }
  return { fields, file: name === '' ? null : piecesOf(stream), drained }
}

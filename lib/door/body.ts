/** Bodies on their way in: a form is taken whole and looked through first, a stream is counted as it passes. */
import type { IncomingMessage } from 'node:http'
import { Busboy } from '@fastify/busboy'
import { UNREADABLE } from '@/lib/content/door'
import type { TurnedAway } from '@/lib/domain/door/asked'
import { isTooDeep, MOST_FIELDS } from '@/lib/domain/door/bodies'

const WHOLE_WITHIN_MS = 60_000

type Held =
  | { readonly refused: TurnedAway }
  | { readonly gone: true }
  | { readonly body: Buffer; readonly give: () => void }

type Push = IncomingMessage['push']

/**
 * Must be called as the request begins, before anything is awaited: Node hands on the pieces of a body by `push`,
 * and a piece that went by is not seen again. `give` lets the framework have it all, as if it came only now.
 */
export const hold = (request: IncomingMessage, most: number, withinMs = WHOLE_WITHIN_MS): Promise<Held> => {
  const onward: Push = request.push.bind(request)
  const pieces: Buffer[] = []
  let bytes = 0
  return new Promise((resolve) => {
    const late = setTimeout(() => done({ refused: UNREADABLE.slow }), withinMs)
    const done = (held: Held) => {
      clearTimeout(late)
      request.off('close', leave)
      // What still comes of a body that was refused is let go, up to its end.
      request.push = (piece: Buffer | null) => (piece === null ? onward(null) : true)
      resolve(held)
    }
    const leave = () => done({ gone: true })
    request.once('close', leave)
    const give = () => {
      request.push = onward
      for (const piece of pieces) onward(piece)
      onward(null)
    }
    request.push = (piece: Buffer | null) => {
      if (piece === null) done({ body: Buffer.concat(pieces), give })
      else {
        bytes += piece.length
        if (bytes > most) done({ refused: UNREADABLE.large })
        else pieces.push(piece)
      }
      return true
    }
  })
}

export const count = (request: IncomingMessage, most: number, onTooMuch: () => void): void => {
  const onward: Push = request.push.bind(request)
  let bytes = 0
  request.push = (piece: Buffer | null) => {
    bytes += piece?.length ?? 0
    if (bytes <= most) return onward(piece)
    request.push = (rest: Buffer | null) => (rest === null ? onward(null) : true)
    onTooMuch()
    return true
  }
}

export const lookThrough = async (body: Buffer, contentType: string): Promise<TurnedAway | null> => {
  if (/^multipart\/form-data\b/i.test(contentType)) return lookThroughForm(body, contentType)
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) {
    const fields = body.reduce((sum, byte) => (byte === AMPERSAND ? sum + 1 : sum), 1)
    return fields > MOST_FIELDS ? UNREADABLE.fields : null
  }
  return isTooDeep(body.toString('latin1')) ? UNREADABLE.deep : null
}

const AMPERSAND = 38

/** Fields in which the framework sends values of its own; what a person typed may hold any brackets. */
const IS_FRAMEWORKS = /^(\d+|\d+_\$ACTION_.*|\$ACTION_.*)$/

/** Counted by its boundaries first, which costs next to nothing: to part many fields takes a while. */
const hasTooManyParts = (body: Buffer, contentType: string): boolean => {
  const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1]
  if (!boundary) return false
  let parts = 0
  for (let at = body.indexOf(`--${boundary}`); at !== -1; at = body.indexOf(`--${boundary}`, at + 1)) {
    parts += 1
    if (parts > MOST_FIELDS + 1) return true
  }
  return false
}

const lookThroughForm = (body: Buffer, contentType: string): Promise<TurnedAway | null> =>
  new Promise((resolve) => {
    if (hasTooManyParts(body, contentType)) return resolve(UNREADABLE.fields)
    try {
      const form = new Busboy({
        headers: { 'content-type': contentType },
        limits: {
          fields: MOST_FIELDS,
          parts: MOST_FIELDS,
          fieldSize: body.length + 1,
          fieldNameSize: 500,
          headerPairs: 20,
        },
      })
      form.on('field', (name, value) => {
        if (IS_FRAMEWORKS.test(name) && isTooDeep(value)) resolve(UNREADABLE.deep)
      })
      form.on('file', (_name, stream) => stream.resume())
      form.on('fieldsLimit', () => resolve(UNREADABLE.fields))
      form.on('partsLimit', () => resolve(UNREADABLE.fields))
      form.on('error', () => resolve(UNREADABLE.broken))
      form.on('finish', () => resolve(null))
      form.end(body)
    } catch {
      resolve(UNREADABLE.broken)
    }
  })

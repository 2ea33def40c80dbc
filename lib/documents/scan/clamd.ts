/** Asks a clamd about bytes, by INSTREAM: pieces with their lengths, nothing at the end, one line of answer. */
import { connect, type Socket } from 'node:net'

export type Scanner = { readonly host: string; readonly port: number }

/** `down` is every answer but yes or no: nobody there, no answer in time, a limit of its own. */
export type Verdict =
  | { readonly is: 'clean' }
  | { readonly is: 'found'; readonly what: string }
  | { readonly is: 'down' }

const DOWN: Verdict = { is: 'down' }
const PIECE = 64 * 1024
const LONGEST_ANSWER = 4096
export const SCAN_SECONDS = 30

const lengthOf = (size: number) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(size)
  return length
}

function* framed(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE)
    yield lengthOf(piece.length)
    yield piece
  }
  yield lengthOf(0)
}

const verdictOf = (answer: string): Verdict => {
  const line = (answer.split('\0')[0] ?? '').trim()
  if (line === 'stream: OK') return { is: 'clean' }
  const found = /^stream: (.{1,200}) FOUND$/.exec(line)?.[1]
  return found ? { is: 'found', what: found } : DOWN
}

const drained = (socket: Socket) =>
  new Promise<void>((resolve) => {
    socket.once('drain', resolve)
    socket.once('close', () => resolve())
  })

const sends = async (socket: Socket, bytes: Uint8Array) => {
  for (const piece of framed(bytes)) {
    if (socket.destroyed) return
    if (!socket.write(piece)) await drained(socket)
  }
}

export const scan = ({ host, port }: Scanner, bytes: Uint8Array, seconds = SCAN_SECONDS): Promise<Verdict> =>
  new Promise((resolve) => {
    const socket = connect({ host, port })
    let answer = ''
    const ends = (verdict: Verdict) => {
      clearTimeout(patience)
      socket.destroy()
      resolve(verdict)
    }
    // Of the whole and not of a silence: a scanner that drips would hold the upload for ever.
    const patience = setTimeout(() => ends(DOWN), seconds * 1000)
    socket.on('connect', () => void sends(socket, bytes))
    socket.on('data', (piece) => {
      answer += piece.toString('latin1')
      if (answer.includes('\0') || answer.length > LONGEST_ANSWER) ends(verdictOf(answer))
    })
    socket.on('error', () => ends(DOWN))
    socket.on('close', () => ends(verdictOf(answer)))
  })

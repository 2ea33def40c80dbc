/** A scanner that speaks clamd's protocol over a real port, and knows one signature. */
import { createServer } from 'node:net'

/** Cut in two, so that no scanner takes this file for what it tests with. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

const COMMAND = 'zINSTREAM\0'

/** The pieces so far, and whether the empty one that ends them has come. */
const unframed = (bytes: Buffer) => {
  const pieces: Buffer[] = []
  let at = COMMAND.length
  while (at + 4 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return { whole: Buffer.concat(pieces), isEnded: true }
    if (at + 4 + length > bytes.length) break
    pieces.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return { whole: Buffer.concat(pieces), isEnded: false }
}

const known = (bytes: Buffer) =>
  bytes.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'

export const servesClamd = async (answer: (bytes: Buffer) => string = known) => {
  let last = Buffer.alloc(0)
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (piece) => {
      bytes = Buffer.concat([bytes, piece])
      if (!bytes.subarray(0, COMMAND.length).equals(Buffer.from(COMMAND)))
        return socket.end('UNKNOWN COMMAND\0')
      const { whole, isEnded } = unframed(bytes)
      if (!isEnded) return
      last = whole
      socket.end(answer(whole))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { port, sent: () => last, close: () => void server.close() }
}

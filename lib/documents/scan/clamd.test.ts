import { createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { scan } from './clamd'
import { EICAR, servesClamd } from './testing'

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

const clamd = async (...how: Parameters<typeof servesClamd>) => {
  const server = await servesClamd(...how)
  open.push(server.close)
  return server
}

describe('a scanner that is asked about a file', () => {
  it('finds EICAR, and names it', async () => {
    const { port } = await clamd()
    expect(await scan({ host: '127.0.0.1', port }, Buffer.from(EICAR))).toEqual({
      is: 'found',
      what: 'Eicar-Test-Signature',
    })
  })

  it('is sent every byte of a file of many pieces, and passes it', async () => {
    const { port, sent } = await clamd()
    const bytes = Buffer.alloc(3 * 1024 ** 2, 'words ')
    expect(await scan({ host: '127.0.0.1', port }, bytes)).toEqual({ is: 'clean' })
    expect(sent().equals(bytes)).toBe(true)
  })

  it.each(['INSTREAM size limit exceeded. ERROR\0', 'stream: lstat() failed. ERROR\0', 'hello\0', '\0'])(
    'passes nothing by answering %j',
    async (answer) => {
      const { port } = await clamd(() => answer)
      expect(await scan({ host: '127.0.0.1', port }, Buffer.from('x'))).toEqual({ is: 'down' })
    },
  )

  it('passes nothing when nobody is there', async () => {
    const { port, close } = await clamd()
    close()
    expect(await scan({ host: '127.0.0.1', port }, Buffer.from('x'))).toEqual({ is: 'down' })
  })

  it('passes nothing by saying nothing, nor by hanging up', async () => {
    const sockets: Socket[] = []
    const silent = createServer((socket) => sockets.push(socket))
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    open.push(() => {
      for (const socket of sockets) socket.destroy()
      silent.close()
    })
    const { port } = silent.address() as { port: number }
    expect(await scan({ host: '127.0.0.1', port }, Buffer.from('x'), 0.2)).toEqual({ is: 'down' })
    const asking = scan({ host: '127.0.0.1', port }, Buffer.from('x'), 5)
    setTimeout(() => sockets.at(-1)?.destroy(), 50)
    expect(await asking).toEqual({ is: 'down' })
  })
})

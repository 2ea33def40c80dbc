import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'

/** As the web server is, with its minutes made short. */
const SHORT_MS = 100
const open: Server[] = []

afterEach(() => {
  for (const server of open.splice(0)) server.close().closeAllConnections()
})

const anHttpServer = async () => {
  const server = createServer(
    { connectionsCheckingInterval: 20, requestTimeout: SHORT_MS, headersTimeout: SHORT_MS },
    async (request, response) => {
      const body = await text(request).catch(() => '')
      response.end(`took ${body.length}`)
    },
  )
  open.push(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { server, port: (server.address() as AddressInfo).port }
}

const POST = 'POST / HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Length: 8\r\n\r\n'

/** What the server answers to these pieces, sent with a pause before the last that is too long for its minutes. */
const answerTo = async (first: string, last: string) => {
  const { server, port } = await anHttpServer()
  const socket = connect(port, '127.0.0.1')
  const answer = text(socket).catch(() => 'cut off')
  socket.write(first)
  await pause(5 * SHORT_MS)
  if (socket.writable) socket.write(last)
  return { answer: await answer, server }
}

describe('the web server', () => {
  it('cuts off by itself an upload that takes longer than its five minutes', async () => {
    const { answer } = await answerTo(`${POST}1234`, '5678')
    expect(answer).not.toContain('took 8')
  })

  describe('started by the product', () => {
    it('takes an upload for hours', async () => {
      const { WHOLE_REQUEST_MS } = await import('./long-uploads.mjs')
      const { answer, server } = await answerTo(`${POST}1234`, '5678')
      expect(answer).toContain('took 8')
      expect(server.requestTimeout).toBe(WHOLE_REQUEST_MS)
      expect(server.headersTimeout).toBe(SHORT_MS)
    })

    it('cuts off whoever sends headers slowly, and waits no longer for them than before', async () => {
      await import('./long-uploads.mjs')
      const [start, rest] = [POST.slice(0, 30), POST.slice(30)]
      const { answer } = await answerTo(start, `${rest}12345678`)
      expect(answer).not.toContain('took 8')
    })
  })
})

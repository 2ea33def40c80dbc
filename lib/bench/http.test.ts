import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectionTo, readPage } from './http'

const sockets = new Set<Socket>()
let server: Server
let origin: string

beforeAll(async () => {
  server = createServer((request, response) => {
    sockets.add(request.socket)
    const status = { '/away': 307, '/missing': 404 }[request.url ?? ''] ?? 200
    response.writeHead(status, { location: '/' }).end(`for ${request.headers.cookie}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})

afterAll(() => server.close())

it('asks again and again over one connection', async () => {
  sockets.clear()
  const connection = connectionTo(origin)
  for (let count = 0; count < 5; count += 1) await connection.get('/')
  connection.close()

  expect(sockets.size).toBe(1)
})

it('times nothing but pages', async () => {
  const connection = connectionTo(origin)

  await expect(connection.get('/missing')).rejects.toThrow('/missing answered 404.')
  await expect(connection.get('/away')).rejects.toThrow('/away answered 307.')
  connection.close()
})

it('reads a page as the person whose cookie it is', async () => {
  expect(await readPage(origin, '/', 'session=1')).toBe('for session=1')
})

it('tells a page from one that leads elsewhere, and from none', async () => {
  expect(await readPage(origin, '/away')).toBeUndefined()
  await expect(readPage(origin, '/missing')).rejects.toThrow('/missing answered 404.')
})

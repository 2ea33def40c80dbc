import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { count, hold, lookThrough } from './body'

const open: Server[] = []

afterEach(() => {
  for (const server of open.splice(0)) server.close().closeAllConnections()
})

type Listener = Parameters<typeof createServer>[1]

const serverWith = async (listener: Listener) => {
  const server = createServer(listener)
  open.push(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
}

const sent = async (port: number, body: BodyInit) => {
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    body,
    duplex: 'half',
  } as RequestInit)
  return answer.text()
}

/** In pieces, without a length said before. */
const inPieces = (pieces: readonly string[]) => new Blob([...pieces]).stream() as ReadableStream<Uint8Array>

describe('a form that is held', () => {
  const holding = (most: number, withinMs?: number) =>
    serverWith(async (request, response) => {
      const held = await hold(request, most, withinMs)
      if ('gone' in held) return
      if ('refused' in held) return void response.end(`refused ${held.refused.status}`)
      held.give()
      response.end(`read ${await text(request)}`)
    })

  it('is read by whoever comes after, all of it', async () => {
    expect(await sent(await holding(100), 'a form')).toBe('read a form')
    expect(await sent(await holding(100), inPieces(['a ', 'form']))).toBe('read a form')
    expect(await sent(await holding(100), '')).toBe('read ')
  })

  it('is refused as soon as it is too large, though no length was said', async () => {
    expect(await sent(await holding(10), inPieces(['12345', '678901', '2']))).toBe('refused 413')
  })

  it('is refused when it comes too slowly', async () => {
    const socket = connect(await holding(100, 50), '127.0.0.1')
    socket.write('POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 8\r\nConnection: close\r\n\r\n1234')
    expect(await text(socket)).toContain('refused 408')
  })
})

describe('a stream that is counted', () => {
  const counting = (most: number) =>
    serverWith(async (request, response) => {
      count(request, most, () => response.end('too much'))
      const body = await text(request).catch(() => '')
      if (!response.writableEnded) response.end(`read ${body.length}`)
    })

  it('passes as it comes', async () => {
    expect(await sent(await counting(1_000_000), inPieces(Array(100).fill('x'.repeat(1000))))).toBe(
      'read 100000',
    )
  })

  it('is cut off where it is more than the address takes', async () => {
    expect(await sent(await counting(50_000), inPieces(Array(100).fill('x'.repeat(1000))))).toBe('too much')
  })
})

describe('a form that is looked through', () => {
  const BOUNDARY = 'gatehouse'
  const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`
  const part = (name: string, value: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const END = `--${BOUNDARY}--\r\n`
  const verdict = async (body: string, type = MULTIPART) =>
    (await lookThrough(Buffer.from(body), type))?.rule ?? 'fine'
  const DEEP = '['.repeat(10_000)

  it.each([
    ['whole', part('a', 'b') + END, 'fine'],
    ['broken off', part('a', 'half').slice(0, -9), 'DOOR-BROKEN'],
    ['of nothing', '', 'DOOR-BROKEN'],
    [
      'of ten thousand fields',
      Array.from({ length: 10_000 }, (_, at) => part(`f${at}`, 'x')).join('') + END,
      'DOOR-FIELDS',
    ],
    [
      'of a thousand fields',
      Array.from({ length: 1000 }, (_, at) => part(`f${at}`, 'x')).join('') + END,
      'fine',
    ],
    ['with a deep argument', part('0', DEEP) + END, 'DOOR-DEPTH'],
    ['with a deep bound argument', part('$ACTION_1:0', DEEP) + END, 'DOOR-DEPTH'],
    ['in which somebody typed brackets', part('1_reason', DEEP) + END, 'fine'],
  ])('%s', async (_, body, rule) => expect(await verdict(body)).toBe(rule))

  it('has a boundary', async () =>
    expect(await verdict('nothing', 'multipart/form-data')).toBe('DOOR-BROKEN'))
  it('is not deep as text either', async () => {
    expect(await verdict(DEEP, 'text/plain;charset=UTF-8')).toBe('DOOR-DEPTH')
    expect(await verdict('[{"a":[]}]', 'text/plain;charset=UTF-8')).toBe('fine')
  })
  it('has no ten thousand fields of the other kind', async () => {
    expect(await verdict('a=b&'.repeat(10_000), 'application/x-www-form-urlencoded')).toBe('DOOR-FIELDS')
  })
})

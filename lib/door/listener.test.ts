import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { refuseStrangersForm } from '@/lib/answering'
import { houseOf } from '@/lib/domain/door/house'
import { type Door, listenerOf } from './listener'

const open: Server[] = []

afterEach(() => {
  for (const server of open.splice(0)) server.close().closeAllConnections()
})

/** The door before whatever stands for the framework here, on a port of its own. */
const opened = async (change: Partial<Door>) => {
  const server = createServer()
  open.push(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  server.on(
    'request',
    listenerOf({
      house: houseOf({ address: `http://localhost:${port}`, otherHosts: ['known.example'], port }),
      dev: false,
      trustedProxies: [],
      formsLeadTo: [],
      limited: async () => ({ ok: true }),
      onward: async (_request, response) => void response.end('drawn'),
      ...change,
    }),
  )
  return { port, origin: `http://localhost:${port}` }
}

type Sent = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string }

const visit = (port: number, { method = 'GET', headers = {}, body }: Sent = {}) =>
  new Promise<{ status?: number; headers: IncomingMessage['headers']; said: string }>((resolve, reject) => {
    const all = { host: `localhost:${port}`, ...headers }
    const asking = request({ host: '127.0.0.1', port, method, path: '/page', headers: all }, (answer) => {
      const { statusCode: status, headers: given } = answer
      text(answer).then((said) => resolve({ status, headers: given, said }), reject)
    })
    asking.on('error', reject).end(body)
  })

const formFrom = (origin: string): Sent => ({
  method: 'POST',
  headers: { origin, 'content-type': 'text/plain' },
  body: '[]',
})

describe('the door', () => {
  it('hands on a request with the nonce that the answer allows, and without what was forged', async () => {
    let seen: IncomingMessage['headers'] = {}
    const { port } = await opened({
      onward: async ({ headers }, response) => {
        seen = { ...headers }
        response.end('drawn')
      },
    })
    const headers = {
      'x-middleware-subrequest': 'middleware',
      'x-forwarded-for': '10.0.0.1',
      'content-security-policy': "script-src 'nonce-mine'",
    }
    const answer = await visit(port, { headers })
    expect(answer.headers['content-security-policy']).toBe(seen['content-security-policy'])
    expect(seen['content-security-policy']).not.toContain('mine')
    expect(seen).not.toHaveProperty('x-middleware-subrequest')
    expect(seen).not.toHaveProperty('x-forwarded-for')
    expect(seen['x-gatehouse-source']).toBe('127.0.0.1')
  })

  it('believes only the proxy that is trusted', async () => {
    const sources: string[] = []
    const limited: Door['limited'] = async (_request, source) => {
      sources.push(source)
      return { ok: true }
    }
    const forwarded = {
      headers: { 'x-forwarded-for': '198.51.100.7', 'x-forwarded-host': 'known.example', host: 'inside' },
    }
    const trusting = await opened({ limited, trustedProxies: ['127.0.0.1'] })
    expect((await visit(trusting.port, forwarded)).status).toBe(200)
    const doubting = await opened({ limited })
    expect((await visit(doubting.port, forwarded)).status).toBe(421)
    await visit(doubting.port, { headers: { 'x-forwarded-for': '198.51.100.7' } })
    expect(sources).toEqual(['198.51.100.7', '127.0.0.1'])
  })

  it('does not count what the framework asks of itself, nor take anybody else for it', async () => {
    let counts = 0
    let mark = ''
    const { port } = await opened({
      limited: async () => {
        counts += 1
        return { ok: true }
      },
      onward: async ({ headers }, response) => {
        mark = String(headers['x-gatehouse-mark'])
        response.end(String(headers['x-action-forwarded']))
      },
    })
    await visit(port)
    const own = {
      headers: { 'x-gatehouse-mark': mark, 'x-gatehouse-source': '1.2.3.4', 'x-action-forwarded': '1' },
    }
    expect((await visit(port, own)).said).toBe('1')
    expect(counts).toBe(1)
    expect((await visit(port, { headers: { ...own.headers, 'x-gatehouse-mark': 'x' } })).said).toBe(
      'undefined',
    )
    expect(counts).toBe(2)
  })

  it('answers whoever asks too often with 429 and how long to wait, in a page that is dressed like any', async () => {
    const { port, origin } = await opened({ limited: async () => ({ ok: false, retryAfterS: 30 }) })
    const { status, headers, said } = await visit(port, formFrom(origin))
    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([429, '30', 'no-store'])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(said).toContain('<h1>Too many times in a short while</h1>')
  })

  it('lets nobody in while it cannot count', async () => {
    const { port } = await opened({
      limited: async () => {
        throw new Error('the database is away')
      },
    })
    expect((await visit(port)).status).toBe(503)
  })

  const WRITTEN: Readonly<Record<string, (response: ServerResponse) => void>> = {
    'at once': (response) => response.end('led on'),
    'in pieces': (response) => {
      response.write('led')
      response.end(' on')
    },
    'after its head': (response) => {
      response.flushHeaders()
      response.end('led on')
    },
  }

  it.each(Object.entries(WRITTEN))(
    'refuses a form from nobody with 401 where a page written %s would have led to sign in',
    async (_, writes) => {
      const { port, origin } = await opened({
        onward: async (_request, response) => {
          refuseStrangersForm()
          response.statusCode = 307
          response.setHeader('location', '/sign-in')
          writes(response)
        },
      })
      expect((await visit(port)).status).toBe(307)
      const { status, headers, said } = await visit(port, formFrom(origin))
      expect([status, headers.location]).toEqual([401, undefined])
      expect(said).toContain('<a href="/sign-in">Sign in</a>')
    },
  )

  it('keeps the status and where to sign in for scripts', async () => {
    const { port, origin } = await opened({
      onward: async (_request, response) => {
        refuseStrangersForm()
        response.writeHead(303, { 'x-action-redirect': '/sign-in;push' })
        response.end('rsc')
      },
    })
    const { status, headers, said } = await visit(port, formFrom(origin))
    expect([status, headers['x-action-redirect'], said]).toEqual([401, '/sign-in;push', 'rsc'])
  })

  it('promises https with every answer, whoever writes it, where the house is reached by https', async () => {
    const house = houseOf({ address: 'https://gatehouse.example', otherHosts: [], port: 443 })
    const own = { host: 'gatehouse.example' }
    const { port } = await opened({ house })
    const hurried = await opened({ house, limited: async () => ({ ok: false, retryAfterS: 30 }) })
    const answers = await Promise.all([
      visit(port, { headers: own }),
      visit(port, { headers: { host: 'evil.example' } }),
      visit(port, { method: 'PUT', headers: own }),
      visit(port, { method: 'POST', headers: { ...own, 'content-type': 'text/plain' }, body: '[]' }),
      visit(hurried.port, { headers: own }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 421, 405, 403, 429])
    for (const { status, headers } of answers)
      expect(headers['strict-transport-security'], String(status)).toBe('max-age=34560000; includeSubDomains')
  })

  it('says nothing of a fault behind it', async () => {
    const { port } = await opened({
      onward: async () => {
        throw new Error('select name from person')
      },
    })
    await expect(visit(port)).rejects.toThrow('socket hang up')
  })

  const BODY = '5\r\nhello\r\n0\r\n\r\n'
  it.each<[string, readonly string[], string]>([
    ['says two lengths', ['Content-Length: 5', 'Content-Length: 6'], 'hello'],
    ['says a length and comes in pieces', ['Content-Length: 4', 'Transfer-Encoding: chunked'], BODY],
    ['comes in pieces and says a length', ['Transfer-Encoding: chunked', 'Content-Length: 4'], BODY],
    ['is in pieces of a kind that nobody knows', ['Transfer-Encoding: xchunked'], BODY],
    ['is in pieces and something else', ['Transfer-Encoding: chunked, identity'], BODY],
    ['hides a space in a name', ['Transfer-Encoding : chunked'], BODY],
    ['says a length with a sign', ['Content-Length: +5'], 'hello'],
    ['says a piece’s length in another way', ['Transfer-Encoding: chunked'], `0x${BODY}`],
  ])('takes no second request for the end of one that %s', async (_, lines, body) => {
    const heard: string[] = []
    const { port, origin } = await opened({
      onward: async ({ url = '' }, response) => {
        heard.push(url)
        response.end('drawn')
      },
    })
    const host = `Host: localhost:${port}`
    const first = ['POST /page HTTP/1.1', host, `Origin: ${origin}`, 'Content-Type: text/plain', ...lines]
    const socket = connect(port, '127.0.0.1')
    socket.end(`${first.join('\r\n')}\r\n\r\n${body}GET /smuggled HTTP/1.1\r\n${host}\r\n\r\n`)
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
    expect(heard).toEqual([])
  })
})

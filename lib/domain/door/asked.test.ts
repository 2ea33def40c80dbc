import { describe, expect, it } from 'vitest'
import { type Asked, type House, turnedAway } from './asked'
import { houseOf } from './house'

const HOUSE: House = houseOf({
  address: 'https://gatehouse.example',
  otherHosts: ['gh.example:8443'],
  port: 3000,
})
const OWN_MACHINE: House = houseOf({ address: 'http://localhost:3000', otherHosts: [], port: 3000 })

const asked = (change: Partial<Asked> = {}): Asked => ({
  method: 'GET',
  url: '/disclosures',
  peerIsLoopback: false,
  ...change,
  headers: { host: 'gatehouse.example', ...change.headers },
})

const form = (headers: Asked['headers'], url = '/disclosures/x/decide') =>
  asked({
    method: 'POST',
    url,
    headers: {
      'content-type': 'multipart/form-data; boundary=x',
      origin: 'https://gatehouse.example',
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
  })

const statusOf = (one: Asked, house = HOUSE) => turnedAway(one, house)?.status ?? 200

describe('what the door turns away', () => {
  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'get', 'QUERY'])(
    'is every method but reading and sending a form: %s',
    (method) => expect(statusOf(asked({ method }))).toBe(405),
  )

  it.each([
    ['http://evil.example/', 400],
    ['//evil.example/', 400],
    ['/\\evil.example', 400],
    ['/a\\b', 400],
    ['/%00', 400],
    ['/%E0%A4%A', 400],
    ['*', 400],
    [`/${'a'.repeat(5000)}`, 414],
    ['/disclosures?q=a%20b', 200],
  ])('is an address that is not a plain path: %s', (url, status) =>
    expect(statusOf(asked({ url }))).toBe(status),
  )

  it.each([
    ['gatehouse.example', 200],
    ['GATEHOUSE.example', 200],
    ['gatehouse.example:443', 200],
    ['gh.example:8443', 200],
    ['gatehouse.example:80', 421],
    ['gh.example', 421],
    ['gatehouse.example.evil.example', 421],
    ['gatehouse.example@evil.example', 421],
    ['evil.example', 421],
    ['localhost:3000', 421],
    ['169.254.169.254', 421],
    ['', 421],
  ])('is a name that is not ours: %s', (host, status) =>
    expect(statusOf(asked({ headers: { host } }))).toBe(status),
  )

  it('is any name of the machine itself under a public name, but for a probe from the machine itself', () => {
    const probe = { url: '/readyz', headers: { host: '127.0.0.1:3000' } }
    expect(statusOf(asked({ ...probe, peerIsLoopback: true }))).toBe(200)
    expect(statusOf(asked(probe))).toBe(421)
    expect(statusOf(asked({ ...probe, url: '/disclosures', peerIsLoopback: true }))).toBe(421)
  })

  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])(
    'is not the machine’s own name where that is the address: %s',
    (host) => expect(statusOf(asked({ headers: { host } }), OWN_MACHINE)).toBe(200),
  )

  it.each<[string, Asked['headers'], number]>([
    ['from here', {}, 200],
    ['from here, by a browser that says no site', { 'sec-fetch-site': undefined }, 200],
    ['from nowhere', { origin: undefined, 'sec-fetch-site': undefined }, 403],
    ['from a site of the same origin that names none', { origin: undefined }, 403],
    ['from a page without an origin', { origin: 'null' }, 403],
    ['from another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['from another site that says it is ours', { origin: 'https://evil.example' }, 403],
    ['from a neighbour', { 'sec-fetch-site': 'same-site' }, 403],
    ['typed', { 'sec-fetch-site': 'none' }, 403],
    ['over plain http', { origin: 'http://gatehouse.example' }, 403],
    ['from another port', { origin: 'https://gatehouse.example:8443' }, 403],
    ['from a longer name', { origin: 'https://gatehouse.example.evil.example' }, 403],
    ['from two', { origin: 'https://gatehouse.example, https://evil.example' }, 403],
    ['from our other name', { origin: 'https://gh.example:8443' }, 403],
  ])('is a form that did not come from its own page: %s', (_, headers, status) =>
    expect(statusOf(form(headers))).toBe(status),
  )

  it.each([
    ['cross-site', 'navigate', 'document', 200],
    ['cross-site', 'navigate', 'iframe', 403],
    ['cross-site', 'navigate', 'object', 403],
    ['cross-site', 'no-cors', 'image', 403],
    ['same-site', 'no-cors', 'script', 403],
    ['cross-site', 'cors', 'empty', 403],
    ['same-origin', 'cors', 'empty', 200],
    ['none', 'navigate', 'document', 200],
  ])('is a page drawn inside another: %s %s %s', (site, mode, dest, status) => {
    const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest }
    expect(statusOf(asked({ headers }))).toBe(status)
    expect(statusOf(asked({ headers, url: '/register.json' }))).toBe(200)
  })

  it('is a body that is too large by its own account, by the class of the address', () => {
    const ofBytes = (bytes: number, url?: string) => statusOf(form({ 'content-length': String(bytes) }, url))
    expect(ofBytes(5 * 1024 ** 2)).toBe(200)
    expect(ofBytes(5 * 1024 ** 2 + 1)).toBe(413)
    expect(ofBytes(10 * 1024 ** 2, '/requests/r/questions/s/file')).toBe(200)
    expect(ofBytes(2 * 1024 ** 3, '/disclosures/r/prepare/files')).toBe(200)
    expect(ofBytes(65 * 1024, '/api/auth/signin')).toBe(413)
    expect(ofBytes(17 * 1024, '/csp-reports')).toBe(415)
  })

  it.each(['application/xml', 'image/png', 'multipart/mixed', ''])(
    'is a body of a kind nobody reads: %s',
    (type) => expect(statusOf(form({ 'content-type': type, 'content-length': '5' }))).toBe(415),
  )

  it('is no report of a browser, whatever origin it gives', () => {
    const report = {
      'content-type': 'application/csp-report',
      origin: 'null',
      'sec-fetch-site': 'cross-site',
    }
    expect(statusOf(form(report, '/csp-reports'))).toBe(200)
    expect(statusOf(form({ ...report, 'content-type': 'text/plain' }, '/csp-reports'))).toBe(415)
  })
})

/** Requests that no page of ours makes: forged, from elsewhere, under another name, too large, too deep. */
import { PEOPLE } from '@/db/seeds/demo-people'
import { LIMITS } from '@/lib/domain/door/limits'
import { paths } from '@/lib/paths'
import { ACTION_DOORS } from '../action-doors'
import type { CasePlan } from '../case-plan'
import { addressAt, matterOf, personAt } from '../door'
import { expect, test } from '../fixtures'
import { cookiesOf, home, type Raw, raw } from '../raw'
import * as steps from '../steps'
import { filled, GUARDED, knock, NOBODYS, PUBLIC } from './knocking'

const ALL = [...PUBLIC, ...GUARDED].map((each) => filled(each.replace('[...nextauth]', 'signout'), NOBODYS))
const BOUNDARY = 'gatehouse'
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`
const part = (name: string, value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const FORM = `${part('reason', 'x')}--${BOUNDARY}--\r\n`
const DRAFT: CasePlan = { after: 'startRequest' }

test.describe('a header that only the framework sets', () => {
  const MIDDLEWARE = Array(5).fill('middleware').join(':')
  const FORGED: readonly (readonly [string, string])[] = [
    ['x-middleware-subrequest', MIDDLEWARE],
    ['x-middleware-subrequest', Array(5).fill('proxy').join(':')],
    ['x-middleware-next', '1'],
    ['x-middleware-rewrite', '/disclosures'],
    ['x-nextjs-data', '1'],
    ['x-matched-path', '/disclosures'],
    ['x-gatehouse-mark', 'x'],
  ]

  for (const [name, value] of FORGED)
    test(`${name}: ${value} opens no page to a stranger`, async ({ context }) => {
      for (const address of GUARDED.map((each) => filled(each, NOBODYS))) {
        const forged = await raw({ path: address, headers: { [name]: value } })
        const plain = await knock(context, address)
        expect([forged.status, forged.headers.location ?? null], address).toEqual([plain.status, plain.to])
      }
    })

  test('names no other address in an answer', async () => {
    for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'forwarded', 'x-original-url', 'x-host']) {
      const { headers, text } = await raw({ path: '/sign-in', headers: { [name]: 'evil.example' } })
      expect(JSON.stringify(headers) + text, name).not.toContain('evil.example')
    }
  })
})

test('under any other name nothing is answered', async () => {
  const { port, host } = new URL(home())
  for (const name of [
    'evil.example',
    `evil.example:${port}`,
    `${host}.evil.example`,
    'localhost',
    '[::]',
    '',
  ])
    for (const path of ['/', '/healthz', '/sign-in/demo', '/disclosures'])
      expect((await raw({ path, headers: { host: name } })).status, `${name}${path}`).toBe(421)
})

test('nothing is done by another method, at any address', async () => {
  for (const path of ALL)
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'MOVE', 'LOCK']) {
      const { status, headers } = await raw({ method, path })
      expect([status, headers.allow], `${method} ${path}`).toEqual([405, 'GET, HEAD, POST'])
    }
})

test('no address leads to another machine', async () => {
  for (const path of [
    '//evil.example',
    '/\\evil.example',
    '//evil.example/..',
    'http://evil.example/',
    '/%2f%2fevil.example',
  ]) {
    const { status, headers } = await raw({ path })
    expect(status, path).toBeGreaterThanOrEqual(400)
    expect(status, path).toBeLessThan(500)
    expect(headers.location).toBeUndefined()
  }
})

/** Fourteen ways to send a form from elsewhere, or without saying from where. */
const fromElsewhere = (): readonly Readonly<Record<string, string>>[] => {
  const own = new URL(home())
  return [
    {},
    { 'sec-fetch-site': 'same-origin' },
    { origin: 'null' },
    { origin: 'null', 'sec-fetch-site': 'same-origin' },
    { origin: 'https://evil.example' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    { origin: `${own.origin}.evil.example` },
    { origin: `https://${own.host}` },
    { origin: `http://${own.hostname}` },
    { origin: own.origin, 'sec-fetch-site': 'cross-site' },
    { origin: own.origin, 'sec-fetch-site': 'same-site' },
    { origin: own.origin, 'sec-fetch-site': 'none' },
    { origin: `http://127.0.0.1:${own.port}` },
    { origin: `${own.origin}, https://evil.example` },
  ]
}

test.describe('a form that did not come from its own page', () => {
  test('is refused at every address, in every such way, whoever is signed in', async ({
    context,
    aCase,
    lookAt,
  }) => {
    test.setTimeout(300_000)
    const reference = await aCase(DRAFT)
    const before = await lookAt(reference)
    await steps.entersAs(context.request, PEOPLE.constable)
    const cookie = await cookiesOf(context)
    expect(fromElsewhere().length).toBeGreaterThanOrEqual(12)
    for (const path of [...ALL, paths.checkAnswers(reference)])
      for (const each of fromElsewhere()) {
        const headers = { ...each, cookie, 'content-type': MULTIPART }
        const { status } = await raw({ method: 'POST', path, headers, body: FORM })
        expect(status, `${path} ${JSON.stringify(each)}`).toBe(403)
      }
    expect(await lookAt(reference)).toEqual(before)
  })

  test('has no effect though it is the true form, and has one when it comes from there', async ({
    context: { request },
    aCase,
    lookAt,
  }) => {
    const reference = await aCase(DRAFT)
    await steps.entersAs(request, PEOPLE.constable)
    const form = await steps.formAt(request, paths.checkAnswers(reference), 'Send for authorisation')
    const before = await lookAt(reference)
    for (const each of fromElsewhere()) {
      const headers = { ...each } as ReturnType<typeof steps.origin>
      expect((await steps.post(request, form, { declaration: 'agreed' }, headers)).status).toBe(403)
    }
    expect(await lookAt(reference)).toEqual(before)
    expect((await steps.post(request, form)).status).not.toBe(403)
  })
})

test.describe('an action from nobody', () => {
  test('that scripts send is refused with 401, and leads to sign in', async ({
    context,
    sameCase,
    sameAgreement,
    sameCheck,
    lookAt,
  }) => {
    const door = ACTION_DOORS.submit
    if (!door) throw new Error('there is no such action')
    const reference = await matterOf({ sameCase, sameAgreement, sameCheck }, door)
    await steps.entersAs(context.request, personAt(door))
    const address = await addressAt(context.request, door, reference)
    const form = await steps.formAt(context.request, address, door.press)
    const id = /"id":"([0-9a-f]+)"/.exec(form.values.map(([, value]) => value).join())?.[1] ?? ''
    const before = await lookAt(reference)
    const headers = { ...steps.origin(), 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }
    const answer = await raw({
      method: 'POST',
      path: address,
      headers,
      body: JSON.stringify([reference, {}, '$K1']),
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    const bound = await raw({
      method: 'POST',
      path: address,
      headers: { ...headers, 'content-type': MULTIPART },
      body: `${part('1_version', '1')}${part('0', `["${reference}",{"errors":{},"values":{}},"$K1"]`)}--${BOUNDARY}--\r\n`,
    })
    expect([bound.status, bound.headers.location]).toEqual([401, undefined])
    expect(bound.headers['x-action-redirect']).toContain(paths.signIn())
    expect(await lookAt(reference)).toEqual(before)
  })

  test('in a browser whose session ended meanwhile leads to sign in', async ({ page, context, aCase }) => {
    const reference = await aCase(DRAFT)
    await steps.signInAs(page, PEOPLE.constable)
    await page.goto(paths.withdraw(reference))
    await page.goto(paths.question(reference, 'retention'))
    await context.clearCookies()
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page.getByRole('heading', { name: 'Choose who to be' })).toBeVisible()
  })
})

test.describe('a body that is meant to hurt', () => {
  const MB = 1024 ** 2
  const many = Array.from({ length: 10_000 }, (_, at) => part(`field${at}`, 'x')).join('')
  const own = () => ({ ...steps.origin(), 'content-type': MULTIPART })
  const BODIES: Readonly<Record<string, () => Pick<Raw, 'body' | 'headers'> & { readonly is: number }>> = {
    'of 50 MB, as it says': () => ({
      is: 413,
      body: Buffer.alloc(50 * MB),
      headers: { ...own(), 'content-length': String(50 * MB) },
    }),
    'of 8 MB, without saying': () => ({ is: 413, body: Array(8).fill('x'.repeat(MB)), headers: own() }),
    'of ten thousand fields': () => ({ is: 400, body: `${many}--${BOUNDARY}--\r\n`, headers: own() }),
    'ten thousand levels deep': () => ({
      is: 400,
      body: `${part('0', '['.repeat(10_000))}--${BOUNDARY}--\r\n`,
      headers: { ...own(), 'next-action': '0'.repeat(42) },
    }),
    'of JSON ten thousand levels deep': () => ({
      is: 400,
      body: '{"a":'.repeat(10_000),
      headers: { ...own(), 'content-type': 'application/json' },
    }),
    'that breaks off': () => ({ is: 400, body: part('0', 'half').slice(0, -9), headers: own() }),
    'of no kind we read': () => ({
      is: 415,
      body: '<x/>',
      headers: { ...own(), 'content-type': 'application/xml' },
    }),
  }

  for (const [name, made] of Object.entries(BODIES))
    test(`${name}, is refused at once, and others are answered meanwhile`, async () => {
      const { is, ...sent } = made()
      const waits: number[] = []
      const refused = Array.from({ length: 8 }, () => raw({ method: 'POST', path: '/verify', ...sent }))
      for (let visit = 0; visit < 10; visit += 1) {
        const began = performance.now()
        expect((await raw({ path: '/healthz' })).status).toBe(200)
        waits.push(performance.now() - began)
      }
      const statuses = (await Promise.all(refused)).map(({ status }) => status)
      expect(new Set(statuses)).toEqual(new Set([is]))
      expect(Math.max(...waits)).toBeLessThan(2_000)
    })
})

test('no address to come back to leads away after signing in or out', async () => {
  const AWAY = [
    '//evil.example',
    '/\\evil.example',
    'https:evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/%2fevil.example',
    '/%5cevil.example',
    '/%252fevil.example',
    '\\\\evil.example',
    '///evil.example',
    '////evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '\u0000//evil.example',
    'http:evil.example',
    'https:/evil.example',
    'https:\\\\evil.example',
    'HTTPS://EVIL.EXAMPLE',
    '//localhost@evil.example',
    `${home()}@evil.example`,
    `${home()}.evil.example`,
    '/..//evil.example',
    '//evil。example',
    'data:text/html,evil.example',
  ]
  for (const way of AWAY)
    for (const path of [
      '/sign-in',
      '/sign-in/demo',
      '/sign-in/again',
      '/api/auth/signin',
      '/api/auth/signout',
      '/api/auth/error',
      '/api/auth/callback/x',
    ]) {
      const { headers } = await raw({ path: `${path}?callbackUrl=${encodeURIComponent(way)}` })
      const cookies = [headers['set-cookie'] ?? []].flat().filter((each) => each.includes('callback-url'))
      const to = new URL(String(headers.location ?? '/'), home())
      expect(to.origin, `${path} ${way}`).toBe(home())
      expect(decodeURIComponent(cookies.join()).toLowerCase(), `${path} ${way}`).not.toContain('evil')
    }
})

test('what a browser reports of a violation is taken, and nothing else is', async () => {
  const report = JSON.stringify({
    'csp-report': { 'effective-directive': 'script-src', 'blocked-uri': 'inline' },
  })
  const send = (type: string, body: string) =>
    raw({ method: 'POST', path: '/csp-reports', headers: { 'content-type': type }, body })
  expect((await send('application/csp-report', report)).status).toBe(204)
  expect((await send('application/reports+json', '[]')).status).toBe(204)
  expect((await send('text/plain', report)).status).toBe(415)
  expect((await send('application/csp-report', 'x'.repeat(20_000))).status).toBe(413)
})

test('a hundred at once pass no more often than the limit, whoever their headers say they are', async () => {
  const burst = Array.from({ length: 100 }, (_, at) =>
    raw({
      method: 'POST',
      path: '/csp-reports',
      headers: {
        'content-type': 'application/csp-report',
        'x-forwarded-for': `10.0.0.${at}`,
        'x-real-ip': `10.0.1.${at}`,
        forwarded: `for=10.0.2.${at}`,
        'true-client-ip': `10.0.3.${at}`,
      },
      body: '{}',
    }),
  )
  const answers = await Promise.all(burst)
  const passed = answers.filter(({ status }) => status === 204)
  const stopped = answers.filter(({ status }) => status === 429)
  expect(passed.length + stopped.length).toBe(100)
  expect(passed.length).toBeLessThanOrEqual(LIMITS.report.most)
  expect(stopped.every(({ headers }) => Number(headers['retry-after']) > 0)).toBe(true)
})

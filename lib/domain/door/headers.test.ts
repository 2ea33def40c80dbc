import { describe, expect, it } from 'vitest'
import { answerHeaders, contentSecurityPolicy, forgedAmong, isOrdinary, mayBeKept } from './headers'

const PAGE = { path: '/disclosures', nonce: 'bm9uY2U', secure: true, dev: false }

describe('the content security policy', () => {
  it('runs nothing without the nonce, and lets nobody draw around it', () => {
    const policy = contentSecurityPolicy(PAGE)
    expect(policy).toContain("default-src 'none'; script-src 'nonce-bm9uY2U' 'strict-dynamic';")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    for (const part of [
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "object-src 'none'",
    ])
      expect(policy.split('; ')).toContain(part)
  })

  it('lets forms lead to the council’s own provider where one is named, and nothing else changes', () => {
    const formsLeadTo = ['https://login.example']
    expect(contentSecurityPolicy({ ...PAGE, formsLeadTo })).toBe(
      contentSecurityPolicy(PAGE).replace("form-action 'self'", "form-action 'self' https://login.example"),
    )
  })

  it('is looser in development alone', () => {
    expect(contentSecurityPolicy({ ...PAGE, dev: true })).toContain("'unsafe-eval'")
  })
})

describe('the other headers', () => {
  it('promise https for more than a year, only where there is https', () => {
    const age = /max-age=(\d+)/.exec(answerHeaders(PAGE)['Strict-Transport-Security'] ?? '')?.[1]
    expect(Number(age)).toBeGreaterThan(365 * 24 * 60 * 60)
    expect(answerHeaders({ ...PAGE, secure: false })).not.toHaveProperty('Strict-Transport-Security')
  })

  it('let only published data be read from elsewhere', () => {
    expect(answerHeaders(PAGE)['Cross-Origin-Resource-Policy']).toBe('same-origin')
    expect(answerHeaders({ ...PAGE, path: '/register.csv' })['Cross-Origin-Resource-Policy']).toBe(
      'cross-origin',
    )
  })

  it.each([
    ['/_next/static/chunks/a1b2.js', true],
    ['/register.json', true],
    ['/register', false],
    ['/icon.svg', false],
    ['/records/1', false],
    ['/_next/data/x', false],
  ])('let caches keep %s: %s', (path, kept) => expect(mayBeKept(path)).toBe(kept))
})

describe('headers that nobody outside may set', () => {
  it.each([
    'x-middleware-subrequest',
    'x-middleware-rewrite',
    'x-middleware-next',
    'x-nextjs-data',
    'x-matched-path',
    'x-now-route-matches',
    'x-invoke-path',
    'x-action-forwarded',
    'x-next-revalidated-tags',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'forwarded',
    'x-real-ip',
    'true-client-ip',
    'cf-connecting-ip',
    'x-original-url',
    'x-rewrite-url',
    'x-http-method-override',
    'x-gatehouse-mark',
    'x-gatehouse-source',
    'content-security-policy',
    'content-security-policy-report-only',
  ])('%s is taken off', (name) => expect(forgedAmong([name])).toEqual([name]))

  it.each([
    'cookie',
    'origin',
    'host',
    'rsc',
    'next-action',
    'next-router-state-tree',
    'content-type',
    'accept',
  ])('%s stays', (name) => expect(forgedAmong([name])).toEqual([]))

  it('are no sign of an attack where any proxy adds them', () => {
    expect(['x-forwarded-for', 'via', 'x-real-ip'].every(isOrdinary)).toBe(true)
    expect(isOrdinary('x-middleware-subrequest')).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { kindOf, readLimits } from './limits'

describe('what a request counts as', () => {
  it.each<[string, string, boolean, string | null]>([
    ['GET', '/disclosures?q=smith', true, 'search'],
    ['GET', '/register?q=', false, 'knock'],
    ['GET', '/register?type=x&q=housing', false, 'search'],
    ['HEAD', '/agreements?q=a', true, 'search'],
    ['GET', '/agreements/export', true, 'export'],
    ['GET', '/processing/export?q=a', true, 'export'],
    ['POST', '/disclosures/r/prepare/files', true, 'upload'],
    ['POST', '/sign-in/demo', false, 'signIn'],
    ['POST', '/api/auth/signin/council', false, 'signIn'],
    ['POST', '/csp-reports', false, 'report'],
    ['POST', '/verify', false, 'verify'],
    ['POST', '/requests/r/submit?q=a', true, 'stateChange'],
    ['GET', '/disclosures', true, null],
    ['GET', '/', false, 'knock'],
    ['GET', '/_next/static/a.js', false, null],
  ])('%s %s', (method, url, hasSession, kind) => expect(kindOf({ method, url, hasSession })).toBe(kind))
})

describe('limits that a council sets otherwise', () => {
  it('are read by name', () =>
    expect(readLimits('search=120, export=20')).toEqual({ search: 120, export: 20 }))
  it.each(['serach=120', 'search', 'search=0', 'search=-1', 'search=1e9', '__proto__=1'])(
    'are not %s',
    (text) => expect(readLimits(text)).toBeNull(),
  )
})

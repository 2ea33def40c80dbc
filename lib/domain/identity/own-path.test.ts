import { describe, expect, it } from 'vitest'
import { ownPath } from './own-path'

describe('where somebody may be sent after signing in', () => {
  it.each([
    ['/', '/'],
    ['/disclosures/DIS-2026-000001/decide', '/disclosures/DIS-2026-000001/decide'],
    ['/disclosures?q=a%20b&page=2', '/disclosures?q=a%20b&page=2'],
    ['/a/../disclosures', '/disclosures'],
    ['/disclosures#part', '/disclosures'],
    ['/sign-in-help', '/sign-in-help'],
    ['/?next=https://evil.example', '/?next=https://evil.example'],
  ])('%s is ours', (text, path) => {
    expect(ownPath(text)).toBe(path)
  })

  it.each([
    '',
    'disclosures',
    './disclosures',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\nset-cookie: a=b',
    ' //evil.example',
    '/ /evil.example',
    'https://evil.example',
    'https:evil.example',
    'http:/evil.example',
    'HTTPS://evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '@evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e%2e//evil.example',
    '/x\\..\\evil',
    '/\u2028evil',
    '/／evil.example',
    '／／evil.example',
    '/\u0000',
    '/api/auth/callback/council',
    '/x/../api/auth',
    '/sign-in',
    '/sign-in/refused',
    '/_next/data',
    `/${'a'.repeat(1_000)}`,
    undefined,
    null,
    7,
    ['/disclosures'],
  ])('%j is nowhere', (text) => {
    expect(ownPath(text)).toBeNull()
  })
})

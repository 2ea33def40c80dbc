import { describe, expect, it } from 'vitest'
import { browserInWords, isProvedLately, isRecent, isWorthRecording } from './session'

const NOW = new Date('2026-11-20T10:00:00.000Z')
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000)

describe('a proof', () => {
  it.each([
    [ago(0), true],
    [ago(300), true],
    [ago(301), false],
    [ago(-1), false],
    [null, false],
  ])('of %s is recent at ten: %s', (at, is) => {
    expect(isRecent(at, NOW)).toBe(is)
  })

  it.each([
    ['passkey', { provedAt: ago(300) }, true],
    ['passkey', { provedAt: ago(301) }, false],
    ['passkey', { authAt: null }, false],
    ['provider', { authAt: ago(300) }, true],
    ['provider', { authAt: ago(301) }, false],
    ['provider', { authAt: ago(301), provedAt: ago(1) }, true],
    ['breakGlass', {}, false],
    ['codeAndCallback', {}, false],
    ['none-demo', {}, true],
  ] as const)('that it is they, by %s at %o, lets a register be taken away: %s', (factor, at, is) => {
    expect(isProvedLately({ factor, authAt: null, provedAt: null, ...at }, NOW)).toBe(is)
  })
})

describe('a cookie used after its session ended', () => {
  it('is recorded, but not in the minute in which the browser was given another', () => {
    expect(isWorthRecording('signedOut', ago(1), NOW)).toBe(true)
    expect(isWorthRecording('endedOnAccount', ago(1), NOW)).toBe(true)
    expect(isWorthRecording('steppedUp', ago(60), NOW)).toBe(false)
    expect(isWorthRecording('replaced', ago(61), NOW)).toBe(true)
  })
})

describe('where a session is used from', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36',
      'Chrome on Linux',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari on an iPhone or iPad',
    ],
    ['<script>alert(1)</script>', 'A browser we do not know on an unknown system'],
    [null, 'A browser we do not know on an unknown system'],
  ])('%s is %s', (userAgent, words) => {
    expect(browserInWords(userAgent)).toBe(words)
  })
})

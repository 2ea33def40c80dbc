import { describe, expect, it } from 'vitest'
import { FACTORS, type SessionFacts } from '../shared/session'
import { addsPasskeys, mayAddPasskey, mayDoWithoutPasskey } from './own-passkeys'

const NOW = new Date('2026-11-23T09:00:00Z')
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000)
const session = (more: Partial<SessionFacts>): SessionFacts => ({
  ...{ id: 'one', factor: 'passkey', authAt: null, provedAt: null },
  ...more,
})

describe('a first passkey', () => {
  it('is added by oneself after a provider or a demo sign-in, and by no other way in', () => {
    expect(FACTORS.filter((factor) => addsPasskeys({ factor }, 0))).toEqual(['none-demo', 'provider'])
  })

  it.each([
    ['a provider just now', { factor: 'provider', authAt: ago(300) }, true],
    ['a provider too long ago', { factor: 'provider', authAt: ago(301) }, false],
    ['a demo sign-in', { factor: 'none-demo' }, true],
    ['a call just now', { factor: 'codeAndCallback', authAt: NOW }, false],
  ] as const)('after %s: %s', (_, more, may) => {
    expect(mayAddPasskey(session(more), 0, NOW)).toBe(may)
  })
})

describe('another passkey', () => {
  it.each(FACTORS.map((factor) => [factor]))('in a session by %s needs the one that there is', (factor) => {
    expect(addsPasskeys({ factor }, 1)).toBe(true)
    expect(mayAddPasskey(session({ factor, authAt: NOW }), 1, NOW)).toBe(false)
    expect(mayAddPasskey(session({ factor, provedAt: ago(300) }), 1, NOW)).toBe(true)
    expect(mayAddPasskey(session({ factor, provedAt: ago(301) }), 1, NOW)).toBe(false)
  })
})

describe('the last passkey', () => {
  it('is given up only by whoever would still have a way in', () => {
    const inside = FACTORS.filter((factor) => mayDoWithoutPasskey({ factor }, { isInside: true }))
    const outside = FACTORS.filter((factor) => mayDoWithoutPasskey({ factor }, { isInside: false }))
    expect([inside, outside]).toEqual([['none-demo', 'provider'], ['none-demo']])
  })
})

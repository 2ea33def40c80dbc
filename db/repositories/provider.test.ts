import { describe, expect, it } from 'vitest'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { PEOPLE } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import { claimCheck, insertProviderSession, keepChecked, providerSessionOf, tokenHash } from './provider'
import { insertSession } from './sessions'

const { app, owner } = await testDatabase()
await insertDemoBorough(owner)

const NOW = new Date('2026-11-20T10:00:00.123Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

const opens = async (token: string) => {
  await insertSession(app, {
    token,
    personId: PEOPLE.dpo.id,
    method: 'a test',
    now: NOW,
    expires: later(480),
  })
  const rests = { issuer: 'https://id.example', subject: token, authTime: NOW, acr: null, amr: ['fido'] }
  const row = { ...rests, tokenHash: tokenHash(token), refreshToken: 'first', checkedAt: NOW }
  await app.transaction((tx) => insertProviderSession(tx, row))
}

const seen = async (token: string) => {
  const kept = await providerSessionOf(app, token)
  if (!kept) throw new Error('no such session')
  return kept
}

describe('asking the provider again about a session', () => {
  it('is for one asker at a time, and for another when that one never came back', async () => {
    await opens('one at a time')
    const kept = await seen('one at a time')
    expect(await claimCheck(app, kept, later(6))).toBe(true)
    expect(await claimCheck(app, kept, later(6))).toBe(false)
    expect(await claimCheck(app, kept, later(8))).toBe(true)
  })

  it('is not for whoever looked before the last answer came: their refresh token is spent by then', async () => {
    await opens('slow reader')
    const before = await seen('slow reader')
    expect(await claimCheck(app, before, later(6))).toBe(true)
    await app.transaction((tx) =>
      keepChecked(tx, before.tokenHash, { refreshToken: 'second', checkedAt: later(6) }),
    )
    expect(await claimCheck(app, before, later(6))).toBe(false)
    expect(await claimCheck(app, await seen('slow reader'), later(12))).toBe(true)
  })
})

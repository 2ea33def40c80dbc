import { hkdfSync } from 'node:crypto'
import { EncryptJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { type Flow, openFlow, openRefresh, sealFlow, sealRefresh } from './sealed'

const SECRET = 'thirty-two characters of a secret'
const FLOW: Flow = {
  provider: 'council',
  leave: null,
  back: '/disclosures',
  again: null,
  begunAt: 1_790_000_000,
}

describe('what is sealed between requests', () => {
  it('opens to what it was', async () => {
    expect(await openFlow(await sealFlow(FLOW, SECRET), SECRET)).toEqual(FLOW)
    expect(await openRefresh(await sealRefresh('a token', SECRET), SECRET)).toBe('a token')
  })

  it('opens as nothing else than its own kind', async () => {
    expect(await openRefresh(await sealFlow(FLOW, SECRET), SECRET)).toBeNull()
    expect(await openFlow(await sealRefresh(JSON.stringify(FLOW), SECRET), SECRET)).toBeNull()
  })

  it('does not open with another secret', async () => {
    expect(await openFlow(await sealFlow(FLOW, SECRET), `${SECRET}!`)).toBeNull()
  })

  it('says nothing that can be read', async () => {
    const sealed = await sealRefresh('a token', SECRET)
    const parts = sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString())
    expect(parts.join()).not.toContain('a token')
  })

  it('does not open with a sign of it changed', async () => {
    const sealed = await sealFlow(FLOW, SECRET)
    for (let at = 0; at < sealed.length; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A'
      // The last sign of a part may carry bits that mean nothing.
      if (/^.(\.|$)/.test(sealed.slice(at))) continue
      expect(
        await openFlow(sealed.slice(0, at) + other + sealed.slice(at + 1), SECRET),
        String(at),
      ).toBeNull()
    }
  })

  it('does not choose how it is read, nor go unsealed', async () => {
    const salt = 'gatehouse/provider-flow'
    const info = `NextAuth.js Generated Encryption Key (${salt})`
    const key = new Uint8Array(hkdfSync('sha256', SECRET, salt, info, 32))
    const made = (alg: string, enc: string) =>
      new EncryptJWT({ ...FLOW }).setProtectedHeader({ alg, enc }).setExpirationTime('5m').encrypt(key)
    expect(await openFlow(await made('dir', 'A256GCM'), SECRET)).toEqual(FLOW)
    expect(await openFlow(await made('dir', 'A128CBC-HS256'), SECRET)).toBeNull()
    expect(await openFlow(await made('A256KW', 'A256GCM'), SECRET)).toBeNull()
    expect(await openFlow(await made('A256GCMKW', 'A256GCM'), SECRET)).toBeNull()
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    expect(await openFlow(`${part({ alg: 'none' })}.${part(FLOW)}.`, SECRET)).toBeNull()
  })
})

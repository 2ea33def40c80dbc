import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { testDatabase } from '@/db/testing'
import { paths } from '@/lib/paths'

type Cookie = { readonly name: string } & Readonly<Record<string, unknown>>

const jar = vi.hoisted(() => ({ set: [] as Record<string, unknown>[] }))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: () => undefined,
    set: (name: string, value: string, options: object) => jar.set.push({ name, value, ...options }),
  }),
  headers: async () => new Headers(),
}))

process.env.NEXTAUTH_URL = 'https://gatehouse.example'
await testDatabase()
const { authOptions, cookieSettings } = await import('./options')
const { keepAsked, keepGrant } = await import('./enrolment-cookie')
const { keepInvitation } = await import('./invitation-cookie')
const { askToSignIn } = await import('./passkey-sign-in')
const { keepSession } = await import('./sessions')
const { flowCookie } = await import('./provider/flow-cookie')

const later = new Date('2027-01-01')

const setBy = async (work: () => Promise<unknown>): Promise<Cookie> => {
  jar.set.length = 0
  await work()
  return (jar.set as Cookie[])[0] ?? expect.fail('no cookie was set')
}

const ROOT = join(import.meta.dirname, '..', '..')
const SETS = /\bjar\.set\(|set-cookie/i

describe('every cookie over https', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['the session', () => keepSession({ token: 't', expires: later, sessionId: 's' })],
    ['an invitation’s code', () => keepAsked('secret')],
    ['leave to enrol', () => keepGrant('secret')],
    ['a passkey’s challenge', () => askToSignIn()],
  ])('for %s is this host’s alone', async (_, work) => {
    const cookie = await setBy(work)
    expect(cookie.name).toMatch(/^__Host-gatehouse-/)
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, path: '/' })
    expect(cookie.sameSite).toMatch(/^(lax|strict)$/)
    expect(cookie).not.toHaveProperty('domain')
  })

  it('for what an invitation opens is sent to those pages alone', async () => {
    expect(await setBy(() => keepInvitation('secret'))).toMatchObject({
      ...{ name: '__Secure-gatehouse-invitation', secure: true, httpOnly: true, sameSite: 'strict' },
      path: paths.invitations(),
    })
  })

  it('for the way to the provider is this host’s alone', () => {
    expect(flowCookie.set('sealed')).toMatch(
      /^__Host-gatehouse-flow=sealed; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/,
    )
  })

  it('of the sign-in library is this host’s alone', () => {
    const all = Object.values(authOptions().cookies ?? {})
    expect(all).toHaveLength(6)
    for (const { name, options } of all) {
      expect(name).toMatch(/^__Host-/)
      expect(options).toMatchObject(cookieSettings().options)
      expect(options.secure).toBe(true)
      expect(options).not.toHaveProperty('domain')
    }
  })

  it('is set in no other file than these', () => {
    const files = ['app', 'lib']
      .flatMap((folder) =>
        readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
          (file) => `${folder}/${file}`,
        ),
      )
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^lib\/(bench|launch|testing)\//.test(file))
    const setting = files.filter((file) => SETS.test(readFileSync(join(ROOT, file), 'utf8')))
    expect(setting.toSorted()).toEqual([
      'lib/auth/enrolment-cookie.ts',
      'lib/auth/invitation-cookie.ts',
      'lib/auth/passkey-sign-in.ts',
      'lib/auth/provider/ask-next-auth.ts',
      'lib/auth/provider/begin.ts',
      'lib/auth/provider/http.ts',
      'lib/auth/sessions.ts',
    ])
  })
})

/** A9: whatever the sign-in library answers when it is broken, it lets nobody in. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { PEOPLE } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import { openSession } from './open-session'
import { cookieSettings } from './options'
import { sessionAdapter } from './session-adapter'
import { requireSignedIn, signedIn } from './signed-in'

const asked = vi.hoisted(() => ({ cookies: {} as Record<string, string>, answer: null as unknown }))

/** The library itself, given a request; only Next's way of finding the request is ours. */
vi.mock('next-auth', async (original) => {
  const real = await original<typeof import('next-auth')>()
  const response = { getHeader: () => undefined, setHeader: () => undefined }
  return {
    ...real,
    getServerSession: async (options: never) =>
      asked.answer ??
      real.getServerSession({ headers: {}, cookies: asked.cookies } as never, response as never, options),
  }
})

const { owner } = await testDatabase()
await insertDemoBorough(owner)
const { token } = await openSession({
  ...{ personId: PEOPLE.dpo.id, method: 'a test', factor: 'none-demo', at: new Date() },
})
asked.cookies = { [cookieSettings().name]: token }

afterEach(() => {
  asked.answer = null
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const nobodyIsIn = async () => {
  expect(await signedIn()).toBeNull()
  await expect(requireSignedIn()).rejects.toThrow('NEXT_REDIRECT')
}

describe('somebody with a cookie that is good', () => {
  it('is let in while all is well, so that these tests can fail', async () => {
    expect((await signedIn())?.actor.id).toBe(PEOPLE.dpo.id)
  })

  it('meets a fault, and no page, where the library’s secret is missing', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    vi.spyOn(console, 'error').mockReturnValue()
    await expect(signedIn()).rejects.toThrow('server configuration')
    await expect(requireSignedIn()).rejects.toThrow('server configuration')
  })

  it('is nobody where sessions cannot be read', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    vi.spyOn(sessionAdapter, 'getSessionAndUser').mockRejectedValue(new Error('the database is away'))
    await nobodyIsIn()
  })

  const { id, role } = PEOPLE.dpo
  const rest = { method: 'a test', facts: { id: 'a session', factor: 'none-demo' } }
  it.each<[string, unknown]>([
    ['a message', { message: 'There is a problem with the server configuration.' }],
    ['a user and nothing of ours', { user: { name: 'Anneliese Vogel', email: PEOPLE.dpo.email } }],
    ['somebody without an id', { ...rest, actor: { role } }],
    ['somebody without a role', { ...rest, actor: { id } }],
    ['a role that nobody knows', { ...rest, actor: { id, role: 'SUPERUSER' } }],
    ['nothing about how they were known', { actor: { id, role }, facts: rest.facts }],
    ['no session', { actor: { id, role }, method: rest.method }],
    ['a text', 'error'],
    ['yes', true],
    ['a list', [{ actor: { id, role } }]],
  ])('is nobody where it answers with %s', async (_, answer) => {
    asked.answer = answer
    await nobodyIsIn()
  })
})

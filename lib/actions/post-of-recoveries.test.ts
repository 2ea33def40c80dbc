import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { DEMO_IDENTITY } from '@/db/seeds/demo-identity'
import { PEOPLE } from '@/db/seeds/demo-people'
import { openPost } from '@/lib/mail/post'
import { mailSink } from '@/lib/mail/testing'
import { aBorough, as } from '@/lib/use-cases/demo/testing'
import { agreeRecovery } from '@/lib/use-cases/identity/recover'
import { sendPost } from './post'

vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>()
  return {
    ...real,
    env: () => ({ ...real.parseEnv({ NODE_ENV: 'test' }), NEXTAUTH_URL: 'https://gatehouse.example' }),
  }
})

const { shell: standing, owner } = await aBorough()
// What waits in the demo borough was put there by the real time.
let ahead = 0
const shell = { ...standing, clock: () => new Date(Date.now() + ahead) }
const sink = await mailSink()
afterAll(sink.close)
const post = openPost(sink.url, 'no-reply@haverbrook.example')

const OWN = 'ottoline.marsh@thamesgate.police.example'

const owed = async () =>
  (await owner.execute(sql`select 1 from letter where kind = 'recoveryNotice' and done_at is null`)).length

describe('the mail about a lost passkey', () => {
  it('is owed again where the server is down, and goes once to each channel when it is back', async () => {
    expect((await agreeRecovery(shell, as('dpo'), DEMO_IDENTITY.asked)).ok).toBe(true)
    const before = await owed()
    expect(before).toBeGreaterThan(3)
    await sendPost(shell, async () => {
      throw new Error('down')
    })
    expect(await owed()).toBe(before)
    ahead += 60_000
    await Promise.all([sendPost(shell, post), sendPost(shell, post)])
    expect(await owed()).toBe(0)
    const told = sink.received
      .filter(({ raw }) => raw.includes('is going to be replaced'))
      .flatMap(({ to }) => to)
    expect(told).toHaveLength(before)
    expect(new Set(told).size).toBe(before)
    expect(told).toEqual(expect.arrayContaining([OWN, PEOPLE.inspector.email, PEOPLE.dpo.email]))
  })

  it('names nobody and holds nothing that lets anybody in', () => {
    for (const { raw } of sink.received) {
      expect(raw).not.toMatch(/Ottoline|Bartholomew|Thamesgate Police|stolen/)
      if (raw.includes('is going to be replaced')) expect(raw).not.toContain('/enrol/')
    }
  })

  it('brings the link after the wait, to the person alone and once', async () => {
    const links = () => sink.received.filter(({ raw }) => raw.includes('/enrol/')).map(({ to }) => to)
    // That of the other one was owed while the server was down, and came when it was back.
    const [other] = await owner.execute<{ email: string }>(
      sql`select p.email from person p join recovery r on r.person_id = p.id where r.id = ${DEMO_IDENTITY.agreed}`,
    )
    expect(links()).toEqual([[other?.email]])
    ahead += 86_400_000
    await sendPost(shell, post)
    await sendPost(shell, post)
    expect(links()).toEqual([[other?.email], [OWN]])
  })
})

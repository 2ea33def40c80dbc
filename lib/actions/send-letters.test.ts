import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { PEOPLE } from '@/db/seeds/demo-people'
import { toldOfLink } from '@/lib/content/identity-letters'
import { openPost } from '@/lib/mail/post'
import { mailSink } from '@/lib/mail/testing'
import { aBorough, as } from '@/lib/use-cases/demo/testing'
import { inviteToEnrol } from '@/lib/use-cases/identity/enrol'
import { sendPost } from './post'
import { againstSending, sendAtOnce } from './send-letters'

const settings = vi.hoisted(() => ({ server: undefined as string | undefined, demo: '0' }))

vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>()
  return {
    ...real,
    env: () =>
      real.parseEnv({
        NODE_ENV: 'test',
        NEXTAUTH_URL: 'https://gatehouse.example',
        GATEHOUSE_DEMO: settings.demo,
        GATEHOUSE_SMTP_URL: settings.server,
        GATEHOUSE_MAIL_FROM: 'no-reply@haverbrook.example',
      }),
  }
})

const { shell: standing, app, web, owner } = await aBorough()
let ahead = 0
const shell = { ...standing, clock: () => new Date(Date.now() + ahead) }
/** As a request of an administrator has it. */
const asked = { ...shell, db: web({ person: PEOPLE.administrator.id }), ownWork: () => app }
const sink = await mailSink()
afterAll(sink.close)

const invited = async () => {
  const outcome = await inviteToEnrol(asked, as('administrator'), PEOPLE.higherOfficer.id)
  if (!outcome.ok) throw new Error(outcome.refusal.rule)
  return outcome.value
}

const endOf = async (id: string) =>
  (
    await owner.execute<{ ended: string | null; holds: boolean }>(
      sql`select ended_as as ended, sealed is not null as holds from letter where id = ${id}`,
    )
  )[0]

const mails = () => sink.received.filter(({ to }) => to.includes(PEOPLE.higherOfficer.email))

describe('whoever waits for a mail', () => {
  it('is told that the server took it, once it did', async () => {
    settings.server = sink.url
    const { letter, secret } = await invited()
    expect(mails()).toEqual([])
    expect(await sendAtOnce(asked, letter)).toEqual({ ok: true, value: 'sent' })
    expect(mails().map(({ raw }) => raw.replace(/=\r\n/g, '').includes(secret))).toEqual([true])
    expect(await endOf(letter)).toEqual({ ended: 'sent', holds: false })
  })

  it('is told that it was not taken yet, and it goes by itself when the server is back', async () => {
    settings.server = 'smtp://127.0.0.1:1'
    const { letter, to } = await invited()
    const before = mails().length
    expect(await sendAtOnce(asked, letter)).toEqual({ ok: true, value: 'owed' })
    expect(toldOfLink('owed', { to, link: 'x' })).toMatchObject({ value: to, waits: true })
    expect(await endOf(letter)).toEqual({ ended: null, holds: true })
    ahead += 60_000
    await sendPost(shell, openPost(sink.url, 'no-reply@haverbrook.example'))
    expect(mails()).toHaveLength(before + 1)
  })

  it('is told where a newer one took its place before it went', async () => {
    settings.server = sink.url
    const { letter } = await invited()
    await invited()
    const before = mails().length
    expect(await sendAtOnce(asked, letter)).toMatchObject({ ok: false, refusal: { rule: 'ID-20' } })
    expect(mails()).toHaveLength(before)
  })

  it('is shown it in a demonstration without a server, and nothing of it is kept or mailed later', async () => {
    Object.assign(settings, { server: undefined, demo: '1' })
    expect(againstSending()).toBeNull()
    const { letter } = await invited()
    expect(await sendAtOnce(asked, letter)).toEqual({ ok: true, value: 'shown' })
    expect(await endOf(letter)).toEqual({ ended: 'withdrawn', holds: false })
  })

  it('is refused before anything is made where there is neither', () => {
    Object.assign(settings, { server: undefined, demo: '0' })
    expect(againstSending()).toEqual({ rule: 'ID-19' })
  })
})

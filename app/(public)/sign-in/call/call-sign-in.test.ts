/** A8: what whoever asks for a code is answered, before anybody is looked for; and the session at the end of it. */
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import { sessionBehind } from '@/lib/auth/session-life'
import { systemClock } from '@/lib/clock'
import { CALL_IN } from '@/lib/content/call-words'
import { callMethod } from '@/lib/domain/identity/call-back'
import { mailSink } from '@/lib/mail/testing'
import { paths } from '@/lib/paths'

type Cookie = Readonly<Record<string, unknown>>

const browser = vi.hoisted(() => ({
  jar: new Map<string, string>(),
  set: [] as Record<string, unknown>[],
  later: [] as (() => Promise<unknown>)[],
  from: null as string | null,
}))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => ({ value: browser.jar.get(name) }),
    set: (name: string, value: string, options: object) => {
      browser.jar.set(name, value)
      browser.set.push({ name, value, ...options })
    },
  }),
  headers: async () => new Headers({ 'x-gatehouse-source': browser.from ?? randomUUID() }),
}))
vi.mock('next/server', () => ({ after: (work: () => Promise<unknown>) => browser.later.push(work) }))
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`to ${to}`)
  },
}))

const sink = await mailSink()
afterAll(sink.close)
process.env.GATEHOUSE_SMTP_URL = sink.url
process.env.GATEHOUSE_MAIL_FROM = 'no-reply@haverbrook.example'
process.env.NEXTAUTH_URL = 'https://gatehouse.example'
process.env.NEXTAUTH_SECRET = 'a secret that only this test knows'

const { owner } = await testDatabase()
await insertDemoBorough(owner)
const { askSignInCode, enterMailCode, enterSpokenCode } = await import('./actions')
const { readOutCode } = await import('@/lib/use-cases/identity/call-back')
const { shell } = await import('@/lib/use-cases/shell')

const form = (values: Readonly<Record<string, string>>) => {
  const made = new FormData()
  for (const [name, value] of Object.entries(values)) made.set(name, value)
  return made
}

const EMPTY = { errors: {}, values: {} }
const answer = (work: Promise<unknown>) => work.catch((fault: Error) => fault.message)

const anOfficer = async () => {
  const id = randomUUID()
  const address = `${id}@thamesgate-ambulance.example`
  await owner.execute(sql`
    insert into person (id, name, email, role, title, organisation_id)
    values (${id}, 'An officer', ${address}, 'EXT_REQ', 'Officer', ${ORGANISATIONS.ambulance.id})`)
  return { id, address }
}

const isDoneLater = async () => {
  for (const work of browser.later.splice(0)) await work()
}

const calls = async () => {
  const [row] = await owner.execute<{ n: number }>(sql`select count(*)::int n from call_back`)
  return row?.n ?? 0
}

beforeEach(() => {
  browser.jar.clear()
  browser.set.length = 0
  browser.later.length = 0
  browser.from = null
})

describe('whoever asks for a code', () => {
  it('is answered the same, in words and cookies, before anybody is looked for', async () => {
    const asked = async (email: string) => {
      browser.set.length = 0
      const before = await calls()
      const said = await answer(askSignInCode(null, EMPTY, form({ email })))
      expect(await calls()).toBe(before)
      return { said, cookies: browser.set.map(({ value, ...rest }: Cookie) => [rest, String(value).length]) }
    }
    const known = await asked((await anOfficer()).address)
    expect(known.said).toBe(`to ${paths.callAsked()}`)
    for (const email of [`nobody@thamesgate-ambulance.example`, PEOPLE.constable.email, PEOPLE.dpo.email])
      expect(await asked(email)).toEqual(known)
    const mails = sink.received.length
    await isDoneLater()
    expect(sink.received).toHaveLength(mails + 1)
  })

  it('is told the same of a wrong code, whether or not there is a right one', async () => {
    const told = async (email: string) => {
      await answer(askSignInCode(null, EMPTY, form({ email })))
      await isDoneLater()
      return answer(enterMailCode(null, EMPTY, form({ code: '22222-22222' })))
    }
    const known = await told((await anOfficer()).address)
    expect(known).toMatchObject({ errors: { '': expect.stringContaining('ID-37') } })
    expect(await told('nobody@thamesgate-ambulance.example')).toEqual(known)
  })

  it('may ask five times an hour for one address from one source', async () => {
    const email = 'nobody@thamesgate-ambulance.example'
    browser.from = 'one place'
    for (let asked = 0; asked < 5; asked += 1)
      expect(await answer(askSignInCode(null, EMPTY, form({ email })))).toBe(`to ${paths.callAsked()}`)
    expect(await answer(askSignInCode(null, EMPTY, form({ email })))).toMatchObject({
      errors: { '': CALL_IN.tooOften },
    })
  })
})

describe('whoever is let in', () => {
  it('has a session that says how weak it is and how old the call is, and goes where they came from', async () => {
    const officer = await anOfficer()
    await answer(askSignInCode(null, EMPTY, form({ email: officer.address })))
    await isDoneLater()
    const code = /Your code is (\S+)/.exec(sink.received.at(-1)?.raw ?? '')?.[1] ?? ''
    expect(await answer(enterMailCode('/account', EMPTY, form({ code })))).toBe(
      `to ${paths.callWait('/account')}`,
    )
    const [call] = await owner.execute<{ id: string; number: string }>(
      sql`select id, number from call_back where person_id = ${officer.id}`,
    )
    const who = { personId: PEOPLE.administrator.id, method: 'a test' }
    const system = { ...shell(), db: owner }
    const read = await readOutCode(system, who, call?.id ?? '', call?.number ?? '')
    const spoken = read.ok ? read.value.code : read.refusal.rule
    expect(await answer(enterSpokenCode('/account', EMPTY, form({ code: spoken })))).toBe('to /account')
    const session = browser.set.find(({ name }) => String(name).endsWith('session'))
    const found = await sessionBehind(String(session?.value), systemClock())
    expect(found).toMatchObject({ factor: 'codeAndCallback', method: callMethod() })
    expect(found?.authAt).not.toBeNull()
    expect(found?.actor.id).toBe(officer.id)
  })
})

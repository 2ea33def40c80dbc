import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { PEOPLE } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import { freshToken, openSession } from './open-session'
import { endOtherOwnSessions, endOwnSession, rotateSession, sessionBehind, signOutOf } from './session-life'

const { owner } = await testDatabase()
await insertDemoBorough(owner)

const AT = new Date('2026-11-20T10:00:00.000Z')
const later = (seconds: number) => new Date(AT.getTime() + seconds * 1000)

const open = (more: { readonly instead?: string } = {}) =>
  openSession({
    ...{ personId: PEOPLE.dpo.id, method: 'a test', factor: 'none-demo', at: AT },
    ...{ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', ...more },
  })

const entriesOf = async (sessionId: string) => {
  const rows = await owner.execute<{ action: string }>(
    sql`select action from ledger_entry where object_id = ${sessionId} order by index`,
  )
  return rows.map(({ action }) => action)
}

const seen = async (token: string, at = later(90)) => (await sessionBehind(token, at)) !== null

describe('a sign-in', () => {
  it('is in the ledger, and says how the person was known and where from', async () => {
    const { token, sessionId } = await open()
    expect(await entriesOf(sessionId)).toEqual(['signIn'])
    expect(await sessionBehind(token, AT)).toMatchObject({
      id: sessionId,
      factor: 'none-demo',
      usedFrom: 'Firefox on Linux',
    })
  })

  it('gives a cookie of 256 bits of chance, never the same twice', async () => {
    const tokens = [(await open()).token, ...Array.from({ length: 10_000 }, freshToken)]
    expect(new Set(tokens).size).toBe(tokens.length)
    const bytes = tokens.map((token) => Buffer.from(token, 'base64url'))
    expect(new Set(bytes.map(({ length }) => length))).toEqual(new Set([32]))
    // Each bit is set about as often as not: a part that is a count or a time would show.
    for (let bit = 0; bit < 256; bit += 1) {
      const set = bytes.filter((each) => ((each[bit >> 3] ?? 0) >> (bit & 7)) & 1).length
      expect(Math.abs(set / bytes.length - 0.5), `bit ${bit}`).toBeLessThan(0.04)
    }
  })

  it('gives the browser another cookie each time, and the one before it is worth nothing', async () => {
    const first = await open()
    const second = await open({ instead: first.token })
    expect(second.token).not.toBe(first.token)
    expect([await seen(first.token), await seen(second.token)]).toEqual([false, true])
  })
})

describe('a step-up', () => {
  it('changes the cookie, keeps the absolute end and remembers the passkey', async () => {
    const { token, expires } = await open()
    const next = await rotateSession(token, later(10))
    expect(next?.expires).toEqual(expires)
    expect(await seen(token)).toBe(false)
    expect(await sessionBehind(next?.token ?? '', later(90))).toMatchObject({ provedAt: later(10) })
  })

  it('of a session that ended meanwhile gives nothing', async () => {
    const { token } = await open()
    await signOutOf(token, AT)
    expect(await rotateSession(token, later(10))).toBeNull()
  })
})

describe('the cookie of an ended session', () => {
  it.each([
    ['signed out', async ({ token }: Session) => signOutOf(token, AT)],
    [
      'ended on the account page',
      async ({ sessionId }: Session) => endOwnSession(PEOPLE.dpo.id, sessionId, AT),
    ],
    ['ended with all others', async () => endOtherOwnSessions(PEOPLE.dpo.id, (await open()).sessionId, AT)],
    ['replaced at a step-up', async ({ token }: Session) => rotateSession(token, AT)],
    ['replaced at the next sign-in', async ({ token }: Session) => open({ instead: token })],
  ])('%s is nobody’s 1,000 times, and the ledger tells it once', async (_, end) => {
    const session = await open()
    expect(await seen(session.token, later(1))).toBe(true)
    await end(session)
    let accepted = 0
    for (let replay = 0; replay < 1_000; replay += 1) if (await seen(session.token)) accepted += 1
    expect(accepted).toBe(0)
    const used = (await entriesOf(session.sessionId)).filter((action) => action.startsWith('refused:'))
    expect(used).toEqual(['refused:useEndedSession'])
  })

  it('of somebody who has left is nobody’s, at the next request', async () => {
    const { token } = await open()
    await owner.execute(sql`update person set active = false where id = ${PEOPLE.dpo.id}`)
    expect(await seen(token)).toBe(false)
    await owner.execute(sql`update person set active = true where id = ${PEOPLE.dpo.id}`)
  })

  it('that never was leaves no trace', async () => {
    const [before] = await owner.execute<{ n: number }>(sql`select count(*)::int as n from ledger_entry`)
    expect(await seen(freshToken())).toBe(false)
    const [now] = await owner.execute<{ n: number }>(sql`select count(*)::int as n from ledger_entry`)
    expect(now?.n).toBe(before?.n)
  })
})

type Session = Awaited<ReturnType<typeof open>>

import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { PEOPLE } from '@/db/seeds/demo-people'
import { answerTo, testDatabase } from '@/db/testing'
import {
  endOtherSessionsOf,
  endSessionByToken,
  endSessionOf,
  findSession,
  insertSession,
  openSessionsOf,
  touchSession,
} from './sessions'

const { app, owner } = await testDatabase()
await insertDemoBorough(owner)

const NOW = new Date('2026-11-20T10:00:00.000Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const IDLE = 15

const open = (token: string, personId: string = PEOPLE.dpo.id) =>
  insertSession(app, { token, personId, method: 'a test', now: NOW, expires: later(8 * 60) })

const nameBehind = async (token: string, minutes: number) =>
  (await findSession(app, token, later(minutes), IDLE))?.actor.name ?? null

describe('a session', () => {
  it('is found by its token, and by no other', async () => {
    await open('token')
    expect(await nameBehind('token', 0)).toBe('Anneliese Vogel')
    expect(await nameBehind('another', 0)).toBeNull()
  })

  it('ends when it is not used for a quarter of an hour', async () => {
    await open('idle')
    expect(await nameBehind('idle', 14)).toBe('Anneliese Vogel')
    expect(await nameBehind('idle', 15)).toBeNull()
  })

  it('goes on while it is used, to its absolute end and no further', async () => {
    await open('busy')
    for (let minute = 10; minute < 8 * 60; minute += 10) {
      expect(await nameBehind('busy', minute)).toBe('Anneliese Vogel')
      await touchSession(app, 'busy', later(minute))
    }
    expect(await nameBehind('busy', 8 * 60 - 1)).toBe('Anneliese Vogel')
    expect(await nameBehind('busy', 8 * 60)).toBeNull()
  })

  it('writes when it was last seen once a minute at most', async () => {
    await open('seen')
    const seen = async () => (await findSession(app, 'seen', later(2), IDLE))?.lastSeenAt
    await touchSession(app, 'seen', new Date(NOW.getTime() + 59_000))
    expect(await seen()).toEqual(NOW)
    await touchSession(app, 'seen', new Date(NOW.getTime() + 61_000))
    expect(await seen()).toEqual(new Date(NOW.getTime() + 61_000))
  })

  it('leaves no token in the database', async () => {
    await open('secret')
    const rows = await owner.execute(
      sql`select 1 from session where encode(token_hash, 'escape') like '%secret%'`,
    )
    expect(rows).toHaveLength(0)
  })

  it('that was ended stays ended and is kept, whatever the program asks', async () => {
    await open('ended')
    await endSessionByToken(app, 'ended', 'signedOut', NOW)
    expect(await nameBehind('ended', 0)).toBeNull()
    expect(
      await answerTo(
        app,
        sql`update session set ended_at = null, ended_why = null where ended_at is not null`,
      ),
    ).toBe('an ended session stays ended')
    expect(await answerTo(app, sql`delete from session`)).toMatch(/permission denied/)
    expect(await answerTo(app, sql`update session set expires = now() + interval '1 year'`)).toMatch(
      /permission denied/,
    )
  })
})

describe('a person’s own sessions', () => {
  const mine = async () => {
    const sessions = await openSessionsOf(app, PEOPLE.solicitor.id, NOW, IDLE)
    return sessions.map(({ id }) => id)
  }

  it('are ended one by one or all others at once, and nobody else’s with them', async () => {
    const [first, second, third] = [
      await open('one', PEOPLE.solicitor.id),
      await open('two', PEOPLE.solicitor.id),
      await open('three', PEOPLE.solicitor.id),
    ]
    const theirs = await open('theirs', PEOPLE.headOfCare.id)
    expect(await endSessionOf(app, PEOPLE.solicitor.id, theirs.id, NOW)).toEqual([])
    expect(await endSessionOf(app, PEOPLE.solicitor.id, first.id, NOW)).toHaveLength(1)
    expect(new Set(await mine())).toEqual(new Set([second.id, third.id]))
    expect(await endOtherSessionsOf(app, PEOPLE.solicitor.id, third.id, NOW)).toHaveLength(1)
    expect(await mine()).toEqual([third.id])
    expect(await nameBehind('theirs', 0)).toBe(PEOPLE.headOfCare.name)
  })
})

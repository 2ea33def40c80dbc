import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { DEMO_PEOPLE, PEOPLE } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import { isWebmail } from '@/lib/domain/disclosure/addresses'
import { ROLES } from '@/lib/domain/shared/actor'
import { councilPeople, demoPeople, findActor, holdActor } from './people'
import { findSession, insertSession } from './sessions'

const { app, owner } = await testDatabase()
await insertDemoBorough(owner)

const NOW = new Date('2026-11-20T10:00:00.000Z')
const LATER = new Date('2026-11-20T18:00:00.000Z')

const open = (token: string) =>
  insertSession(app, { token, personId: PEOPLE.dpo.id, method: 'a test', now: NOW, expires: LATER })

describe('a person', () => {
  it.each(DEMO_PEOPLE.map((person) => [person.name, person] as const))(
    '%s is read as they were written',
    async (_, { note: _note, ...person }) => {
      expect(await findActor(app, person.id)).toEqual({ ...person, delegatedServices: [] })
    },
  )

  it('who has left is nobody, in a session as in an act', async () => {
    await open('left')
    await owner.execute(sql`update person set active = false where id = ${PEOPLE.dpo.id}`)
    expect(await findActor(app, PEOPLE.dpo.id)).toBeNull()
    expect(await app.transaction((tx) => holdActor(tx, PEOPLE.dpo.id))).toBeNull()
    expect(await findSession(app, 'left', NOW, 15)).toBeNull()
    await owner.execute(sql`update person set active = true where id = ${PEOPLE.dpo.id}`)
  })

  it('held by an act does not change until the act is over', async () => {
    const demotion = app.transaction(async (tx) => {
      await holdActor(tx, PEOPLE.headOfHousing.id)
      const refused = owner.transaction(async (other) => {
        await other.execute(sql`set local lock_timeout = '200ms'`)
        await other.execute(sql`update person set grade = 'officer' where id = ${PEOPLE.headOfHousing.id}`)
      })
      await expect(refused).rejects.toMatchObject({ cause: { code: '55P03' } })
    })
    await demotion
  })
})

describe('the demo borough’s people', () => {
  it('are at least fourteen, of the council and every body that was shown something, each with something to try', async () => {
    const people = await demoPeople(app)
    expect(people).toHaveLength(DEMO_PEOPLE.length)
    expect(people.length).toBeGreaterThanOrEqual(14)
    // The draft with the mailing house was not shown to it yet.
    const { mailingHouse, ...shown } = ORGANISATIONS
    const names = Object.values(shown).map(({ name }) => name)
    expect(new Set(people.map(({ organisation }) => organisation))).toEqual(new Set(names))
    expect(names).not.toContain(mailingHouse.name)
    expect(people.every(({ note }) => (note ?? '').endsWith('.'))).toBe(true)
  })

  it('fill every role', () => {
    const missing = ROLES.filter((role) => !DEMO_PEOPLE.some((person) => person.role === role))
    expect(missing).toEqual([])
  })

  it('write from addresses that belong to nobody', () => {
    expect(DEMO_PEOPLE.filter(({ email }) => !email.endsWith('.example') || isWebmail(email))).toEqual([])
    expect(DEMO_PEOPLE.filter(({ phone }) => phone !== null && !/^020 7946 0\d{3}$/.test(phone))).toEqual([])
  })

  it('include none of an agency among the council’s', async () => {
    expect((await councilPeople(app)).map(({ id }) => id)).not.toContain(PEOPLE.inspector.id)
  })
})

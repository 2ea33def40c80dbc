import { sql } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import type { Database } from '@/db/client'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { insertDemoSignatories } from '@/db/seeds/demo-signatories'
import { act } from './act'
import type * as Acting from './demo/acting'
import { movesOfAgreement } from './demo/agreements/play'
import { AGREEMENT_STORIES } from './demo/agreements/seeds'
import { boroughStories } from './demo/borough/stories'
import { playStories } from './demo/play-stories'
import { registerMoves } from './demo/registers'
import { aBorough, NOW } from './demo/testing'
import { readNotices } from './disclosure/read-notices'
import { readCase, readWorkList } from './read-case'

/** Who acts next, as the stories say it: it is what the session says of a request. */
const next = vi.hoisted(() => ({ person: null as string | null }))

vi.mock('./demo/acting', async (original) => {
  const acting = await original<typeof Acting>()
  return {
    ...acting,
    who: (key: PersonKey) => {
      next.person = PEOPLE[key].id
      return acting.who(key)
    },
  }
})

const { app, web, owner, shell, place } = await aBorough()

const named: string[] = []

const inTurn: typeof app.transaction = (work, config) => {
  const { person } = next
  next.person = null
  if (person) named.push(person)
  return (person ? web({ person }) : app).transaction(work, config)
}

/** Each act is a transaction of the web's role in the name of whoever acts; everything else is the system's. */
const everybody: Database = new Proxy(app, {
  get: (target, name) => (name === 'transaction' ? inTurn : Reflect.get(target, name)),
})

const LONG = 900_000

describe('with the database asking too', () => {
  it(
    'everybody of the demo borough may do what their stories tell of them, in their own name and no other',
    async () => {
      await owner.transaction((tx) => insertDemoSignatories(tx, NOW))
      const agreements = AGREEMENT_STORIES.flatMap((story) => movesOfAgreement(story, NOW).moves)
      const references = await playStories(everybody, shell.signer, boroughStories(NOW), [
        ...agreements,
        ...registerMoves(NOW),
      ])
      expect(new Set(references).size).toBeGreaterThanOrEqual(10)
      const [acts] = await app.execute<{ n: number; people: number }>(
        sql`select count(*)::int as n, count(distinct actor)::int as people from ledger_entry where action not like 'refused:%'`,
      )
      expect(named.length).toBeGreaterThan(200)
      expect(new Set(named).size).toBeGreaterThan(20)
      expect(acts?.n).toBeGreaterThan(200)
      expect(acts?.people).toBeGreaterThan(20)
    },
    LONG,
  )

  it('an attempt at a case that its asker may not see is entered under that case', async () => {
    const d = await place('AWAIT_HOS')
    const stranger = { ...shell, db: web({ person: PEOPLE.revenueOfficer.id }) }
    const who = { personId: PEOPLE.revenueOfficer.id, method: 'a test' }
    const input = { reason: 'It is not ours to ask.' }
    const { reference, version } = d
    const outcome = await act(stranger, who, { verb: 'withdrawRequest', reference, version, input })
    expect(outcome).toEqual({ ok: false, refusal: { rule: 'NOT_FOUND' } })
    const [entry] = await owner.execute(
      sql`select action, object_id as about, before from ledger_entry where actor = ${who.personId} order by index desc limit 1`,
    )
    expect(entry).toEqual({ action: 'refused:withdrawRequest', about: d.id, before: 'AWAIT_HOS' })
  })

  it.each(Object.keys(PEOPLE) as PersonKey[])('the pages of %s say what they say without it', async (key) => {
    const actor = PEOPLE[key]
    const theirs = { ...shell, db: web({ person: actor.id }) }
    const all = { ...shell, db: app }
    const list = await readWorkList(theirs, actor, {})
    expect(list).toEqual(await readWorkList(all, actor, {}))
    expect(await readNotices(theirs, actor)).toEqual(await readNotices(all, actor))
    for (const { reference } of list.rows)
      expect(await readCase(theirs, actor, reference)).toEqual(await readCase(all, actor, reference))
  })
})

import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import type { Delegation } from '@/lib/domain/disclosure/delegation'
import type { Signed } from '@/lib/domain/disclosure/ruleset'
import {
  allDelegations,
  delegationsTo,
  gradedPeople,
  insertDelegation,
  lockDelegation,
  saveDelegationApproval,
  saveRevocation,
} from './delegations'

const { app, owner } = await testDatabase()
await insertDemoBorough(owner)

const by = (key: PersonKey): Signed => {
  const { id, name, role } = PEOPLE[key]
  return { personId: id, name, role, at: '2026-11-20T10:00:00.000Z' }
}

const delegation = (set: Partial<Delegation> = {}): Delegation => ({
  id: randomUUID(),
  delegatorId: PEOPLE.headOfHousing.id,
  delegateId: PEOPLE.headOfCare.id,
  serviceIds: [SERVICES.housing.id],
  starts: '2026-12-01',
  ends: '2026-12-31',
  authority: 'Scheme of delegation 4.2',
  from: PEOPLE.headOfHousing.name,
  to: PEOPLE.headOfCare.name,
  proposed: by('administrator'),
  approved: null,
  revoked: null,
  ...set,
})

const propose = async (set: Partial<Delegation> = {}) => {
  const { from: _from, to: _to, approved: _approved, revoked: _revoked, ...terms } = delegation(set)
  await app.transaction((tx) => insertDelegation(tx, terms))
  return terms.id
}

const approve = (id: string, key: PersonKey = 'dpo') =>
  app.transaction((tx) => saveDelegationApproval(tx, id, by(key)))

const idsTo = async (key: PersonKey) => (await delegationsTo(app, PEOPLE[key].id)).map(({ id }) => id)

describe('a delegation', () => {
  it('is read as it was written, by the names of both', async () => {
    const id = await propose()
    expect(await app.transaction((tx) => lockDelegation(tx, id))).toEqual(delegation({ id }))
    expect((await allDelegations(app)).map((one) => one.id)).toContain(id)
    expect(await app.transaction((tx) => lockDelegation(tx, 'not an id'))).toBeNull()
  })

  it('is its delegate’s once approved and until withdrawn, and nobody else’s', async () => {
    const id = await propose()
    expect(await idsTo('headOfCare')).not.toContain(id)
    await approve(id)
    expect(await idsTo('headOfCare')).toContain(id)
    expect(await idsTo('headOfHousing')).not.toContain(id)
    await app.transaction((tx) => saveRevocation(tx, id, by('dpo')))
    expect(await idsTo('headOfCare')).not.toContain(id)
  })
})

const REFUSED = { cause: { code: '23514' } }

describe('whatever the program says, the database refuses', () => {
  it.each([
    ['a delegation to oneself', { delegateId: PEOPLE.headOfHousing.id }],
    ['one of no service', { serviceIds: [] }],
    ['one that ends before it begins', { ends: '2026-11-30' }],
    ['one for more than twelve months', { ends: '2027-12-01' }],
  ])('%s', async (_, set) => {
    await expect(propose(set)).rejects.toMatchObject(REFUSED)
  })

  it('an approval by whoever proposed it, or by two who are no administrators', async () => {
    await expect(approve(await propose(), 'administrator')).rejects.toMatchObject(REFUSED)
    await expect(approve(await propose({ proposed: by('dpo') }), 'auditor')).rejects.toMatchObject(REFUSED)
  })

  it('a longer delegation under an old approval', async () => {
    const id = await propose()
    await approve(id)
    await expect(
      owner.execute(sql`update delegation set ends = '2027-01-31' where id = ${id}`),
    ).rejects.toMatchObject({ cause: { code: '23000' } })
  })
})

describe('people with a grade', () => {
  it('are the council’s own, and those who are still there', async () => {
    await owner.execute(sql`update person set active = false where id = ${PEOPLE.headOfSafety.id}`)
    const ids = (await gradedPeople(app)).map(({ id }) => id)
    expect(ids).toContain(PEOPLE.headOfHousing.id)
    for (const key of ['inspector', 'headOfSafety'] as const) expect(ids).not.toContain(PEOPLE[key].id)
  })
})

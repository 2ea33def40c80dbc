import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { entriesAbout } from '@/db/repositories/ledger'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import type { DelegationTerms } from '@/lib/domain/disclosure/delegation'
import { approveDelegation, proposeDelegation, revokeDelegation } from './delegate'
import { delegationsOf } from './delegations-of'
import { readDelegationChoices, readDelegations } from './read-rules'

const { app, owner } = await testDatabase()
await insertDemoBorough(owner)

const NOW = new Date('2026-11-20T10:00:00.000Z')
const shell = { db: app, clock: () => NOW, signer: () => Promise.reject(new Error('nothing is sealed here')) }

const as = (key: PersonKey) => ({ personId: PEOPLE[key].id, method: 'a test' })

const TERMS: DelegationTerms = {
  delegatorId: PEOPLE.headOfHousing.id,
  delegateId: PEOPLE.headOfCare.id,
  serviceIds: [SERVICES.housing.id],
  starts: '2026-12-01',
  ends: '2026-12-31',
  authority: 'Scheme of delegation 4.2',
}

const propose = (set: Partial<DelegationTerms> = {}, key: PersonKey = 'administrator') =>
  proposeDelegation(shell, as(key), { ...TERMS, ...set })

type Outcome = Awaited<ReturnType<typeof propose>>
const ruleOf = (outcome: Outcome) => (outcome.ok ? null : outcome.refusal.rule)
const idOf = (outcome: Outcome) => {
  if (!outcome.ok) throw new Error(`not done: ${outcome.refusal.rule}`)
  return outcome.value.id
}

const heldOn = async (day: string, key: PersonKey = 'headOfCare') =>
  (await delegationsOf(app, PEOPLE[key].id, day)).map(({ id }) => id)

describe('a delegation', () => {
  it('lets its delegate decide from its first day to its last, once two people made it', async () => {
    const id = idOf(await propose())
    expect(await heldOn('2026-12-10')).not.toContain(id)
    expect(ruleOf(await approveDelegation(shell, as('dpo'), id))).toBeNull()
    expect(await delegationsOf(app, PEOPLE.headOfCare.id, '2026-12-01')).toContainEqual({
      id,
      serviceIds: [SERVICES.housing.id],
      authority: 'Scheme of delegation 4.2',
      from: PEOPLE.headOfHousing.name,
    })
    expect(await heldOn('2026-12-31')).toContain(id)
    for (const day of ['2026-11-30', '2027-01-01']) expect(await heldOn(day)).not.toContain(id)
    expect(await heldOn('2026-12-10', 'headOfBenefits')).toEqual([])
  })

  it.each([
    ['a deputy', { delegateId: PEOPLE.deputyHeadOfHousing.id }],
    ['a coordinator', { delegateId: PEOPLE.careCoordinator.id }],
    ['the DPO', { delegateId: PEOPLE.dpo.id }],
    [
      'the Monitoring Officer, who decides on a Chief Executive alone',
      { delegateId: PEOPLE.monitoringOfficer.id },
    ],
    ['an officer outside', { delegateId: PEOPLE.chiefInspector.id }],
    ['nobody', { delegateId: '00000000-0000-4000-8000-000000000000' }],
  ])('may not be made to %s', async (_, set) => {
    expect(ruleOf(await propose(set))).toBe('DELEGATION')
  })

  it('may not give away a service that the delegator does not head', async () => {
    expect(await propose({ serviceIds: [SERVICES.benefits.id] })).toMatchObject({
      refusal: { fields: { serviceIds: expect.any(String) } },
    })
  })

  it('is not approved by whoever proposed it, and the attempt is kept', async () => {
    const id = idOf(await propose())
    expect(ruleOf(await approveDelegation(shell, as('administrator'), id))).toBe('SoD-10')
    expect((await entriesAbout(app, id)).map(({ action, rule }) => [action, rule])).toEqual([
      ['proposeDelegation', 'SoD-10'],
      ['refused:approveDelegation', 'SoD-10'],
    ])
  })

  it('is not approved once its delegate has lost the grade', async () => {
    const id = idOf(await propose({ delegateId: PEOPLE.headOfSafety.id }))
    await owner.execute(sql`update person set grade = 'deputyHead' where id = ${PEOPLE.headOfSafety.id}`)
    expect(ruleOf(await approveDelegation(shell, as('dpo'), id))).toBe('DELEGATION')
  })

  it('ends at once when one person withdraws it', async () => {
    const id = idOf(await propose({ starts: '2026-11-20' }))
    await approveDelegation(shell, as('dpo'), id)
    expect(await heldOn('2026-11-20')).toContain(id)
    expect(ruleOf(await revokeDelegation(shell, as('administrator'), id))).toBeNull()
    expect(await heldOn('2026-11-20')).not.toContain(id)
    expect(ruleOf(await revokeDelegation(shell, as('dpo'), id))).toBe('DECIDED')
    expect(ruleOf(await approveDelegation(shell, as('dpo'), id))).toBe('DECIDED')
  })

  it.each(['headOfHousing', 'director', 'auditor'] as const)('may not be proposed by the %s', async (key) => {
    expect(ruleOf(await propose({}, key))).toBe('NOT_PERMITTED')
  })
})

describe('the page of delegations', () => {
  it('offers nobody who could not decide', async () => {
    const { people } = await readDelegationChoices(shell)
    const ids = people.map(({ id }) => id)
    expect(ids).toContain(PEOPLE.headOfHousing.id)
    expect(ids).toContain(PEOPLE.director.id)
    for (const key of [
      'deputyHeadOfHousing',
      'dpo',
      'monitoringOfficer',
      'boardMember',
      'solicitor',
    ] as const)
      expect(ids).not.toContain(PEOPLE[key].id)
  })

  it('says of each whether it is in force, and for which services', async () => {
    const id = idOf(await propose({ starts: '2026-11-20' }))
    await approveDelegation(shell, as('dpo'), id)
    const shown = (await readDelegations(shell)).find((one) => one.id === id)
    expect(shown).toMatchObject({ state: 'running', services: [SERVICES.housing.name] })
  })
})

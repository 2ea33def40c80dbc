import { describe, expect, it } from 'vitest'
import { entriesAbout } from '@/db/repositories/ledger'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { SHIPPED } from '@/lib/domain/disclosure/policy'
import { verifyLedger } from '../ledger/verify'
import { approveChange, type Proposal, proposeChange, rejectChange } from './change-policy'
import { currentPolicy } from './current-policy'
import { explainRules, readChange, readRules } from './read-rules'

const { app, owner } = await testDatabase()
await insertDemoBorough(owner)

let now = new Date('2026-11-20T10:00:00.000Z')
const shell = { db: app, clock: () => now, signer: () => Promise.reject(new Error('nothing is sealed here')) }

const as = (key: PersonKey) => ({ personId: PEOPLE[key].id, method: 'a test' })

const TARGET: Proposal = {
  kind: 'setting',
  name: 'targetWorkingDays',
  value: 15,
  effectiveFrom: '2026-12-01',
  why: 'The board decided it on 12 November.',
}

const waiting = async (key: PersonKey = 'administrator', set: Partial<Proposal> = {}) => {
  const outcome = await proposeChange(shell, as(key), { ...TARGET, ...set } as Proposal)
  if (!outcome.ok) throw new Error(`not proposed: ${outcome.refusal.rule}`)
  return outcome.value.id
}

/** Nothing may be proposed that is so already, so each proposal of one day asks for something else. */
let lastAsked = 20
const another = () => {
  lastAsked += 1
  return lastAsked
}

const told = async (id: string) =>
  (await entriesAbout(app, id)).map(({ action, rule, after }) => [action, rule, after])

const ruleOf = (outcome: Awaited<ReturnType<typeof approveChange>>) =>
  outcome.ok ? null : outcome.refusal.rule

describe('a change of the rules', () => {
  it('is in force from its day, once two people have made it, and the ledger names both', async () => {
    const id = await waiting()
    expect(await currentPolicy(app, new Date('2026-12-01T10:00:00.000Z'))).toEqual(SHIPPED)
    expect(ruleOf(await approveChange(shell, as('dpo'), id))).toBeNull()
    expect(await currentPolicy(app, new Date('2026-11-30T23:59:59.000Z'))).toEqual(SHIPPED)
    expect(await currentPolicy(app, new Date('2026-12-01T00:00:00.000Z'))).toMatchObject({
      ruleset: '2026-12-01',
      settings: { targetWorkingDays: 15 },
    })
    expect(await told(id)).toEqual([
      ['proposePolicyChange', 'SoD-10', 'WAITING'],
      ['approvePolicyChange', 'SoD-10', 'APPROVED'],
    ])
    expect((await entriesAbout(app, id)).map(({ who }) => who)).toEqual([
      PEOPLE.administrator.name,
      PEOPLE.dpo.name,
    ])
  })

  it('begins on the London day, an hour before UTC’s in summer', async () => {
    const id = await waiting('administrator', { effectiveFrom: '2027-07-01', value: 20 })
    await approveChange(shell, as('dpo'), id)
    const target = async (at: string) => (await currentPolicy(app, new Date(at))).settings.targetWorkingDays
    expect(await target('2027-06-30T22:59:59.000Z')).toBe(15)
    expect(await target('2027-06-30T23:00:00.000Z')).toBe(20)
  })

  it.each([
    ['administrator', 'administrator', 'SoD-10'],
    ['dpo', 'dpo', 'SoD-10'],
    ['administrator', 'headOfHousing', 'NOT_PERMITTED'],
    ['administrator', 'auditor', 'NOT_PERMITTED'],
    ['administrator', 'secondAdministrator', null],
    ['administrator', 'dpo', null],
    ['dpo', 'administrator', null],
  ] as const)('proposed by the %s and approved by the %s is answered %o', async (first, second, rule) => {
    const id = await waiting(first, { effectiveFrom: '2026-12-24', value: another() })
    expect(ruleOf(await approveChange(shell, as(second), id))).toBe(rule)
    expect((await readChange(shell, id))?.change.approved === null).toBe(rule !== null)
    if (rule === 'SoD-10')
      expect((await told(id)).at(-1)).toEqual(['refused:approvePolicyChange', rule, null])
  })

  it.each(['headOfHousing', 'auditor', 'informationManager', 'inspector'] as const)(
    'may not be proposed by the %s',
    async (key) => {
      expect(ruleOf(await proposeChange(shell, as(key), TARGET))).toBe('NOT_PERMITTED')
    },
  )

  it('may not be made for today, and says which field is wrong', async () => {
    const outcome = await proposeChange(shell, as('dpo'), { ...TARGET, effectiveFrom: '2026-11-20' })
    expect(outcome).toMatchObject({ ok: false, refusal: { fields: { effectiveFrom: expect.any(String) } } })
  })

  it('that waited until its day came is not approved, and its day stays as it was', async () => {
    const id = await waiting('administrator', { effectiveFrom: '2026-11-21', value: 3 })
    now = new Date('2026-11-21T00:00:00.000Z')
    expect(ruleOf(await approveChange(shell, as('dpo'), id))).toBe('RULESET')
    expect(await currentPolicy(app, now)).toEqual(SHIPPED)
  })

  it('is approved once, and never after it was rejected', async () => {
    const id = await waiting('administrator', { effectiveFrom: '2027-01-04', value: 7 })
    const both = await Promise.all([
      approveChange(shell, as('dpo'), id),
      approveChange(shell, as('secondAdministrator'), id),
    ])
    expect(both.map(ruleOf).toSorted()).toEqual(['DECIDED', null])

    const rejected = await waiting('administrator', { effectiveFrom: '2027-01-04', value: 8 })
    await rejectChange(shell, as('dpo'), rejected, 'The board did not decide this.')
    expect(ruleOf(await approveChange(shell, as('dpo'), rejected))).toBe('DECIDED')
    expect((await told(rejected)).map(([action]) => action)).toEqual([
      'proposePolicyChange',
      'rejectPolicyChange',
      'refused:approvePolicyChange',
    ])
  })

  it('may be taken back by whoever proposed it', async () => {
    const id = await waiting('administrator', { effectiveFrom: '2027-01-05', value: 9 })
    expect(ruleOf(await rejectChange(shell, as('administrator'), id, 'A slip of mine.'))).toBeNull()
  })

  it('that never was is not found, whatever its name', async () => {
    for (const id of ['00000000-0000-4000-8000-000000000000', 'no id', ''])
      expect(ruleOf(await approveChange(shell, as('dpo'), id))).toBe('NOT_FOUND')
    expect(await readChange(shell, 'no id')).toBeNull()
  })

  it('leaves a ledger that is whole', async () => {
    expect((await verifyLedger(app)).fault).toBeNull()
  })
})

describe('the page of rules', () => {
  it('has what is in force today, what waits with its before, and a ruleset for each day', async () => {
    const id = await waiting('administrator', { effectiveFrom: '2028-02-29', value: 6 })
    const rules = await readRules(shell)
    expect(rules.policy).toEqual(SHIPPED)
    expect(rules.waiting.find(({ change }) => change.id === id)?.before).toMatchObject({ value: 20 })
    expect(rules.waiting.every(({ change }) => change.approved === null)).toBe(true)
    expect(rules.rulesets.at(-1)).toEqual({ from: SHIPPED.ruleset, changes: [] })
    expect(rules.rulesets[0]?.from).toBe('2027-07-01')
  })
})

describe('a decision', () => {
  const decided = (ruleset: string) =>
    ({ voided: [], decision: { id: 'a', outcome: 'REFUSED', by: {}, ruleset } }) as unknown as CaseFile

  it('is explained by the rules of its day, and by what is otherwise today', async () => {
    now = new Date('2027-07-02T10:00:00.000Z')
    const [old] = await explainRules(shell, decided(SHIPPED.ruleset))
    expect(old?.then).toEqual(SHIPPED)
    expect(old?.differences).toEqual([
      {
        before: { kind: 'setting', name: 'targetWorkingDays', value: 10 },
        after: { kind: 'setting', name: 'targetWorkingDays', value: 20 },
      },
    ])
    const { ruleset } = await currentPolicy(app, now)
    expect((await explainRules(shell, decided(ruleset)))[0]?.differences).toEqual([])
  })
})

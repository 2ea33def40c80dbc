import { describe, expect, it } from 'vitest'
import { wordsFor } from '@/lib/content/refusals'
import { HOUSING } from '@/lib/testing/bodies'
import { deputyHead, director, headOfCare, headOfHousing } from '@/lib/testing/people'
import type { Actor } from '../shared/actor'
import {
  againstDelegation,
  againstDelegationApproval,
  againstRevocation,
  type Delegation,
  type DelegationTerms,
  stateOf,
} from './delegation'
import type { Signed } from './ruleset'

const TODAY = '2026-11-20'

const ADMIN = { personId: 'admin', name: 'A', role: 'ADMIN', at: '2026-11-19T10:00:00.000Z' } satisfies Signed

const terms = (set: Partial<DelegationTerms> = {}): DelegationTerms => ({
  delegatorId: headOfHousing.id,
  delegateId: headOfCare.id,
  serviceIds: [HOUSING.id],
  starts: '2026-12-01',
  ends: '2026-12-31',
  authority: 'Scheme of delegation 4.2',
  ...set,
})

const delegation = (set: Partial<Delegation> = {}): Delegation => ({
  ...terms(),
  id: 'a',
  from: headOfHousing.name,
  to: headOfCare.name,
  proposed: ADMIN,
  approved: null,
  revoked: null,
  ...set,
})

const against = (
  set: Partial<DelegationTerms>,
  delegate: Actor | null = headOfCare,
  delegator: Actor | null = headOfHousing,
) => againstDelegation(terms(set), { delegator, delegate }, TODAY)

describe('a delegation', () => {
  it('may be made to another head of service, or to a director', () => {
    expect(against({})).toBeNull()
    expect(against({ delegateId: director.id }, director)).toBeNull()
  })

  it('may never be made to a deputy, by a deputy, or to nobody', () => {
    expect(against({}, deputyHead)?.rule).toBe('DELEGATION')
    expect(against({}, headOfCare, deputyHead)?.rule).toBe('DELEGATION')
    expect(against({}, null)?.rule).toBe('DELEGATION')
    expect(wordsFor({ rule: 'DELEGATION' })).toContain('head of service or above')
  })

  it('may not be made to oneself', () => {
    expect(against({ delegateId: headOfHousing.id }, headOfHousing)?.fields).toHaveProperty('delegateId')
  })

  it('gives away no service that is another’s, unless a director gives it', () => {
    const others = { serviceIds: [HOUSING.id, 'another'] }
    expect(against(others)?.fields).toHaveProperty('serviceIds')
    expect(against({ ...others, delegatorId: director.id }, headOfCare, director)).toBeNull()
  })

  it.each([
    ['from today', { starts: TODAY }, null],
    ['from yesterday', { starts: '2026-11-19' }, 'starts'],
    ['for one day', { ends: '2026-12-01' }, null],
    ['until before it begins', { ends: '2026-11-30' }, 'ends'],
    ['for twelve months', { ends: '2027-11-30' }, null],
    ['for a day more', { ends: '2027-12-01' }, 'ends'],
  ] as const)('%s has this against it: %o', (_, set, field) => {
    expect(Object.keys(against(set)?.fields ?? {})).toEqual(field ? [field] : [])
  })
})

describe('the approval of a delegation', () => {
  const DPO = { id: 'dpo', role: 'DPO' } as const

  it('is another person’s', () => {
    expect(againstDelegationApproval(delegation(), DPO, headOfCare, TODAY)).toBeNull()
    const own = againstDelegationApproval(delegation(), { id: 'admin', role: 'ADMIN' }, headOfCare, TODAY)
    expect(own?.rule).toBe('SoD-10')
  })

  it('looks at the delegate’s grade again', () => {
    expect(againstDelegationApproval(delegation(), DPO, deputyHead, TODAY)?.rule).toBe('DELEGATION')
  })

  it('comes before its last day has passed, and once', () => {
    expect(againstDelegationApproval(delegation(), DPO, headOfCare, '2026-12-31')).toBeNull()
    const late = againstDelegationApproval(delegation(), DPO, headOfCare, '2027-01-01')
    expect(wordsFor(late ?? { rule: '' })).toContain('has ended')
    const again = againstDelegationApproval(delegation({ approved: ADMIN }), DPO, headOfCare, TODAY)
    expect(again?.rule).toBe('DECIDED')
  })
})

describe('a delegation on a day', () => {
  it.each([
    ['2026-11-30', 'toCome'],
    ['2026-12-01', 'running'],
    ['2026-12-31', 'running'],
    ['2027-01-01', 'ended'],
  ])('approved, on %s, is %s', (day, state) => {
    expect(stateOf(delegation({ approved: ADMIN }), day)).toBe(state)
  })

  it('runs on no day before it is approved, nor after it is withdrawn', () => {
    expect(stateOf(delegation(), '2026-12-10')).toBe('waiting')
    expect(stateOf(delegation({ approved: ADMIN, revoked: ADMIN }), '2026-12-10')).toBe('revoked')
  })

  it('may be withdrawn by one person until it is over, and once', () => {
    expect(againstRevocation(delegation(), TODAY)).toBeNull()
    expect(againstRevocation(delegation({ approved: ADMIN }), '2026-12-10')).toBeNull()
    expect(againstRevocation(delegation({ revoked: ADMIN }), TODAY)?.rule).toBe('DECIDED')
    expect(againstRevocation(delegation({ approved: ADMIN }), '2027-01-01')?.rule).toBe('DELEGATION')
  })
})

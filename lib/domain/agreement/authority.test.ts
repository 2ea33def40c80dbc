import { describe, expect, it } from 'vitest'
import { type AuthorityTerms, againstAuthority, authorityState, isPast } from './authority'

const TODAY = '2026-11-20'
const TERMS: AuthorityTerms = {
  personId: 'director',
  reference: 'Scheme 4',
  starts: '2026-12-01',
  ends: '2027-11-30',
}

const against = (
  set: Partial<AuthorityTerms> = {},
  others: Parameters<typeof againstAuthority>[1]['others'] = [],
  known: { recorderId?: string; maySign?: boolean } = {},
) => againstAuthority({ ...TERMS, ...set }, { recorderId: 'lawyer', maySign: true, others, ...known }, TODAY)

const fieldOf = (refusal: ReturnType<typeof against>) => Object.keys(refusal?.fields ?? {})[0]

describe('an authority to sign', () => {
  it('may be recorded for somebody else who holds a post that signs', () => {
    expect(against()).toBeNull()
  })

  it.each([
    ['for oneself', against({}, [], { recorderId: 'director' }), 'personId'],
    ['for a post that does not sign', against({}, [], { maySign: false }), 'personId'],
    ['that ends before it begins', against({ ends: '2026-11-30' }), 'ends'],
    ['that is over already', against({ starts: '2025-01-01', ends: '2026-11-19' }), 'ends'],
    ['for more than three years', against({ ends: '2029-12-02' }), 'ends'],
  ] as const)('may not be recorded %s', (_, refusal, field) => {
    expect(fieldOf(refusal)).toBe(field)
  })

  it('may not run beside another of the same person, but may follow it', () => {
    const before = { starts: '2026-01-01', ends: '2026-12-01', isEnded: false }
    expect(fieldOf(against({}, [before]))).toBe('starts')
    expect(against({ starts: '2026-12-02' }, [before])).toBeNull()
    expect(against({}, [{ ...before, isEnded: true }])).toBeNull()
  })
})

describe('where an authority stands', () => {
  const state = (starts: string, ends: string, isEnded = false) =>
    authorityState({ starts, ends, isEnded }, TODAY)

  it.each([
    ['toCome', state('2026-11-21', '2027-11-20')],
    ['running', state('2026-11-20', '2026-12-21')],
    ['expiring', state('2026-01-01', '2026-12-20')],
    ['expiring', state('2026-01-01', '2026-11-20')],
    ['over', state('2026-01-01', '2026-11-19')],
    ['ended', state('2026-01-01', '2027-01-01', true)],
  ] as const)('is %s', (expected, found) => {
    expect(found).toBe(expected)
  })

  it('is past once it is over or ended', () => {
    expect(['toCome', 'running', 'expiring', 'over', 'ended'].filter((one) => isPast(one as never))).toEqual([
      'over',
      'ended',
    ])
  })
})

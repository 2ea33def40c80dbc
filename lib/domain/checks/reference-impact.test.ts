import { describe, expect, it } from 'vitest'
import { shippedVersions } from '@/lib/testing/reference'
import type { Matter } from './kernel'
import type { Reference } from './reference'
import type { ReferenceVersion, RowEdit } from './reference-changes'
import { type Assessed, impactOf, referenceAround, shiftsIn } from './reference-impact'

const proposal = (rows: readonly RowEdit[]): ReferenceVersion => ({
  id: 'waiting',
  set: 'adequacy',
  effectiveFrom: '2026-12-01',
  rows,
  why: 'A court set the regulations aside.',
  source: 'The judgment',
  proposed: { personId: 'first', name: 'First', role: 'ADMIN', at: '2026-11-21T09:00:00.000Z' },
  approved: null,
  rejected: null,
})

const agreement = (number: number): Matter => ({
  kind: 'agreement',
  id: `agreement-${number}`,
  reference: `DSA-2026-00000${number}`,
})

const toPlace = (place: string, matter: Matter | null, isLive = false): Assessed<string> => ({
  kind: 'transfer',
  reference: `TRF-2026-00000${place}`,
  title: `To ${place}`,
  matter,
  isLive,
  looks: [place],
})

/** Stands for the decision on a transfer, of which the impact knows nothing. */
const outcomeOf = (place: string, { adequacy }: Reference) => {
  const status = adequacy.find(({ iso_code }) => iso_code === place)?.status
  return status === 'full' || status === 'partial' ? 'ALLOW' : 'BLOCK_NO_MECHANISM'
}

const ASSESSED = [
  toPlace('US', agreement(1), true),
  toPlace('US', agreement(1)),
  toPlace('US', agreement(2), true),
  toPlace('US', { kind: 'disclosure', id: 'case', reference: 'DIS-2026-000001' }),
  toPlace('IE', agreement(3), true),
  toPlace('BR', agreement(3)),
]

const impactOn = (rows: readonly RowEdit[]) =>
  impactOf(referenceAround(proposal(rows), shippedVersions()), ASSESSED, outcomeOf)

describe('what a change would do', () => {
  it('is each assessment that would be decided otherwise, its agreements once, and the flows that are live', () => {
    const impact = impactOn([{ key: 'US', row: null }])
    expect(impact.moved.map(({ title, from, to }) => [title, from, to])).toEqual(
      Array.from({ length: 4 }, () => ['To US', 'ALLOW', 'BLOCK_NO_MECHANISM']),
    )
    expect(impact.agreements).toEqual([agreement(1), agreement(2)])
    expect(impact.live).toHaveLength(2)
  })

  it('is told by what it changes from and to, the most first', () => {
    const impact = impactOn([
      { key: 'US', row: null },
      { key: 'BR', row: { status: 'full' } },
    ])
    expect(shiftsIn(impact).map(({ from, to, moved }) => [from, to, moved.length])).toEqual([
      ['ALLOW', 'BLOCK_NO_MECHANISM', 4],
      ['BLOCK_NO_MECHANISM', 'ALLOW', 1],
    ])
  })

  it('is nothing where no decision rests on what changes', () => {
    const impact = impactOn([{ key: 'US', row: { conditions: 'In other words' } }])
    expect(impact).toEqual({ moved: [], agreements: [], live: [] })
    expect(shiftsIn(impact)).toEqual([])
  })

  it('is seen on the day of the change where it is not on the day of the last decision', () => {
    const looks = ['DE', 'US']
    const around = referenceAround(proposal([{ key: 'US', row: null }]), shippedVersions())
    const impact = impactOf(around, [{ ...toPlace('US', null), looks }], outcomeOf)
    expect(impact.moved).toHaveLength(1)
  })

  it('is measured on the day it takes effect, with what is approved until then', () => {
    const before = {
      ...proposal([{ key: 'US', row: null }]),
      id: 'approved',
      approved: { personId: 'second', name: 'Second', role: 'DPO', at: '2026-11-21T10:00:00.000Z' },
    } as const
    const { before: without, after } = referenceAround(proposal([{ key: 'US', row: null }]), [
      ...shippedVersions(),
      before,
    ])
    expect(without.adequacy).toEqual(after.adequacy)
    expect(after.versions.adequacy).toBe('2026-12-01')
  })
})

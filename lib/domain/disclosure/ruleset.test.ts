import { describe, expect, it } from 'vitest'
import type { CaseFile } from './disclosure'
import { type DatedChange, policyOn, SHIPPED } from './policy'
import {
  approvedOf,
  beforeOf,
  decisionsOf,
  differences,
  isWaiting,
  type ProposedChange,
  rulesetsOf,
  type Signed,
  sourceOf,
} from './ruleset'

const by = (at: string): Signed => ({ personId: 'p', name: 'P', role: 'ADMIN', at })

const change = (id: string, what: DatedChange, approvedAt: string | null): ProposedChange => ({
  ...what,
  id,
  why: 'The board decided it.',
  proposed: by('2026-11-01T10:00:00.000Z'),
  approved: approvedAt ? by(approvedAt) : null,
  rejected: null,
})

const target = (value: number, effectiveFrom: string): DatedChange => ({
  kind: 'setting',
  name: 'targetWorkingDays',
  value,
  effectiveFrom,
})

const FIRST = change('first', target(15, '2027-01-04'), '2026-11-20T10:00:00.000Z')
const SECOND = change('second', target(12, '2027-01-04'), '2026-11-21T10:00:00.000Z')
const LATER = change('later', target(20, '2027-02-01'), '2026-11-22T10:00:00.000Z')
const WAITING = change('waiting', target(8, '2027-03-01'), null)
const ALL = [WAITING, LATER, SECOND, FIRST]

describe('changes of the rules', () => {
  it('count in the order they were approved, and not before', () => {
    expect(approvedOf(ALL)).toEqual([FIRST, SECOND, LATER])
    expect(ALL.filter(isWaiting)).toEqual([WAITING])
  })

  it('are each a change from what their day would have had without them', () => {
    expect(ALL.map((one) => beforeOf(one, ALL).value)).toEqual([20, 12, 15, 10])
  })

  it('make a ruleset for each day on which something changed, the shipped one last', () => {
    expect(rulesetsOf(ALL).map(({ from, changes }) => [from, changes.map(({ id }) => id)])).toEqual([
      ['2027-02-01', ['later']],
      ['2027-01-04', ['first', 'second']],
      [SHIPPED.ruleset, []],
    ])
  })

  it('say where a value comes from, once their day has come', () => {
    expect(sourceOf(FIRST, ALL, '2027-01-03')).toBeUndefined()
    expect(sourceOf(FIRST, ALL, '2027-01-04')).toEqual(SECOND)
    expect(sourceOf(FIRST, ALL, '2027-02-02')).toEqual(LATER)
    const another = { kind: 'setting', name: 'retentionYears', value: 6 } as const
    expect(sourceOf(another, ALL, '2027-02-02')).toBeUndefined()
  })
})

describe('two rulesets side by side', () => {
  it('of one day differ in nothing', () => {
    expect(differences(SHIPPED, SHIPPED)).toEqual([])
  })

  it('name each thing that changed, and what it was and is, and nothing else', () => {
    const now = policyOn('2027-02-01', [
      ...approvedOf(ALL),
      { kind: 'floor', name: 'force', value: 'superintendent', effectiveFrom: '2027-01-04' },
      { kind: 'switch', name: 'G12', value: '2027-01-01', effectiveFrom: '2027-01-04' },
      { kind: 'bankHoliday', name: '2027-06-14', value: 'added', effectiveFrom: '2027-01-04' },
      { kind: 'bankHoliday', name: '2027-05-31', value: 'removed', effectiveFrom: '2027-01-04' },
    ])
    const found = differences(SHIPPED, now).map(({ before, after }) => [
      before.name,
      before.value,
      after.value,
    ])
    expect(found).toEqual([
      ['targetWorkingDays', 10, 20],
      ['force', 'inspector', 'superintendent'],
      ['G12', null, '2027-01-01'],
      ['2027-05-31', 'added', 'removed'],
      ['2027-06-14', 'removed', 'added'],
    ])
  })
})

describe('the decisions of a case', () => {
  const by = { personId: 'p', name: 'P', standing: 'Head', body: 'B', at: '', method: '', bound: '' }
  const made = (id: string, ruleset: string) => ({ id, by, ruleset, outcome: 'REFUSED', codes: [] })

  it('are told in order, each with the rules it was made under, also those that no longer count', () => {
    const d = {
      voided: [
        { at: '', why: 'reviewed', decision: made('old', '2026-06-19') },
        { at: '', why: 'expired' },
      ],
      decision: made('new', '2027-01-04'),
    } as unknown as CaseFile
    expect(decisionsOf(d)).toEqual([
      { id: 'old', outcome: 'REFUSED', by, ruleset: '2026-06-19' },
      { id: 'new', outcome: 'REFUSED', by, ruleset: '2027-01-04' },
    ])
  })

  it('include an emergency’s, and are none while nothing is decided', () => {
    const urgent = { voided: [], urgentDecision: { id: 'u', by, ruleset: '2026-06-19', exception: false } }
    expect(decisionsOf(urgent as unknown as CaseFile)).toEqual([
      { id: 'u', outcome: 'U_DECIDED', by, ruleset: '2026-06-19' },
    ])
    expect(decisionsOf({ voided: [] } as unknown as CaseFile)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { wordsFor } from '@/lib/content/refusals'
import type { DatedChange } from './policy'
import { againstApproval, againstProposal, againstRejection } from './policy-guards'
import type { ProposedChange, Signed } from './ruleset'

const TODAY = '2026-11-20'
const TOMORROW = '2026-11-21'

const by = (personId: string, role: Signed['role'] = 'ADMIN'): Signed => ({
  personId,
  name: 'Somebody',
  role,
  at: '2026-11-19T10:00:00.000Z',
})

const CHANGE: DatedChange = { kind: 'setting', name: 'targetWorkingDays', value: 15, effectiveFrom: TOMORROW }

const proposed = (set: Partial<ProposedChange> = {}): ProposedChange =>
  ({
    ...CHANGE,
    id: 'a',
    why: 'The board decided it.',
    proposed: by('one'),
    approved: null,
    rejected: null,
    ...set,
  }) as ProposedChange

describe('a proposal', () => {
  it('may change tomorrow', () => {
    expect(againstProposal(CHANGE, TODAY, [])).toBeNull()
  })

  it('may not change today, on which cases may have been decided already', () => {
    expect(againstProposal({ ...CHANGE, effectiveFrom: TODAY }, TODAY, [])?.fields).toHaveProperty(
      'effectiveFrom',
    )
  })

  it('may not be out of bounds', () => {
    expect(againstProposal({ ...CHANGE, value: 1000 } as DatedChange, TODAY, [])?.fields).toHaveProperty(
      'value',
    )
  })

  it('may not change a thing to what it will be already', () => {
    expect(againstProposal({ ...CHANGE, value: 10 } as DatedChange, TODAY, [])?.fields).toHaveProperty(
      'value',
    )
    expect(againstProposal(CHANGE, TODAY, [CHANGE])?.fields).toHaveProperty('value')
    const off: DatedChange = { kind: 'switch', name: 'G12', value: null, effectiveFrom: TOMORROW }
    expect(againstProposal(off, TODAY, [])?.fields).toHaveProperty('inForce')
  })

  it('may not make a bank holiday of a day before it takes effect', () => {
    const holiday: DatedChange = {
      kind: 'bankHoliday',
      name: '2026-11-30',
      value: 'added',
      effectiveFrom: '2026-12-01',
    }
    expect(againstProposal(holiday, TODAY, [])?.fields).toHaveProperty('name')
    expect(againstProposal({ ...holiday, effectiveFrom: '2026-11-30' }, TODAY, [])).toBeNull()
  })
})

describe('a second person', () => {
  it.each([
    ['another administrator', by('one'), { id: 'two', role: 'ADMIN' }, null],
    ['the DPO, of an administrator’s proposal', by('one'), { id: 'two', role: 'DPO' }, null],
    ['an administrator, of the DPO’s proposal', by('one', 'DPO'), { id: 'two', role: 'ADMIN' }, null],
    ['another DPO, of the DPO’s proposal', by('one', 'DPO'), { id: 'two', role: 'DPO' }, 'SoD-10'],
    ['whoever proposed it', by('one'), { id: 'one', role: 'ADMIN' }, 'SoD-10'],
    ['whoever proposed it, in another role by now', by('one'), { id: 'one', role: 'DPO' }, 'SoD-10'],
  ] as const)('who is %s is answered %o', (_, proposer, approver, rule) => {
    const refusal = againstApproval(proposed({ proposed: proposer }), approver, TODAY)
    expect(refusal?.rule ?? null).toBe(rule)
    if (refusal) expect(wordsFor(refusal)).toContain('(SoD-10)')
  })

  const OTHER = { id: 'two', role: 'ADMIN' } as const

  it('may not approve a change whose day has come while it waited', () => {
    const late = againstApproval(proposed({ effectiveFrom: TODAY }), OTHER, TODAY)
    expect(late?.rule).toBe('RULESET')
    expect(wordsFor(late ?? { rule: '' })).toContain('20 November 2026')
  })

  it('may not approve or reject what is settled', () => {
    for (const settled of [
      proposed({ approved: by('three') }),
      proposed({ rejected: { ...by('three'), reason: 'No.' } }),
    ]) {
      expect(againstApproval(settled, OTHER, TODAY)?.rule).toBe('DECIDED')
      expect(againstRejection(settled)?.rule).toBe('DECIDED')
    }
  })

  it('may be the first, to take a proposal back', () => {
    expect(againstRejection(proposed())).toBeNull()
  })
})

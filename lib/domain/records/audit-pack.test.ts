import { describe, expect, it } from 'vitest'
import { aDisclosure } from '@/lib/testing/disclosure'
import { constable, headOfHousing } from '@/lib/testing/people'
import { caseFile } from '../disclosure/disclosure'
import { type AuditEvent, auditPack } from './audit-pack'
import { anIssue, rowOf } from './testing'

const event = (index: number, change: Partial<AuditEvent> = {}): AuditEvent => ({
  index,
  at: `2026-10-05T09:0${index % 10}:00.000Z`,
  who: { name: constable.name, isAdministrator: false },
  act: 'Request submitted for authorisation',
  rule: 'T1',
  after: 'AWAIT_EXT_AUTH',
  commitment: String(index % 10).repeat(64),
  leaf: 'b'.repeat(64),
  root: `${index % 10}c`.repeat(32),
  ...change,
})

const d = caseFile(aDisclosure().closed().build())
const administrator = { name: 'Imran Castellanos', isAdministrator: true }
const events = [
  event(7, { act: 'Approved', rule: 'T15', who: { name: headOfHousing.name, isAdministrator: false } }),
  event(3),
  event(5, { act: 'Attempt refused: Approve', rule: 'SoD-3', after: null, who: administrator }),
]
const tableAt = (copy: 'internal' | 'external', position: 1 | 2) => {
  const [block] = auditPack(d, anIssue({ copy }), events).sections[position]?.blocks ?? []
  return block?.type === 'table' ? block.body : []
}

describe('P14, the audit pack', () => {
  it('has every act in the order of the ledger, whatever order they came in', () => {
    expect(tableAt('internal', 1).map(([index, , , act, rule]) => [index, act, rule])).toEqual([
      ['3', 'Request submitted for authorisation', 'T1'],
      ['5', 'Attempt refused: Approve', 'SoD-3'],
      ['7', 'Approved', 'T15'],
    ])
  })

  it('has what each is held by: its commitment, its leaf and the root after it', () => {
    expect(tableAt('internal', 2)[2]).toEqual(['7', '7'.repeat(64), 'b'.repeat(64), '7c'.repeat(32)])
    expect(rowOf(auditPack(d, anIssue(), events), 'The case', 'Root of the ledger after it')).toBe(
      '7c'.repeat(32),
    )
  })

  it('names administrators inside, and not outside', () => {
    expect(tableAt('internal', 1)[1]).toContain(administrator.name)
    expect(tableAt('external', 1)[1]).toContain('An administrator')
    expect(JSON.stringify(auditPack(d, anIssue({ copy: 'external' }), events))).not.toContain(
      administrator.name,
    )
    expect(tableAt('external', 1)[2]).toContain(headOfHousing.name)
  })

  it('is drawn also for a case that the ledger holds nothing about', () => {
    expect(auditPack(d, anIssue(), []).summary).toContain('0 in all')
  })
})

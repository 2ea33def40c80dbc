import { describe, expect, it } from 'vitest'
import { annexed, line, restriction, tables } from '@/lib/testing/annexes'
import { testLocations } from '../../checks/location/location'
import type { StorageRestriction } from '../../checks/location/restriction'
import type { RetentionLine } from '../../checks/retention/retention'
import type { Copy } from '../model'
import { anIssue, headingsOf, rowOf } from '../testing'
import { locationAnnex } from './location'
import { retentionAnnex } from './retention'

const retention = (copy: Copy, change: Partial<RetentionLine['term']> = {}) =>
  retentionAnnex({ ...annexed, lines: [{ ...line, term: { ...line.term, ...change } }] }, anIssue({ copy }))

const location = (copy: Copy, change: Partial<StorageRestriction> = {}) => {
  const restrictions = [{ ...restriction, ...change }]
  const uses = [
    { kind: 'STORAGE', code: 'GB-WLS', what: 'Live database' },
    { kind: 'SUPPORT', code: 'IE', what: 'Engineers on call' },
    { kind: 'BACKUP', code: 'GB-SCT', what: 'Nightly copy' },
  ] as const
  const result = testLocations(restrictions, uses.slice(0, 2), tables, '2026-11-21')
  const blocked = testLocations(restrictions, uses, tables, '2026-11-21')
  return {
    clear: locationAnnex({ ...annexed, guards: [], restrictions, result }, anIssue({ copy })),
    blocked: locationAnnex({ ...annexed, restrictions, result: blocked }, anIssue({ copy })),
  }
}

const tableOf = (record: ReturnType<typeof retention>, heading: string) =>
  record.sections
    .find((section) => section.heading === heading)
    ?.blocks.flatMap((block) => (block.type === 'table' ? block.body : []))

describe('the retention schedule', () => {
  it('says of each dataset its period, trigger, action and the day of the certificate', () => {
    expect(tableOf(retention('external', { extension: null }), 'Schedule')).toEqual([
      [
        'Names and addresses',
        '3 years\n3 years after the last letter',
        'The last letter',
        'It is destroyed',
        'By 1 November 2029',
      ],
    ])
  })

  it('says the day that an extension put it off to, and who approved that inside alone', () => {
    expect(tableOf(retention('external'), 'Schedule')?.[0]?.at(-1)).toBe('By 1 January 2030')
    expect(rowOf(retention('internal'), 'Names and addresses', 'Extension')).toContain('CANARY')
    expect(rowOf(retention('external'), 'Names and addresses', 'Extension')).toBeUndefined()
  })

  it('says inside which limit was the shortest', () => {
    expect(rowOf(retention('internal'), 'Names and addresses', 'Shortest limit')).toBe(
      '3 years: the condition of the Confidentiality Advisory Group',
    )
  })

  it('says that a legal hold puts the certificate off, and outside not which', () => {
    const held = retention('external', { legalHold: 'CANARY claim' })
    expect(tableOf(held, 'Schedule')?.[0]?.at(-1)).toBe('Put off by a legal hold')
    expect(rowOf(retention('internal', { legalHold: 'Claim 4' }), 'Names and addresses', 'Legal hold')).toBe(
      'Claim 4',
    )
  })
})

describe('the location annex', () => {
  it('says of each restriction its source, clause, permitted codes and waiver', () => {
    const about = 'Restriction 1: Adult social care'
    const { clear } = location('external')
    expect(rowOf(clear, about, 'Source')).toBe('Haverbrook Trust')
    expect(rowOf(clear, about, 'Document and clause')).toBe('Agreement 12\nClause 4.2')
    expect(rowOf(clear, about, 'Permitted')).toBe('England, Wales (GB-ENG, GB-WLS)')
    expect(rowOf(clear, about, 'Waiver')).toBe('Haverbrook Trust, W-3, 1 October 2026\nIreland (IE): Support')
  })

  it('counts no waiver that is not the source’s', () => {
    const ours = restriction.waiver && { ...restriction.waiver, fromSource: 'London Borough of Haverbrook' }
    const { clear } = location('external', { waiver: ours })
    expect(rowOf(clear, 'Restriction 1: Adult social care', 'Waiver')).toBe('None by the source')
  })

  it('says what all sources permit for each use, and of each place whether it fits', () => {
    const { clear, blocked } = location('external')
    const about = 'What all the sources permit together'
    expect(rowOf(clear, about, 'Result')).toBe('Every place is permitted')
    expect(rowOf(clear, about, 'Support')).toBe('England, Wales, Ireland (GB-ENG, GB-WLS, IE)')
    expect(rowOf(blocked, about, 'Result')).toContain('BLOCK_LOCATION')
    expect(tableOf(blocked, 'Where it is')?.map((cells) => cells.at(-1))).toEqual([
      'Permitted',
      'Permitted',
      'Not permitted',
    ])
  })

  it('says inside who compared it with the document, and what stands in the way', () => {
    const { blocked } = location('internal')
    const about = 'Restriction 1: Adult social care'
    expect(rowOf(blocked, about, 'Compared with the document by')).toBe('Nobody yet')
    expect(headingsOf(blocked)).toContain('What stands in the way')
    expect(headingsOf(location('external').blocked)).not.toContain('What stands in the way')
  })
})

describe.each<[string, (copy: Copy) => ReturnType<typeof retention>]>([
  ['the retention schedule', retention],
  ['the location annex', (copy) => location(copy).blocked],
])('%s', (_, annex) => {
  it('has its parties, purpose, tables, next review and that later changes make a new version', () => {
    const about = 'What it belongs to'
    expect(rowOf(annex('external'), about, 'Parties')).toContain('Mailing House Ltd')
    expect(rowOf(annex('external'), about, 'Tables it was made under')).toContain(
      'UK adequacy regulations, of 21 November 2026',
    )
    expect(rowOf(annex('external'), about, 'Next review')).toBe('By 7 October 2027')
    expect(rowOf(annex('external'), about, 'Later changes')).toContain('new version')
  })

  it('keeps what the council wrote for itself out of the other side’s copy', () => {
    expect(JSON.stringify(annex('internal'))).toContain('CANARY')
    expect(JSON.stringify(annex('external'))).not.toContain('CANARY')
  })

  it('shows every check with its result, and why one blocks inside alone', () => {
    expect(tableOf(annex('external'), 'Checks')?.[0]?.[1]).toBe('Blocked')
    expect(tableOf(annex('internal'), 'Checks')?.[0]?.[1]).toBe('Blocked\nCANARY of the council.')
  })
})

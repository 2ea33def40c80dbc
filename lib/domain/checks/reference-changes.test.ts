import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedReference } from '@/lib/reference-data/shipped'
import { shippedVersions } from '@/lib/testing/reference'
import type { Signed } from '../disclosure/ruleset'
import type { Role } from '../shared/actor'
import {
  againstReferenceApproval,
  againstReferenceProposal,
  againstReferenceRejection,
  approvedCount,
  editsBetween,
  type ReferenceVersion,
  type RowEdit,
  referenceFrom,
  referenceNamed,
  tableOn,
  withEdits,
} from './reference-changes'
import { diffOf } from './reference-diff'

const shipped = shippedReference()
const SHIPPED = shippedVersions()

const signed = (personId: string, role: Role, at: string): Signed => ({ personId, name: personId, role, at })

type Made = Pick<ReferenceVersion, 'effectiveFrom' | 'rows'> & { readonly approvedAt?: string }

let made = 0
const version = ({ effectiveFrom, rows, approvedAt }: Made): ReferenceVersion => {
  made += 1
  return {
    id: `version-${made}`,
    set: 'adequacy',
    effectiveFrom,
    rows,
    why: 'The regulations changed.',
    source: 'SI 2026/1',
    proposed: signed('first', 'ADMIN', '2026-11-21T09:00:00.000Z'),
    approved: approvedAt ? signed('second', 'DPO', approvedAt) : null,
    rejected: null,
  }
}

const approved = (effectiveFrom: string, rows: readonly RowEdit[], approvedAt = '2026-11-21T10:00:00.000Z') =>
  version({ effectiveFrom, rows, approvedAt })

const WITHOUT_US: readonly RowEdit[] = [{ key: 'US', row: null }]
const status = (key: string, to: string): RowEdit => ({ key, row: { status: to } })
const conditions = (key: string, to: string): RowEdit => ({ key, row: { conditions: to } })

const rowOn = (day: string, key: string, versions: readonly ReferenceVersion[]) =>
  tableOn('adequacy', day, versions).rows.find((row) => row.iso_code === key)

describe('the tables on a day', () => {
  it('are those that came with the product while nothing was approved, on any day', () => {
    for (const day of ['2020-01-01', '2026-11-21', '2040-01-01'])
      expect(referenceFrom(day, SHIPPED)).toEqual(shipped)
  })

  it('change on the day that a change takes effect, and name it as their version', () => {
    const versions = [...SHIPPED, approved('2026-12-01', WITHOUT_US)]
    expect(rowOn('2026-11-30', 'US', versions)).toBeDefined()
    expect(rowOn('2026-12-01', 'US', versions)).toBeUndefined()
    expect(referenceFrom('2026-12-05', versions).versions).toEqual({
      ...shipped.versions,
      adequacy: '2026-12-01',
    })
  })

  it('stay readable under the version that an old decision names', () => {
    const versions = [
      ...SHIPPED,
      approved('2026-12-01', WITHOUT_US),
      approved('2027-02-01', [status('CA', 'none')]),
    ]
    const old = referenceFrom('2026-12-05', versions)
    expect(referenceNamed(old.versions, versions)).toEqual(old)
    expect(referenceNamed(shipped.versions, versions)).toEqual(shipped)
  })

  it('are not moved by what waits or was rejected', () => {
    const waiting = version({ effectiveFrom: '2026-12-01', rows: WITHOUT_US })
    const rejected = { ...waiting, rejected: { ...signed('x', 'DPO', '2026-11-22'), reason: 'No.' } }
    expect(referenceFrom('2027-01-01', [...SHIPPED, waiting, rejected])).toEqual(shipped)
  })

  it('keep a change approved for later when another comes in between, and each only its own columns', () => {
    const later = approved('2027-02-01', [conditions('US', 'As the new regulations say')])
    const sooner = approved('2026-12-01', [status('US', 'none')], '2026-11-22T10:00:00.000Z')
    const versions = [...SHIPPED, later, sooner]
    expect(rowOn('2026-12-01', 'US', versions)).toMatchObject({ status: 'none' })
    expect(rowOn('2027-02-01', 'US', versions)).toMatchObject({
      status: 'none',
      conditions: 'As the new regulations say',
    })
  })

  it('do not get back a row that was taken out, by a change of one of its columns', () => {
    const versions = [
      ...SHIPPED,
      approved('2027-02-01', [conditions('US', 'Otherwise')]),
      approved('2026-12-01', WITHOUT_US, '2026-11-22T10:00:00.000Z'),
    ]
    expect(rowOn('2027-02-01', 'US', versions)).toBeUndefined()
  })
})

describe('a spreadsheet against its table', () => {
  const rows = fc.subarray(
    shipped.adequacy.map((row) => row.iso_code),
    { minLength: 1 },
  )

  it('makes exactly the table that it holds', () => {
    fc.assert(
      fc.property(rows, rows, fc.string({ maxLength: 20 }), (kept, altered, words) => {
        const after = shipped.adequacy
          .filter(({ iso_code }) => kept.includes(iso_code))
          .map((row) => (altered.includes(row.iso_code) ? { ...row, conditions: words } : row))
        const edits = editsBetween('adequacy', shipped.adequacy, after)
        expect(withEdits('adequacy', shipped.adequacy, edits)).toEqual(after)
      }),
    )
  })

  it('is told apart row by row and column by column', () => {
    const edits = [
      status('CA', 'none'),
      ...WITHOUT_US,
      { key: 'BR', row: { ...shipped.adequacy[0], iso_code: 'BR' } },
    ]
    const changes = diffOf('adequacy', shipped.adequacy, edits as readonly RowEdit[])
    expect(changes.map(({ kind, key }) => [kind, key])).toEqual([
      ['changed', 'CA'],
      ['removed', 'US'],
      ['changed', 'BR'],
    ])
    expect(changes[0]).toMatchObject({
      name: 'Canada',
      columns: [{ column: 'status', before: 'partial', after: 'none' }],
    })
    expect(changes[1]?.columns.every(({ after }) => after === '')).toBe(true)
  })
})

const TODAY = '2026-11-21'

describe('a proposal', () => {
  const against = (
    asked: Parameters<typeof againstReferenceProposal>[0],
    rows: readonly RowEdit[],
    day = '2026-12-01',
  ) => againstReferenceProposal(asked, { set: 'adequacy', effectiveFrom: day, rows }, TODAY, shipped.adequacy)

  it('may change a row, take one out, or add one', () => {
    expect(against('change', [status('US', 'none')])).toBeNull()
    expect(against('withdraw', WITHOUT_US)).toBeNull()
    expect(
      against('add', [{ key: 'ZW', row: { ...shipped.adequacy[0], iso_code: 'ZW' } as RowEdit['row'] }]),
    ).toBeNull()
  })

  it.each([TODAY, '2026-11-20'])('may not take effect on %s', (day) => {
    expect(against('withdraw', WITHOUT_US, day)).toMatchObject({
      fields: { effectiveFrom: expect.any(String) },
    })
  })

  it('may not add a row that is there, nor change one that is not', () => {
    const [austria] = shipped.adequacy
    expect(against('add', [{ key: 'AT', row: austria ?? null }])).toMatchObject({
      fields: { 'row-iso_code': expect.any(String) },
    })
    expect(against('change', [status('XX', 'none')])).toEqual({ rule: 'REFERENCE_GONE' })
    expect(against('withdraw', [{ key: 'XX', row: null }])).toEqual({ rule: 'REFERENCE_GONE' })
  })

  it('may not be of what is so already', () => {
    expect(against('change', [status('US', 'partial')])).toMatchObject({ rule: 'INPUT' })
    expect(against('table', [])).toMatchObject({ fields: { file: expect.any(String) } })
  })

  it('may not leave a table empty', () => {
    const all = shipped.adequacy.map(({ iso_code }) => ({ key: iso_code, row: null }))
    expect(against('table', all)).toMatchObject({ rule: 'INPUT' })
  })
})

describe('an approval', () => {
  const waiting = version({ effectiveFrom: '2026-12-01', rows: WITHOUT_US })
  const looked = { seen: 4, now: 4 }
  const by = (id: string, role: Role) => ({ id, role })

  it.each([
    [by('second', 'ADMIN'), null],
    [by('second', 'DPO'), null],
    [by('first', 'ADMIN'), 'SoD-10'],
  ])('by %j of what an administrator proposed is answered %o', (approver, rule) => {
    expect(againstReferenceApproval(waiting, approver, TODAY, looked)?.rule ?? null).toBe(rule)
  })

  it('takes an administrator where the DPO proposed it', () => {
    const theirs = { ...waiting, proposed: signed('dpo', 'DPO', '2026-11-21T09:00:00.000Z') }
    expect(againstReferenceApproval(theirs, by('deputy', 'DPO'), TODAY, looked)?.rule).toBe('SoD-10')
    expect(againstReferenceApproval(theirs, by('second', 'ADMIN'), TODAY, looked)).toBeNull()
  })

  it('comes too late on the day itself', () => {
    expect(againstReferenceApproval(waiting, by('second', 'DPO'), '2026-12-01', looked)?.rule).toBe('RULESET')
  })

  it('is of what was looked at: another change approved since is looked at first', () => {
    const versions = [...SHIPPED, waiting]
    const seen = approvedCount('adequacy', versions)
    const now = approvedCount('adequacy', [...versions, approved('2027-01-01', [status('CA', 'none')])])
    expect(againstReferenceApproval(waiting, by('second', 'DPO'), TODAY, { seen, now })?.rule).toBe(
      'REFERENCE_MOVED',
    )
  })

  it('is given once, and never to what came with the product', () => {
    const [first] = SHIPPED
    if (!first) throw new Error('the tables are shipped')
    const done = approved('2026-12-01', WITHOUT_US)
    for (const one of [first, done]) {
      expect(againstReferenceApproval(one, by('third', 'ADMIN'), TODAY, looked)?.rule).toBe('DECIDED')
      expect(againstReferenceRejection(one)?.rule).toBe('DECIDED')
    }
    expect(againstReferenceRejection(waiting)).toBeNull()
  })
})

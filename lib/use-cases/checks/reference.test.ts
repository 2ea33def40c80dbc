import { describe, expect, it } from 'vitest'
import { entriesAbout } from '@/db/repositories/ledger'
import { referenceOn } from '@/db/repositories/reference'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { shippedReference } from '@/lib/reference-data/shipped'
import { verifyLedger } from '../ledger/verify'
import { exportReference, readReferenceRow, readReferenceSet, readReferenceVersion } from './read-reference'
import { approveVersion, proposeRow, proposeTable, rejectVersion, withdrawRow } from './reference'

const { app, owner } = await testDatabase()
await insertDemoBorough(owner)

let now = new Date('2026-11-20T10:00:00.000Z')
const shell = { db: app, clock: () => now }

const as = (key: PersonKey) => ({ personId: PEOPLE[key].id, method: 'a test' })

const GROUNDS = {
  effectiveFrom: '2026-12-01',
  why: 'The board read the new regulations on 12 November.',
  source: 'SI 2026/999',
}

const shipped = shippedReference()

const rowOf = (code: string) => {
  const row = shipped.adequacy.find(({ iso_code }) => iso_code === code)
  return row ?? expect.fail(`there is no row of ${code}`)
}

const ruleOf = (outcome: Outcome<unknown>) => (outcome.ok ? null : outcome.refusal.rule)
const fieldsOf = (outcome: Outcome<unknown>) => (outcome.ok ? null : outcome.refusal.fields)

const idOf = (outcome: Outcome<{ readonly id: string }>) =>
  outcome.ok ? outcome.value.id : expect.fail(`not done: ${JSON.stringify(outcome.refusal)}`)

const withdraw = (key: string, person: PersonKey = 'administrator', grounds = {}) =>
  withdrawRow(shell, as(person), 'adequacy', { ...GROUNDS, ...grounds, key })

const change = (key: string, set: object, person: PersonKey = 'administrator') =>
  proposeRow(shell, as(person), 'adequacy', {
    ...GROUNDS,
    key,
    basis: '2026-11-21',
    row: { ...rowOf(key), ...set },
  })

const approve = async (id: string, person: PersonKey = 'dpo') => {
  const read = await readReferenceVersion(shell, id)
  return approveVersion(shell, as(person), id, { seen: read?.seen ?? 0 })
}

const told = async (id: string) =>
  (await entriesAbout(app, id)).map(({ action, rule, after }) => [action, rule, after])

const codesOn = async (day: string) => (await referenceOn(app, day)).adequacy.map(({ iso_code }) => iso_code)

describe('a change of one row', () => {
  it('counts from its day once two people made it, and the ledger names both and what changed', async () => {
    const id = idOf(await withdraw('FK', 'administrator', { effectiveFrom: '2026-11-25' }))
    expect(await codesOn('2026-11-25')).toContain('FK')
    expect(ruleOf(await approve(id))).toBeNull()
    expect(await codesOn('2026-11-24')).toContain('FK')
    expect(await codesOn('2026-11-25')).not.toContain('FK')
    expect(await told(id)).toEqual([
      ['proposeReferenceChange', 'SoD-10', 'WAITING'],
      ['approveReferenceChange', 'SoD-10', 'APPROVED'],
    ])
    const [proposal] = await entriesAbout(app, id)
    expect(proposal?.payload).toMatchObject({
      ...GROUNDS,
      effectiveFrom: '2026-11-25',
      changed: ['removed FK'],
    })
  })

  it('shows what it changes and leaves alone what its form left alone', async () => {
    const id = idOf(await change('CA', { conditions: 'Only commercial bodies' }))
    expect((await readReferenceVersion(shell, id))?.changes).toEqual([
      {
        kind: 'changed',
        key: 'CA',
        name: 'Canada',
        columns: [{ column: 'conditions', before: rowOf('CA').conditions, after: 'Only commercial bodies' }],
      },
    ])
  })

  it('adds a row that was not there, and none that was', async () => {
    const row = { ...rowOf('BR'), iso_code: 'X-TEST', territory: 'A court of arbitration' }
    const add = (typed: typeof row) =>
      proposeRow(shell, as('administrator'), 'adequacy', { ...GROUNDS, key: '', basis: '', row: typed })
    const id = idOf(await add(row))
    expect((await readReferenceVersion(shell, id))?.changes[0]).toMatchObject({
      kind: 'added',
      key: 'X-TEST',
    })
    expect(fieldsOf(await add(rowOf('BR')))).toHaveProperty('row-iso_code')
  })

  it('names the field that is wrong, and keeps nothing', async () => {
    expect(fieldsOf(await change('CA', { status: 'perhaps' }))).toHaveProperty('row-status')
    expect(fieldsOf(await withdraw('CA', 'dpo', { effectiveFrom: '2026-11-20' }))).toHaveProperty(
      'effectiveFrom',
    )
    expect(ruleOf(await withdraw('XX'))).toBe('REFERENCE_GONE')
    expect(ruleOf(await change('CA', {}))).toBe('INPUT')
    for (const set of ['colours', 'constructor', ''])
      expect(ruleOf(await withdrawRow(shell, as('dpo'), set, { ...GROUNDS, key: 'CA' }))).toBe('NOT_FOUND')
  })

  it.each(['headOfHousing', 'auditor', 'informationManager', 'inspector'] as const)(
    'may not be proposed by the %s',
    async (key) => {
      expect(ruleOf(await withdraw('US', key))).toBe('NOT_PERMITTED')
    },
  )

  it.each([
    ['administrator', 'administrator', 'SoD-10'],
    ['dpo', 'dpo', 'SoD-10'],
    ['administrator', 'headOfHousing', 'NOT_PERMITTED'],
    ['administrator', 'secondAdministrator', null],
    ['dpo', 'administrator', null],
  ] as const)('proposed by the %s and approved by the %s is answered %o', async (first, second, rule) => {
    const id = idOf(await change('NZ', { confidence: `${first} and ${second}` }, first))
    expect(ruleOf(await approve(id, second))).toBe(rule)
    if (rule === 'SoD-10') expect((await told(id)).at(-1)?.[0]).toBe('refused:approveReferenceChange')
  })

  it('is not approved unseen: another of the same table was approved since it was looked at', async () => {
    const [first, second] = [idOf(await withdraw('JE')), idOf(await withdraw('GG'))]
    const looked = await readReferenceVersion(shell, second)
    expect(ruleOf(await approve(first))).toBeNull()
    const unseen = await approveVersion(shell, as('dpo'), second, { seen: looked?.seen ?? 0 })
    expect(ruleOf(unseen)).toBe('REFERENCE_MOVED')
    expect(ruleOf(await approve(second))).toBeNull()
  })

  it('is approved once, and by one of two who are at it in the same moment', async () => {
    const [first, second] = [idOf(await withdraw('IM')), idOf(await withdraw('FO'))]
    const { seen = 0 } = (await readReferenceVersion(shell, first)) ?? {}
    const both = await Promise.all([
      approveVersion(shell, as('dpo'), first, { seen }),
      approveVersion(shell, as('secondAdministrator'), second, { seen }),
    ])
    expect(both.map(ruleOf).toSorted()).toEqual(['REFERENCE_MOVED', null])
    const twice = await Promise.all([approve(second), approve(second, 'secondAdministrator')])
    expect(twice.filter(({ ok }) => ok).length).toBeLessThan(2)
  })

  it('may be taken back by whoever proposed it, and is then not approved', async () => {
    const id = idOf(await withdraw('UY'))
    expect(
      ruleOf(await rejectVersion(shell, as('administrator'), id, { reason: 'A slip of mine.' })),
    ).toBeNull()
    expect(ruleOf(await approve(id))).toBe('DECIDED')
    expect(await codesOn('2027-01-01')).toContain('UY')
  })

  it('that waited until its day came is not approved', async () => {
    const id = idOf(await withdraw('AR', 'administrator', { effectiveFrom: '2026-11-21' }))
    now = new Date('2026-11-21T00:00:00.000Z')
    expect(ruleOf(await approve(id))).toBe('RULESET')
    expect(await codesOn('2026-11-21')).toContain('AR')
  })

  it('that never was is not found, nor is what came with the product to be answered', async () => {
    for (const id of ['00000000-0000-4000-8000-000000000000', 'no id', ''])
      expect(ruleOf(await approve(id))).toBe('NOT_FOUND')
    const { approved } = await readReferenceSet(shell, 'mechanisms')
    const cameWith = approved.at(-1)?.id ?? ''
    expect(ruleOf(await approve(cameWith))).toBe('DECIDED')
    expect(await readReferenceVersion(shell, cameWith)).toBeNull()
  })
})

describe('a form about a row', () => {
  it('begins from the row as it will be, or as it is where it is to be taken out', async () => {
    expect(await readReferenceRow(shell, 'adequacy', 'FK')).toMatchObject({ on: '2026-11-21' })
    expect(await readReferenceRow(shell, 'adequacy', 'NZ')).toMatchObject({ on: '2026-12-01' })
    expect(await readReferenceRow(shell, 'adequacy', 'XX')).toBeNull()
  })
})

describe('a table out of a spreadsheet', () => {
  const send = (content: Uint8Array | string, name = 'adequacy.csv', person: PersonKey = 'administrator') =>
    proposeTable(shell, as(person), 'mechanisms', {
      ...GROUNDS,
      name,
      content: typeof content === 'string' ? Buffer.from(content) : content,
    })

  const table = () => exportReference(shell, 'mechanisms', '2026-12-01')

  it('may come back as it was downloaded, and then changes nothing', async () => {
    expect(fieldsOf(await send(await table()))?.file).toContain('Nothing would change')
  })

  it('is proposed as what it changes, in UTF-8 and in UTF-16 that says so', async () => {
    const changed = (await table()).replace('International Data Transfer Agreement', 'The IDTA')
    for (const content of [changed, Buffer.from(changed, 'utf16le')]) {
      const id = idOf(await send(content))
      expect((await readReferenceVersion(shell, id))?.changes).toMatchObject([
        { kind: 'changed', key: 'SDPC_IDTA', columns: [{ column: 'name', after: 'The IDTA' }] },
      ])
    }
  })

  it('takes out the rows that it does not hold', async () => {
    const lines = (await table()).split('\r\n')
    const id = idOf(await send(lines.filter((line) => !line.startsWith('SDPC_ADDENDUM')).join('\r\n')))
    expect((await readReferenceVersion(shell, id))?.changes).toMatchObject([
      { kind: 'removed', key: 'SDPC_ADDENDUM' },
    ])
  })

  it.each([
    ['nothing in it', '', 'There is no text in the file'],
    ['UTF-16 that does not say so', Buffer.from('mechanism_code', 'utf16le'), 'Some letters in the file'],
    ['a picture', Buffer.from('%PDF-1.7 hello'), 'not a kind of file'],
    ['columns of another table', 'iso_code,territory\r\nUS,United States\r\n', 'The columns are not those'],
    ['only its columns', null, 'no rows below'],
  ])('with %s is refused in words', async (_, content, said) => {
    const [head = ''] = (await table()).split('\r\n')
    expect(fieldsOf(await send(content ?? `${head}\r\n`))?.file).toContain(said)
  })

  it('of 100,000 rows is refused by their number', async () => {
    const [head = '', row = ''] = (await table()).split('\r\n')
    const short = row.replace(/[^,]{12,}/g, 'x')
    const outcome = await send([head, ...Array.from({ length: 100_000 }, () => short)].join('\r\n'))
    expect(fieldsOf(outcome)?.file).toContain('100,000 rows')
  })

  it('with formulas, a row twice, or what no font can draw is refused, by row and column', async () => {
    const [head = '', row = '', ...rest] = (await table()).split('\r\n')
    const named = async (...lines: string[]) => fieldsOf(await send([head, ...lines].join('\r\n')))?.file
    expect(await named(row.replace(/^[^,]+,[^,]+/, 'NEW_ONE,=SUM(A1)'), ...rest)).toMatch(/^Row 2, name: /)
    expect(await named(row, row)).toMatch(/^Row 3, mechanism_code: .* is in row 2 already/)
    expect(await named(row.replace(/^[^,]+,[^,]+/, 'NEW_ONE,A \u{1F575}'))).toContain('cannot be printed')
  })

  it('is read for nobody who may not propose', async () => {
    expect(ruleOf(await send('nonsense', 'adequacy.csv', 'auditor'))).toBe('NOT_PERMITTED')
  })
})

it('leaves a ledger that is whole, with every attempt in it', async () => {
  expect((await verifyLedger(app)).fault).toBeNull()
})

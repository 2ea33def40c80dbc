import { describe, expect, it } from 'vitest'
import type { Field } from '@/components/forms/form-spec'
import { KEY_OF, REFERENCE_SETS } from '@/lib/domain/checks/reference'
import * as inputs from '@/lib/domain/checks/reference-inputs'
import { columnsOf, rowField } from '@/lib/domain/checks/reference-table'
import {
  impactWords,
  outcomeWords,
  referenceWordsFor,
  rowFields,
  rowsFound,
  shiftWords,
  UPLOAD_FIELDS,
  WITHDRAW_FIELDS,
} from './reference-forms'

const namesOf = (fields: readonly Field[]) =>
  fields.flatMap((field) => (field.kind === 'heading' ? [] : [field.name]))

const asked = (schema: { readonly shape: object }) => Object.keys(schema.shape)
const GROUNDS = ['effectiveFrom', 'why', 'source']

describe('a form that changes a table', () => {
  it.each(REFERENCE_SETS)(
    'asks every column of a new row of %s, and of an old one all but its code',
    (set) => {
      const columns = columnsOf(set).map(rowField)
      expect(namesOf(rowFields(set, { isNew: true }))).toEqual([...columns, ...GROUNDS])
      expect(namesOf(rowFields(set, { isNew: false }))).toEqual([
        ...columns.filter((name) => name !== rowField(KEY_OF[set])),
        ...GROUNDS,
      ])
    },
  )

  it('asks what its schema reads beside the row', () => {
    expect(asked(inputs.rowProposal)).toEqual(['key', 'basis', 'row', ...GROUNDS])
    expect(['key', ...namesOf(WITHDRAW_FIELDS)]).toEqual(asked(inputs.rowWithdrawal))
    expect(namesOf(UPLOAD_FIELDS)).toEqual(asked(inputs.tableProposal))
  })

  it('keeps the columns apart from the questions about the change, one of which they share a name with', () => {
    expect(inputs.rowShape({ key: 'US', 'row-version': 'B1.0', why: 'It changed' })).toEqual({
      key: 'US',
      why: 'It changed',
      row: { version: 'B1.0' },
    })
    expect(inputs.rowFieldAt(['row', 'version'])).toBe('row-version')
    expect(inputs.rowFieldAt(['why'])).toBe('why')
  })

  it('refuses what no form of ours sends', () => {
    const sent = {
      key: 'US',
      basis: '',
      why: 'x'.repeat(20),
      source: 'SI 2026/1',
      effectiveFrom: '2026-12-01',
    }
    const read = (more: object) => inputs.rowProposal.safeParse(inputs.rowShape({ ...sent, ...more })).success
    expect(read({ 'row-status': 'full' })).toBe(true)
    for (const more of [{ colour: 'blue' }, { 'row-status': ['full', 'none'] }, { basis: 'soon' }])
      expect(read(more), JSON.stringify(more)).toBe(false)
  })
})

describe('what a change would do, in words', () => {
  it.each([
    [
      { assessments: 14, agreements: 9, live: 3 },
      '14 assessments, under 9 agreements, would be decided otherwise: 3 live flows among them.',
    ],
    [
      { assessments: 1, agreements: 1, live: 1 },
      '1 assessment, under 1 agreement, would be decided otherwise: 1 live flow among them.',
    ],
    [
      { assessments: 2, agreements: 0, live: 0 },
      '2 assessments would be decided otherwise: 0 live flows among them.',
    ],
    [
      { assessments: 0, agreements: 0, live: 0 },
      'Nothing that the council has decided would be decided otherwise.',
    ],
  ])('%j', (counts, said) => {
    expect(impactWords(counts)).toBe(said)
  })

  it('says an outcome in words, and a ground by the name that its table gives it', () => {
    const tables = { exemptions: [{ code: 'EX_COURT_ORDER', ground: 'Order of a court' }] } as never
    expect(outcomeWords('BLOCK_NO_MECHANISM', tables)).toBe('blocked: nothing covers it')
    expect(outcomeWords('EX_COURT_ORDER', tables)).toBe('Order of a court')
    expect(outcomeWords('EX_NEW', tables)).toBe('EX_NEW')
  })

  it('counts rows and changes as people do', () => {
    expect(shiftWords(1)).toBe('1 assessment changes from')
    expect(shiftWords(1400)).toBe('1,400 assessments change from')
    expect([rowsFound(109, 109), rowsFound(1, 109)]).toEqual(['109 rows', '1 row of 109'])
  })
})

it.each(['NOT_FOUND', 'REFERENCE_GONE', 'REFERENCE_MOVED', 'SoD-10', 'RULESET', 'DECIDED', 'NOT_PERMITTED'])(
  'the refusal %s has words of its own, and none that speak of a request',
  (rule) => {
    expect(referenceWordsFor({ rule })).not.toMatch(/cannot be done now|such request/)
  },
)

import { describe, expect, it } from 'vitest'
import { shippedReference } from '@/lib/reference-data/shipped'
import { REFERENCE_SETS, type ReferenceSet } from './reference'
import {
  columnsOf,
  keyOf,
  parseRow,
  parseSheet,
  type ReferenceRow,
  type Sheet,
  valuesOf,
} from './reference-table'
import { columnWords } from './reference-words'

const shipped = shippedReference()

const sheetOf = (set: ReferenceSet, rows: readonly ReferenceRow[] = shipped[set]): Sheet => ({
  head: columnsOf(set),
  rows: rows.map((row) => columnsOf(set).map((column) => row[column] ?? '')),
})

const fieldsOf = (sheet: Sheet, set: ReferenceSet = 'adequacy') => {
  const parsed = parseSheet(set, sheet)
  return parsed.ok ? null : parsed.refusal.fields
}

const [austria, belgium] = shipped.adequacy
if (!austria || !belgium) throw new Error('the table is shipped')

const withAustria = (set: Partial<Record<keyof typeof austria, string>>) =>
  fieldsOf(sheetOf('adequacy', [{ ...austria, ...set }, belgium]))

describe('a whole table out of a spreadsheet', () => {
  it.each(REFERENCE_SETS)('is taken as it was downloaded: %s', (set) => {
    expect(parseSheet(set, sheetOf(set))).toEqual({ ok: true, value: shipped[set] })
  })

  it('may have its columns in another order, and blank rows', () => {
    const { head, rows } = sheetOf('questions')
    const turned = {
      head: head.toReversed(),
      rows: rows.flatMap((row) => [row.toReversed(), head.map(() => '')]),
    }
    expect(parseSheet('questions', turned)).toEqual({ ok: true, value: shipped.questions })
  })

  it('is refused with a column missing, unknown or there twice, which it names', () => {
    const { head, rows } = sheetOf('adequacy')
    const named = (wrong: readonly string[]) => fieldsOf({ head: wrong, rows })?.file
    expect(named(head.slice(0, -1))).toContain('It lacks “source_url”')
    expect(named([...head.slice(0, -1), 'link'])).toMatch(/It lacks “source_url”\. It has “link”/)
    expect(named([...head, 'status'])).toContain('It has “status”')
    expect(fieldsOf(sheetOf('mechanisms'), 'adequacy')?.file).toContain('“iso_code”')
  })

  it.each([
    [{ status: 'Full' }, 'Row 2, status: must be one of: full, partial, none.'],
    [{ territory: '' }, 'Row 2, territory: must be 2 characters or more.'],
    [{ uk_in_force_date: 'soon' }, 'Row 2, uk_in_force_date: must be a date such as 2026-11-21, or empty.'],
    [{ uk_in_force_date: '31/02/2026' }, 'Row 2, uk_in_force_date: must be a date such as'],
    [{ iso_code: 'Austria' }, 'Row 2, iso_code: is not of the right form.'],
    [
      { conditions: '=HYPERLINK("http://example.org")' },
      'Row 2, conditions: must not begin with =, +, - or @',
    ],
    [{ conditions: '@SUM(A1)' }, 'Row 2, conditions: must not begin with'],
    [{ iso_code: 'BE' }, 'Row 3, iso_code: BE is in row 2 already. Keep one of the two.'],
  ])('says the row, the column and what to do of %j', (set, said) => {
    expect(withAustria(set)?.file).toContain(said)
  })

  it('says how long a cell may be', () => {
    const said = withAustria({ conditions: 'x'.repeat(2001) })?.file
    expect(said).toBe('Row 2, conditions: must be 2000 characters or less.')
  })

  it('takes a date as a spreadsheet in this country saves it', () => {
    const parsed = parseSheet(
      'adequacy',
      sheetOf('adequacy', [{ ...austria, uk_in_force_date: '31/12/2020' }]),
    )
    expect(parsed).toEqual({ ok: true, value: [{ ...austria, uk_in_force_date: '2020-12-31' }] })
  })

  it('takes out what cannot be seen, which nobody typed', () => {
    const parsed = parseSheet(
      'adequacy',
      sheetOf('adequacy', [{ ...austria, territory: 'Aus\u200Btria\u0000' }]),
    )
    expect(parsed).toEqual({ ok: true, value: [austria] })
  })

  it('names the first ten faults, and says how many more there are', () => {
    const rows = shipped.adequacy.slice(0, 13).map((row) => ({ ...row, status: 'maybe' }))
    const fields = fieldsOf(sheetOf('adequacy', rows))
    expect(Object.keys(fields ?? {})).toHaveLength(11)
    expect(Object.values(fields ?? {}).at(-1)).toBe('And 3 more.')
  })

  it('is refused without rows, and with more than any such table has', () => {
    expect(fieldsOf(sheetOf('adequacy', []))?.file).toContain('no rows')
    expect(fieldsOf({ head: columnsOf('adequacy'), rows: [['', '  ']] })?.file).toContain('no rows')
    const many = sheetOf(
      'adequacy',
      Array.from({ length: 1001 }, () => austria),
    )
    expect(fieldsOf(many)?.file).toContain('1,001 rows; 1,000 is the most')
  })

  it('never lets a place that is not listed have adequacy (1.4)', () => {
    const rows = shipped.adequacy.map((row) => (row.iso_code === '*' ? { ...row, status: 'full' } : row))
    expect(fieldsOf(sheetOf('adequacy', rows))?.file).toContain('status: must be none')
  })
})

describe('one row of a form', () => {
  it('names the field and the thing in words', () => {
    const parsed = parseRow('adequacy', { ...austria, status: 'maybe', territory: ' ' })
    expect(parsed).toMatchObject({
      refusal: {
        fields: {
          'row-status': 'Status must be one of: full, partial, none',
          'row-territory': 'Place must be 2 characters or more',
        },
      },
    })
  })

  it('takes a date in three boxes, and nothing that no column asks', () => {
    const typed = { ...austria, uk_in_force_date: '2026-2-5', colour: 'blue' }
    expect(parseRow('adequacy', typed)).toEqual({
      ok: true,
      value: { ...austria, uk_in_force_date: '2026-02-05' },
    })
  })
})

describe('a column', () => {
  it('has words of its own in every table', () => {
    for (const set of REFERENCE_SETS)
      for (const column of columnsOf(set)) expect(columnWords(column), column).not.toBe(column)
  })

  it('offers a list only where it has one', () => {
    expect(valuesOf('adequacy', 'status')).toEqual(['full', 'partial', 'none'])
    expect(valuesOf('mechanisms', 'family')).toContain('derogation')
    expect(valuesOf('adequacy', 'territory')).toBeNull()
    expect(valuesOf('adequacy', 'uk_in_force_date')).toBeNull()
  })

  it('tells the rows of every shipped table apart', () => {
    for (const set of REFERENCE_SETS) {
      const keys = shipped[set].map((row) => keyOf(set, row))
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})

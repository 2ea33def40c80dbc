import { describe, expect, it } from 'vitest'
import { shippedReference } from '@/lib/reference-data/shipped'
import { cellWords, tablesInWords } from './reference-words'

describe('what a cell of a table says', () => {
  it('is a code of a list in words', () => {
    expect(cellWords('status', 'partial')).toBe('Covered on a condition')
  })

  it('has days as people write them, on their own or among words', () => {
    expect(cellWords('uk_in_force_date', '2023-10-12')).toBe('12 October 2023')
    expect(cellWords('in_force_from', '2022-03-21 (A1.0)')).toBe('21 March 2022 (A1.0)')
  })

  it('leaves alone what only looks like a day', () => {
    for (const cell of ['https://example.org/a/2025-09-30/b', 'AB-2025-09-30', '2025-13-45', 'SI 2023/1028'])
      expect(cellWords('source_url', cell)).toBe(cell)
  })
})

describe('the tables that a record was made under', () => {
  it('are named, each with the day of its version', () => {
    expect(tablesInWords(shippedReference()).split('\n')).toEqual([
      'Places with UK adequacy regulations, of 21 November 2026',
      'Ways to make a transfer abroad, of 21 November 2026',
      'When the national data opt-out applies, of 21 November 2026',
      'Questions of a transfer risk assessment, of 21 November 2026',
    ])
  })
})

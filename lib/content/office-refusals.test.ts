import { describe, expect, it } from 'vitest'
import { OFFICE_REFUSALS, officeWords } from './office-refusals'

describe('a file that is not taken', () => {
  it.each(OFFICE_REFUSALS.map((code) => [code]))('%s says what is wrong, and then what to do', (code) => {
    const said = officeWords(code)
    expect(said).toMatch(/^\p{Lu}.+\.$/u)
    expect(said.split(/[.;:] /).length).toBeGreaterThan(1)
    expect(said).not.toMatch(/undefined|NaN/)
  })

  it('is told by name which kind to save it as', () => {
    expect(officeWords('WRONG_KIND', { wanted: 'docx' })).toContain('.docx')
    expect(officeWords('WRONG_KIND', { wanted: 'xlsx' })).toContain('.xlsx')
  })

  it('is told how far its table reaches', () => {
    expect(officeWords('TOO_MANY_ROWS', { rows: 100_000 })).toContain('100,000 rows')
  })
})

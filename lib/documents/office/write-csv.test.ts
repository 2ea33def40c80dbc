import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from './read-table'
import { csvOf } from './write-csv'

describe('a table written as CSV', () => {
  it('is known to Excel as UTF-8, and quotes what must be quoted', () => {
    expect(csvOf(['Title', 'Party'], [['Łukasz, “x”', 'a "b"\nc']])).toBe(
      '\uFEFFTitle,Party\r\n"Łukasz, “x”","a ""b""\nc"\r\n',
    )
  })

  it.each(['=1+1', '+44', '-5', '@SUM(A1)', '\t=1', ' =1', '\r=1'])(
    'puts an apostrophe before %j, which a spreadsheet would run',
    (cell) => {
      expect(csvOf(['Title'], [[cell]])).toContain(`'${cell}`)
    },
  )

  it('is read back as it was written', async () => {
    const cell = fc.stringMatching(/^[\p{L}\p{N} ,;"'\n.]{0,12}$/u).map((text) => text.trim())
    const rows = fc.array(fc.tuple(fc.constant('kept'), cell, cell), { minLength: 1, maxLength: 6 })
    const property = fc.asyncProperty(rows, async (all) => {
      const back = await readTable(Buffer.from(csvOf(['a', 'b', 'c'], all)), 'a.csv')
      expect(back).toEqual({ ok: true, value: { head: ['a', 'b', 'c'], rows: all } })
    })
    await fc.assert(property)
  })
})

import { describe, expect, it } from 'vitest'
import { foundIn } from './found-in'

const ROWS = [
  { iso_code: 'CI', territory: 'Côte d’Ivoire', conditions: 'None found' },
  { iso_code: 'US', territory: 'United States of America', conditions: 'Active on the list' },
]

const codes = (wanted?: string) => foundIn(ROWS, wanted).map(({ iso_code }) => iso_code)

describe('the search of a table', () => {
  it.each([
    ['us', ['US']],
    ['cote', ['CI']],
    ['LIST active', ['US']],
    ['on', ['CI', 'US']],
    ['list none', []],
    ['  ', ['CI', 'US']],
  ])('for “%s” finds %j', (wanted, found) => {
    expect(codes(wanted)).toEqual(found)
  })

  it('shows every row to whoever searches for nothing', () => {
    expect(codes()).toEqual(['CI', 'US'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/dates'
import { dateIn } from './dates'

describe('a date in a spreadsheet', () => {
  it.each([
    ['2026-03-07'],
    ['2026-3-7'],
    ['2026-03-07T00:00:00Z'],
    ['2026-03-07 00:00'],
    ['07/03/2026'],
    ['7/3/2026'],
    ['07-03-2026'],
    ['7.3.2026'],
    ['7 Mar 2026'],
    ['07-Mar-2026'],
    ['7th March 2026'],
    ['7 MARCH 2026'],
  ])('reads %s, the day before the month', (text) => {
    expect(dateIn(text)).toBe('2026-03-07')
  })

  it('reads Sept', () => {
    expect(dateIn('1 Sept 2025')).toBe('2025-09-01')
  })

  it.each([
    ['a day that never was', '31/02/2025'],
    ['29 February of a year without one', '29 Feb 2025'],
    ['the American order, where it shows', '12/25/2025'],
    ['a year of two digits', '07/03/26'],
    ['a year that is a slip', '07/03/2206'],
    ['a month that is none', '7 Marvember 2026'],
    ['a time of day', '2026-03-07T14:30:00Z'],
    ['the number a spreadsheet keeps', '46088'],
    ['a formula', '=TODAY()'],
    ['words', 'annually'],
    ['nothing', ''],
  ])('does not guess at %s', (_, text) => {
    expect(dateIn(text)).toBeNull()
  })

  it('reads every day of a century in each of the ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_524 }), (days) => {
        const date = addDays('1990-01-01', days)
        const [year, month, day] = date.split('-')
        const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
          new Date(date),
        )
        expect(dateIn(`${day}/${month}/${year}`)).toBe(date)
        expect(dateIn(`${Number(day)} ${name} ${year}`)).toBe(date)
        expect(dateIn(`${Number(day)} ${name.slice(0, 3)} ${year}`)).toBe(date)
      }),
    )
  })
})

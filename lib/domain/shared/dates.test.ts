import { describe, expect, it } from 'vitest'
import { addDays, endOfLondonDay, hoursAfter, londonDate, londonInstant, startOfLondonDay } from './dates'

const DAYS = Array.from({ length: 1_827 }, (_, days) => addDays('2024-01-01', days))

const hoursOf = (date: string) =>
  (Date.parse(endOfLondonDay(date)) - Date.parse(startOfLondonDay(date))) / 3_600_000

const justBefore = (instant: string) => new Date(Date.parse(instant) - 1)

describe('a day in London, from 2024 to 2028', () => {
  it('is that date from its start until just before its end', () => {
    for (const date of DAYS) {
      expect(londonDate(new Date(startOfLondonDay(date)))).toBe(date)
      expect(londonDate(justBefore(startOfLondonDay(date)))).toBe(addDays(date, -1))
      expect(londonDate(justBefore(endOfLondonDay(date)))).toBe(date)
    }
  })

  it('has 23 hours when the clocks go forward, and never else', () => {
    expect(DAYS.filter((date) => hoursOf(date) === 23)).toEqual([
      '2024-03-31',
      '2025-03-30',
      '2026-03-29',
      '2027-03-28',
      '2028-03-26',
    ])
  })

  it('has 25 hours when the clocks go back, and never else', () => {
    expect(DAYS.filter((date) => hoursOf(date) === 25)).toEqual([
      '2024-10-27',
      '2025-10-26',
      '2026-10-25',
      '2027-10-31',
      '2028-10-29',
    ])
  })

  it('has 24 hours otherwise', () => {
    expect(DAYS.filter((date) => hoursOf(date) === 24)).toHaveLength(DAYS.length - 10)
  })
})

describe('a time on the wall in London', () => {
  it('comes an hour after the one before it, but for the hour that comes twice', () => {
    expect(hoursAfter(londonInstant('2026-10-25', '00:30'), 1)).toBe(londonInstant('2026-10-25', '01:30'))
    expect(hoursAfter(londonInstant('2026-10-25', '01:30'), 2)).toBe(londonInstant('2026-10-25', '02:30'))
  })

  it('is the same instant as an hour later, in the hour that does not come', () => {
    expect(londonInstant('2027-03-28', '01:15')).toBe(londonInstant('2027-03-28', '02:15'))
  })

  it.each([
    ['2026-11-21', 'ten past two'],
    ['2026-11-21', '25:00'],
    ['tomorrow', '02:10'],
  ])('%s at %s is a fault', (date, time) => {
    expect(() => londonInstant(date, time)).toThrow()
  })
})

import { describe, expect, it } from 'vitest'
import { BANK_HOLIDAYS, ENGLAND_AND_WALES } from './bank-holidays'
import { addDays } from './dates'

/** Carter's rule, good from 1900 to 2099: how many days after the last of February Easter Day falls. */
const easterDay = (year: number) => {
  const turned = ((225 - 11 * (year % 19) - 21) % 30) + 21
  const moon = turned > 48 ? turned - 1 : turned
  const weekday = (year + Math.floor(year / 4) + moon + 1) % 7
  return addDays(`${year}-03-01`, moon + 7 - weekday - 1)
}

const weekdayOf = (date: string) => new Date(`${date}T12:00:00Z`).getUTCDay()

const firstMonday = (from: string) => addDays(from, (8 - weekdayOf(from)) % 7)

describe('the bank holidays of England and Wales', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
  ])('%i: Good Friday and Easter Monday stand about Easter Day, %s', (year, easter) => {
    expect(easterDay(year)).toBe(easter)
    expect(BANK_HOLIDAYS).toContain(addDays(easter, -2))
    expect(BANK_HOLIDAYS).toContain(addDays(easter, 1))
  })

  it.each([2024, 2025, 2026, 2027, 2028])(
    '%i: the first Monday of May, the last of May and August',
    (year) => {
      expect(BANK_HOLIDAYS).toContain(firstMonday(`${year}-05-01`))
      expect(BANK_HOLIDAYS).toContain(firstMonday(`${year}-05-25`))
      expect(BANK_HOLIDAYS).toContain(firstMonday(`${year}-08-25`))
    },
  )

  it.each([2024, 2025, 2026, 2027, 2028])('%i has eight', (year) => {
    expect(BANK_HOLIDAYS.filter((day) => day.startsWith(`${year}-`))).toHaveLength(8)
  })

  it('are all weekdays, as substitute days are', () => {
    expect(BANK_HOLIDAYS.filter((day) => [0, 6].includes(weekdayOf(day)))).toEqual([])
  })

  it('stand in order, each once', () => {
    expect([...new Set(BANK_HOLIDAYS)].sort()).toEqual(BANK_HOLIDAYS)
  })

  it('say where they were published and when that was read', () => {
    expect(ENGLAND_AND_WALES.source).toBe('https://www.gov.uk/bank-holidays')
    expect(addDays(ENGLAND_AND_WALES.readOn, 0)).toBe(ENGLAND_AND_WALES.readOn)
  })
})

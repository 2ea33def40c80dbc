import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BANK_HOLIDAYS } from './bank-holidays'
import { addDays } from './dates'
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-days'

const WEDNESDAY = '2026-11-18'
const THURSDAY = '2026-11-19'
const FRIDAY = '2026-11-20'

const aDate = fc.integer({ min: 0, max: 1_400 }).map((days) => addDays('2024-12-01', days))
const someDays = fc.integer({ min: 1, max: 40 })

describe('a list of bank holidays that a council replaced', () => {
  const replaced = [...BANK_HOLIDAYS, THURSDAY]

  it('makes its added day no working day', () => {
    expect(isWorkingDay(THURSDAY, replaced)).toBe(false)
    expect(nextWorkingDay(WEDNESDAY, replaced)).toBe(FRIDAY)
    expect(addWorkingDays(WEDNESDAY, 1, replaced)).toBe(FRIDAY)
    expect(workingDaysBetween(WEDNESDAY, FRIDAY, replaced)).toBe(1)
  })

  it('leaves the shipped list as it was', () => {
    expect(isWorkingDay(THURSDAY)).toBe(true)
    expect(nextWorkingDay(WEDNESDAY)).toBe(THURSDAY)
    expect(addWorkingDays(WEDNESDAY, 1)).toBe(THURSDAY)
    expect(workingDaysBetween(WEDNESDAY, FRIDAY)).toBe(2)
  })

  it('gives back a day that it takes out', () => {
    const without = BANK_HOLIDAYS.filter((day) => day !== '2026-12-28')
    expect(nextWorkingDay('2026-12-24')).toBe('2026-12-29')
    expect(nextWorkingDay('2026-12-24', without)).toBe('2026-12-28')
  })

  it('still has weekends when it is empty', () => {
    expect(isWorkingDay('2026-12-25', [])).toBe(true)
    expect(isWorkingDay('2026-12-26', [])).toBe(false)
    expect(addWorkingDays('2026-12-24', 2, [])).toBe('2026-12-28')
  })
})

describe('counting working days', () => {
  it('counts back what was counted forward', () => {
    fc.assert(
      fc.property(aDate, someDays, (from, days) => {
        expect(workingDaysBetween(from, addWorkingDays(from, days))).toBe(days)
      }),
    )
  })

  it('ends on a working day, with none between a day and the next', () => {
    fc.assert(
      fc.property(aDate, (date) => {
        const next = nextWorkingDay(date)
        expect(isWorkingDay(next)).toBe(true)
        for (let day = addDays(date, 1); day < next; day = addDays(day, 1))
          expect(isWorkingDay(day)).toBe(false)
      }),
    )
  })

  it('may be done in two goes', () => {
    fc.assert(
      fc.property(aDate, someDays, someDays, (from, some, more) => {
        expect(addWorkingDays(addWorkingDays(from, some), more)).toBe(addWorkingDays(from, some + more))
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BANK_HOLIDAYS } from './bank-holidays'
import { addDays, addMonths, calendarDate, daysAfter, londonDate } from './dates'
import { dayOf, momentOf } from './when'
import { addWorkingDays } from './working-days'

const schema = calendarDate('the start date')

describe('a date that was typed', () => {
  it.each([
    ['2026-3-7', '2026-03-07'],
    ['2026-11-21', '2026-11-21'],
    ['2028-2-29', '2028-02-29'],
  ])('%s is %s', (typed, date) => {
    expect(schema.parse(typed)).toBe(date)
  })

  it.each([
    ['2026-02-29'],
    ['2026-02-30'],
    ['2026-13-01'],
    ['2026-00-10'],
    ['2026-1'],
    ['26-1-1'],
    ['21 November'],
    ['2026-11-21\n'],
    ['2026-11-21T00:00'],
  ])('%j is not real, and is told by name', (typed) => {
    expect(schema.safeParse(typed).error?.issues.map((issue) => issue.message)).toEqual([
      'The start date must be a real date, such as 7 3 2026',
    ])
  })

  it.each([[''], [undefined], [20261121]])('%j is missing', (typed) => {
    expect(schema.safeParse(typed).error?.issues[0]?.message).toBe('Enter the start date')
  })
})

describe('London time', () => {
  it.each([
    ['2026-06-30T23:30:00.000Z', '2026-07-01', '1 July 2026 at 00:30'],
    ['2026-12-31T23:30:00.000Z', '2026-12-31', '31 December 2026 at 23:30'],
    ['2026-03-29T00:59:59.000Z', '2026-03-29', '29 March 2026 at 00:59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '29 March 2026 at 02:00'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25', '25 October 2026 at 01:30'],
  ])('%s is on %s, %s', (instant, date, moment) => {
    expect(londonDate(new Date(instant))).toBe(date)
    expect(momentOf(instant)).toBe(moment)
  })

  it('says a calendar date as the day it is', () => {
    expect(dayOf('2026-07-01')).toBe('1 July 2026')
  })
})

describe('counting', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-10-06', 72, '2032-10-06'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  it('days cross the clock change without losing one', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(daysAfter('2026-10-20T09:00:00.000Z', 28)).toBe('2026-11-17T09:00:00.000Z')
  })

  it.each([
    ['over a weekend', '2026-10-02', 1, '2026-10-05'],
    ['over Christmas, with Boxing Day put off to Monday', '2026-12-24', 1, '2026-12-29'],
    ['over Easter', '2026-04-02', 1, '2026-04-07'],
    ['from a Sunday', '2026-10-04', 1, '2026-10-05'],
    ['two weeks', '2026-10-05', 10, '2026-10-19'],
    ['none', '2026-10-04', 0, '2026-10-04'],
  ])('working days %s', (_, from, days, to) => {
    expect(addWorkingDays(from, days)).toBe(to)
  })

  it('working days end on one, never earlier for more of them', () => {
    const start = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-06-01', n))
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), (from, days) => {
        const to = addWorkingDays(from, days)
        expect([0, 6]).not.toContain(new Date(`${to}T12:00:00Z`).getUTCDay())
        expect(BANK_HOLIDAYS.includes(to)).toBe(false)
        expect(addWorkingDays(from, days + 1) > to).toBe(true)
      }),
    )
  })
})

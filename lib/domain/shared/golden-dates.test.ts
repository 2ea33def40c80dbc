/**
 * `golden-dates.csv` was worked out apart from this code, from the published rules for bank holidays and
 * clock changes. When a row fails, the code is wrong: never write a row from what the code answers.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  daysAfter,
  endOfLondonDay,
  hoursAfter,
  londonDate,
  londonInstant,
  startOfLondonDay,
} from './dates'
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-days'

const ANSWERS: Readonly<Record<string, (from: string, and: string) => string>> = {
  isWorkingDay: (date) => (isWorkingDay(date) ? 'yes' : 'no'),
  nextWorkingDay: (date) => nextWorkingDay(date),
  addWorkingDays: (from, days) => addWorkingDays(from, Number(days)),
  workingDaysBetween: (from, to) => String(workingDaysBetween(from, to)),
  addDays: (from, days) => addDays(from, Number(days)),
  addMonths: (from, months) => addMonths(from, Number(months)),
  daysAfter: (instant, days) => daysAfter(instant, Number(days)),
  hoursAfter: (instant, hours) => hoursAfter(instant, Number(hours)),
  londonDate: (instant) => londonDate(new Date(instant)),
  londonInstant,
  startOfLondonDay,
  endOfLondonDay,
}

const ROWS = readFileSync(join(import.meta.dirname, 'golden-dates.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [rule = '', from = '', and = '', gives = '', because = ''] = line.split(',')
    return { rule, from, and, gives, because, given: [from, and].filter(Boolean).join(' and ') }
  })

describe.each(Object.entries(ANSWERS))('%s', (name, answer) => {
  it.each(ROWS.filter(({ rule }) => rule === name))(
    '$given gives $gives: $because',
    ({ from, and, gives }) => {
      expect(answer(from, and)).toBe(gives)
    },
  )
})

describe('the golden dates', () => {
  it('are all asked, and are 220 or more', () => {
    expect(ROWS.filter(({ rule }) => !(rule in ANSWERS))).toEqual([])
    expect(ROWS.length).toBeGreaterThanOrEqual(220)
  })

  it('never ask the same thing twice', () => {
    expect(new Set(ROWS.map(({ rule, given }) => `${rule} ${given}`)).size).toBe(ROWS.length)
  })
})

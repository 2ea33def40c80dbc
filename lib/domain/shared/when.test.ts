import { describe, expect, it } from 'vitest'
import { deadlineOf } from './when'

describe('a deadline in words', () => {
  it('at midnight is the end of the day before, in winter and in summer time', () => {
    expect(deadlineOf('2026-11-24T00:00:00.000Z')).toBe('the end of 23 November 2026')
    expect(deadlineOf('2026-06-30T23:00:00.000Z')).toBe('the end of 30 June 2026')
  })

  it('at any other time is that time, in London', () => {
    expect(deadlineOf('2026-06-30T22:59:00.000Z')).toBe('30 June 2026 at 23:59')
  })
})

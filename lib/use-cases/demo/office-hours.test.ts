import { describe, expect, it } from 'vitest'
import { inOfficeHours } from './office-hours'

const NOW = new Date('2026-11-20T10:00:00.000Z')
const told = (at: string) => inOfficeHours(new Date(at), NOW).toISOString()

describe('what is told of the demo borough', () => {
  it('happens by daylight, on the day on which it happens', () => {
    expect(told('2026-10-01T00:00:00.000Z')).toBe('2026-10-01T09:00:00.000Z')
    expect(told('2026-10-01T23:59:00.000Z')).toBe('2026-10-01T16:59:40.000Z')
  })

  it('keeps its order, whatever the time at which somebody starts the product', () => {
    const times = Array.from(
      { length: 9 },
      (_, place) => new Date(NOW.getTime() - (9 - place) * 6 * 3_600_000),
    )
    const moved = times.map((at) => inOfficeHours(at, NOW).getTime())
    expect(moved).toEqual(moved.toSorted((a, b) => a - b))
  })

  it('is never still to come', () => {
    expect(told('2026-11-20T09:00:00.000Z')).toBe(NOW.toISOString())
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COUNTS_OF_8 } from '@/lib/testing/run'
import { SETTINGS } from '../../disclosure/settings'
import { type Answered, ageFault, daysBetween, lastGoodDay } from './age'
import { brokenInvariants, type Counts, INVARIANTS } from './counts'
import { FEWER, partnerCounts } from './partner-counts'

describe('the counts', () => {
  it('of vector 2.7 hold every invariant', () => {
    expect(brokenInvariants(COUNTS_OF_8)).toEqual([])
  })

  it.each<[string, Partial<Counts>]>([
    ['IV0', { rowsMissing: 1.5, rowsIn: 8.5, rowsWithheld: 3.5 }],
    ['IV1', { rowsMissing: 2 }],
    ['IV2', { distinctSubmitted: 6, distinctReturned: 4 }],
    ['IV3', { rowsReleased: 4 }],
    ['IV4', { distinctReturned: 5, distinctOptedOut: -1 }],
    ['IV5', { distinctOptedOut: 1 }],
  ])('%s is broken by %j', (id, change) => {
    expect(brokenInvariants({ ...COUNTS_OF_8, ...change })).toContain(id)
  })

  it('are held to five invariants, each with its words', () => {
    expect(INVARIANTS.map(({ id }) => id)).toEqual(['IV1', 'IV2', 'IV3', 'IV4', 'IV5'])
  })
})

/** Counts that a run could come to, by how many rows each person has and whether they opted out. */
const someCounts = fc
  .record({
    people: fc.array(fc.record({ rows: fc.integer({ min: 1, max: 3 }), optedOut: fc.boolean() }), {
      maxLength: 12,
    }),
    invalid: fc.nat(9),
    missing: fc.nat(9),
  })
  .map(({ people, invalid, missing }): Counts => {
    const out = people.filter(({ optedOut }) => optedOut)
    const rowsOf = (some: typeof people) => some.reduce((sum, { rows }) => sum + rows, 0)
    return {
      rowsIn: rowsOf(people) + invalid + missing,
      rowsValid: rowsOf(people),
      rowsInvalid: invalid,
      rowsMissing: missing,
      distinctSubmitted: people.length,
      distinctReturned: people.length - out.length,
      distinctOptedOut: out.length,
      rowsReleased: rowsOf(people) - rowsOf(out),
      rowsRemovedOptOut: rowsOf(out),
      rowsWithheld: invalid + missing,
    }
  })

describe('a partner’s copy', () => {
  it('shows every count where nobody can be told from it', () => {
    for (const distinctOptedOut of [0, 5]) {
      const counts = { ...COUNTS_OF_8, distinctOptedOut, rowsRemovedOptOut: distinctOptedOut }
      expect(partnerCounts(counts)).toEqual(counts)
    }
  })

  it('says “fewer than 5” for 1 to 4, and leaves out what they could be worked out from', () => {
    expect(partnerCounts(COUNTS_OF_8)).toEqual({
      rowsInvalid: 2,
      rowsMissing: 1,
      rowsWithheld: 3,
      distinctOptedOut: FEWER,
      rowsRemovedOptOut: FEWER,
    })
  })

  it('is the same whichever of 1 to 4 it was, to somebody who counts the rows of the release', () => {
    fc.assert(
      fc.property(someCounts, fc.integer({ min: 1, max: 4 }), (counts, other) => {
        if (counts.distinctOptedOut < 1 || counts.rowsRemovedOptOut > 4) return
        const more = other - counts.distinctOptedOut
        const sameRelease = {
          ...counts,
          rowsIn: counts.rowsIn + other - counts.rowsRemovedOptOut,
          rowsValid: counts.rowsValid + other - counts.rowsRemovedOptOut,
          distinctSubmitted: counts.distinctSubmitted + more,
          distinctOptedOut: other,
          rowsRemovedOptOut: other,
        }
        expect(brokenInvariants(sameRelease)).toEqual([])
        expect(partnerCounts(sameRelease)).toEqual(partnerCounts(counts))
      }),
    )
  })

  it('never has a figure from 1 to 4 of people or rows removed', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        expect(brokenInvariants(counts)).toEqual([])
        const { distinctOptedOut, rowsRemovedOptOut } = partnerCounts(counts)
        for (const figure of [distinctOptedOut, rowsRemovedOptOut]) expect([1, 2, 3, 4]).not.toContain(figure)
      }),
    )
  })
})

describe('how old an answer is', () => {
  const direct = (responseAt: string): Answered => ({ mode: 'DIRECT', responseAt, refreshedAt: null })

  it('is counted in days of the calendar in London, not in hours', () => {
    expect(daysBetween('2026-11-20T23:59:00Z', '2026-11-21T00:01:00Z')).toBe(1)
    expect(daysBetween('2026-11-21T00:01:00Z', '2026-11-21T23:59:00Z')).toBe(0)
    // Half past midnight in London is still the day before in UTC.
    expect(daysBetween('2026-06-30T23:30:00Z', '2026-07-01T22:00:00Z')).toBe(0)
  })

  it('is a whole number over the days when the clocks change', () => {
    expect(daysBetween('2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z')).toBe(2)
    expect(daysBetween('2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z')).toBe(2)
  })

  it('may be 20 days and not 21, whatever the hour', () => {
    expect(ageFault(direct('2026-11-01T00:10:00Z'), '2026-11-21T23:50:00Z', SETTINGS)).toBeNull()
    expect(ageFault(direct('2026-11-01T23:50:00Z'), '2026-11-22T00:10:00Z', SETTINGS)).toBe('AGE')
    expect(lastGoodDay(direct('2026-11-01T00:10:00Z'), SETTINGS)).toBe('2026-11-21')
  })

  it('is no age at all where the clock was set back', () => {
    expect(ageFault(direct('2026-11-21T12:00:00Z'), '2026-11-20T12:00:00Z', SETTINGS)).toBe('CLOCK')
  })

  it.each([
    [13, 7, null],
    [14, 7, 'AGE'],
    [13, 8, 'REFRESH'],
    [11, 9, 'REFRESH'],
    [13, -1, 'CLOCK'],
  ])('of a kept list %i days old, refreshed %i days ago: %s', (age, refreshed, fault) => {
    const on = (days: number) => new Date(Date.UTC(2026, 10, 21 - days, 12)).toISOString()
    const listed: Answered = { mode: 'CACHE', responseAt: on(age), refreshedAt: on(refreshed) }
    expect(ageFault(listed, on(0), SETTINGS)).toBe(fault)
  })

  it('of a kept list that was never refreshed is too much', () => {
    const listed: Answered = { mode: 'CACHE', responseAt: '2026-11-21T12:00:00Z', refreshedAt: null }
    expect(ageFault(listed, '2026-11-21T13:00:00Z', SETTINGS)).toBe('REFRESH')
  })

  it('ends for a kept list on whichever day comes first', () => {
    const listed = (refreshedAt: string): Answered => ({
      mode: 'CACHE',
      responseAt: '2026-11-01T12:00:00Z',
      refreshedAt,
    })
    expect(lastGoodDay(listed('2026-11-02T12:00:00Z'), SETTINGS)).toBe('2026-11-09')
    expect(lastGoodDay(listed('2026-11-12T12:00:00Z'), SETTINGS)).toBe('2026-11-14')
  })
})

import { describe, expect, it } from 'vitest'
import { SHIPPED } from './policy'
import { waited } from './waiting'

const ASKED = [
  { at: '2026-11-02T09:00:00.000Z', to: 'INTAKE' },
  { at: '2026-11-04T09:00:00.000Z', to: 'CLARIFY' },
  { at: '2026-11-11T09:00:00.000Z', to: 'INTAKE' },
] as const

describe('how long a case waited', () => {
  it('is kept apart for us and for them: a question stops our days and starts theirs', () => {
    expect(waited(ASKED, '2026-11-13T17:00:00.000Z', SHIPPED)).toEqual({ us: 4, them: 5 })
  })

  it('does not grow once nothing more is to be done', () => {
    const ended = [...ASKED, { at: '2026-11-13T09:00:00.000Z', to: 'REFUSED' } as const]
    const years = waited(ended, '2029-11-13T09:00:00.000Z', SHIPPED)
    expect(years).toEqual(waited(ended, '2026-11-13T10:00:00.000Z', SHIPPED))
  })

  it('counts no weekend and no bank holiday, the council’s own among them', () => {
    const christmas = [{ at: '2026-12-24T09:00:00.000Z', to: 'ASSESS' } as const]
    expect(waited(christmas, '2026-12-29T09:00:00.000Z', SHIPPED).us).toBe(1)
    const closed = { ...SHIPPED, bankHolidays: [...SHIPPED.bankHolidays, '2026-12-29'] }
    expect(waited(christmas, '2026-12-29T09:00:00.000Z', closed).us).toBe(0)
  })

  it('is the same in whatever order the moves are given', () => {
    const now = '2026-11-13T17:00:00.000Z'
    expect(waited([...ASKED].reverse(), now, SHIPPED)).toEqual(waited(ASKED, now, SHIPPED))
  })

  it('counts the days of London, also over a change of the clocks', () => {
    const late = [{ at: '2026-10-23T22:30:00.000Z', to: 'ASSESS' } as const]
    expect(waited(late, '2026-10-26T00:30:00.000Z', SHIPPED).us).toBe(1)
  })
})

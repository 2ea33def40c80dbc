import { describe, expect, it } from 'vitest'
import type { Incident } from '../incidents'
import { regulatorClock } from './clock'

const BY = {
  personId: 'the officer',
  name: 'An officer',
  standing: 'Data Protection Officer',
  body: 'The council',
  at: '2026-11-20T12:00:00.000Z',
  method: 'a test',
  bound: '',
}

const candidate: Pick<Incident, 'status' | 'awareAt' | 'judged' | 'reports'> = {
  status: 'CANDIDATE',
  awareAt: '2026-11-20T10:00:00.000Z',
  judged: null,
  reports: [],
}

const judged = (reportable: boolean) => ({
  ...candidate,
  status: 'CONFIRMED' as const,
  judged: { by: BY, reasons: 'A file went to the wrong place', reportable },
})

describe('the clock for telling the regulator', () => {
  it('runs for 72 hours from when the council became aware, before anybody has judged it too', () => {
    expect(regulatorClock(candidate, '2026-11-20T10:30:00.000Z')).toEqual({
      by: '2026-11-23T10:00:00.000Z',
      hoursLeft: 71,
      isDecided: false,
    })
  })

  it('is late from its end on', () => {
    expect(regulatorClock(judged(true), '2026-11-23T10:00:00.000Z')?.hoursLeft).toBe(0)
    expect(regulatorClock(judged(true), '2026-11-23T10:00:01.000Z')?.hoursLeft).toBe(-1)
  })

  it.each([
    ['the regulator was told', { ...judged(true), reports: [{ to: 'regulator', reference: 'R1', by: BY }] }],
    ['the regulator need not be told', judged(false)],
    ['it was no incident', { ...candidate, status: 'DISMISSED' }],
    ['it is closed', { ...judged(true), status: 'CLOSED' }],
  ] as const)('stops once %s', (_, incident) => {
    expect(regulatorClock(incident, '2026-11-30T10:00:00.000Z')).toBeNull()
  })

  it('goes on while only the toolkit was told', () => {
    const told = { ...judged(true), reports: [{ to: 'toolkit' as const, reference: 'T1', by: BY }] }
    expect(regulatorClock(told, '2026-11-20T11:00:00.000Z')?.isDecided).toBe(true)
  })
})

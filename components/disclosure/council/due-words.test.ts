import { describe, expect, it } from 'vitest'
import { dueWords, expiryWarning } from './due-words'

const TODAY = '2026-10-08'
const assessed = {
  status: 'ASSESS',
  gateway: 'G01',
  dueOn: '2026-10-14',
  expiresAt: '2026-11-02T10:00:00.000Z',
} as const

describe('by when', () => {
  it('is a date, and not pressing, before the target', () => {
    expect(dueWords(assessed, TODAY)).toEqual({ text: 'Due 14 October 2026', pressing: false })
  })

  it('is pressing on the day', () => {
    expect(dueWords({ ...assessed, dueOn: TODAY }, TODAY)).toEqual({ text: 'Due today', pressing: true })
  })

  it('says overdue in words from the day after', () => {
    expect(dueWords({ ...assessed, dueOn: '2026-10-07' }, TODAY)?.text).toBe(
      'Overdue: it was due 7 October 2026',
    )
  })

  it.each(['REFUSED', 'CLOSED', 'RELEASED', 'WITHDRAWN'] as const)(
    'is nothing once a case is %s, however late it was',
    (status) => {
      expect(dueWords({ ...assessed, status, dueOn: '2026-01-01' }, TODAY)).toBeNull()
    },
  )

  it('is when the approval lapses, from the approval on', () => {
    const approved = { ...assessed, status: 'APPROVED_FULL', expiresAt: '2026-10-10T09:30:00.000Z' } as const
    expect(dueWords(approved, TODAY)).toEqual({ text: 'Release by 10 October 2026 at 10:30', pressing: true })
    expect(dueWords(approved, '2026-10-06')?.pressing).toBe(false)
  })
})

describe('the date on an order or notice', () => {
  const served = { ...assessed, gateway: 'G18', expiresAt: null } as const

  it('is the law’s, and red from three days before', () => {
    expect(dueWords(served, TODAY)).toEqual({ text: 'Legal deadline 14 October 2026', pressing: false })
    expect(dueWords(served, '2026-10-11')?.pressing).toBe(true)
    expect(dueWords(served, '2026-10-14')?.text).toBe('The legal deadline is today')
    expect(dueWords(served, '2026-10-15')).toEqual({
      text: 'Past the legal deadline of 14 October 2026',
      pressing: true,
    })
  })

  it.each(['COMPLY', 'CHALLENGE', 'PREPARE'] as const)(
    'still stands while it is %s: a decision does not end it',
    (status) => expect(dueWords({ ...served, status }, TODAY)?.text).toContain('Legal deadline'),
  )

  it('is nothing once it is given', () => {
    expect(dueWords({ ...served, status: 'RELEASED' }, TODAY)).toBeNull()
  })
})

describe('an emergency', () => {
  const call = { ...assessed, gateway: 'G06', dueOn: null, expiresAt: null } as const

  it.each(['U_LOGGED', 'U_DECIDED', 'U_AWAIT_CONFIRM', 'U_UNCONFIRMED'] as const)(
    'presses while it is %s',
    (status) => expect(dueWords({ ...call, status }, TODAY)?.pressing).toBe(true),
  )

  it('says when the written confirmation is due, to the minute', () => {
    const waiting = { ...call, status: 'U_AWAIT_CONFIRM', expiresAt: '2026-10-09T01:10:00.000Z' } as const
    expect(dueWords(waiting, TODAY)?.text).toBe('Written confirmation due by 9 October 2026 at 02:10')
  })

  it('waits for the head of service once it is confirmed', () => {
    expect(dueWords({ ...call, status: 'U_AWAIT_CONFIRM' }, TODAY)?.text).toBe(
      'A head of service must ratify it',
    )
  })
})

describe('the warning of a lapse', () => {
  it('is given in the last three days of an authorisation', () => {
    expect(expiryWarning(assessed, '2026-10-29')).toBeNull()
    expect(expiryWarning(assessed, '2026-10-30')).toContain('2 November 2026')
  })
})

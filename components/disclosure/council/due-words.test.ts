import { describe, expect, it } from 'vitest'
import { dueWords, expiryWarning } from './due-words'

const TODAY = '2026-10-08'
const assessed = { status: 'ASSESS', dueOn: '2026-10-14', expiresAt: '2026-11-02T10:00:00.000Z' } as const

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

describe('the warning of a lapse', () => {
  it('is given in the last three days of an authorisation', () => {
    expect(expiryWarning(assessed, '2026-10-29')).toBeNull()
    expect(expiryWarning(assessed, '2026-10-30')).toContain('2 November 2026')
  })
})

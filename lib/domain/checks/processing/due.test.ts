import { describe, expect, it } from 'vitest'
import { isOverdue, type LookedAt, reviewsDue } from './due'

const TODAY = '2026-11-20'

const entry = (reviewedOn: string | null, confirmedOn: string | null): LookedAt => ({
  status: 'LIVE',
  reviewed: reviewedOn === null ? null : { on: reviewedOn },
  confirmed: confirmedOn === null ? null : { on: confirmedOn },
})

describe('the reviews of an entry of the register of processing', () => {
  it('fall due twelve months after its owner’s and twenty-four after its coordinator’s', () => {
    expect(reviewsDue(entry('2025-11-20', '2024-11-19'), TODAY)).toEqual({
      owner: { state: 'soon', dueOn: '2026-11-20' },
      coordinator: { state: 'late', dueOn: '2026-11-19' },
    })
    expect(reviewsDue(entry('2025-12-21', null), TODAY)).toEqual({
      owner: { state: 'done', dueOn: '2026-12-21' },
      coordinator: { state: 'never', dueOn: null },
    })
  })

  it('are overdue when the owner’s is fourteen months old, however fresh the other (G08)', () => {
    expect(isOverdue(entry('2025-09-20', '2026-06-20'), TODAY)).toBe(true)
    expect(isOverdue(entry('2025-11-20', '2024-11-20'), TODAY)).toBe(false)
  })

  it('are missed where there were none, and no longer once the entry has ended', () => {
    expect(isOverdue(entry(null, null), TODAY)).toBe(true)
    expect(isOverdue({ ...entry(null, null), status: 'CLOSED' }, TODAY)).toBe(false)
  })
})

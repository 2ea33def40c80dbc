import { describe, expect, it } from 'vitest'
import type { ReviewDue } from './agreement'
import { ladderOf } from './ladder'

const force = { from: '2025-03-01', reviewOn: '2026-03-01', endsOn: null }
const due = (change: Partial<ReviewDue> = {}): ReviewDue => ({
  since: '2026-03-01',
  trigger: 'date',
  what: '',
  told: [],
  keptGoing: null,
  ...change,
})
const by = {
  personId: 'p',
  name: 'Ada Lowe',
  standing: 'Director',
  body: 'Council',
  at: '2026-05-01T09:00:00.000Z',
  method: 'test',
  bound: '',
}

const daysOf = (reviewDue: ReviewDue | null) =>
  ladderOf({ status: reviewDue ? 'REVIEW_DUE' : 'IN_FORCE', force, reviewDue }).map(({ on }) => on)

describe('the ladder of a late review', () => {
  it('is known before the review is due: 30, 60 and 90 days after its day', () => {
    expect(daysOf(null)).toEqual(['2026-03-31', '2026-04-30', '2026-05-30'])
  })

  it('counts from the event that called for the review, where there was one', () => {
    expect(daysOf(due({ since: '2026-01-01', trigger: 'incident' }))).toEqual([
      '2026-01-31',
      '2026-03-02',
      '2026-04-01',
    ])
  })

  it('says which steps were taken', () => {
    expect(
      ladderOf({ status: 'REVIEW_DUE', force, reviewDue: due({ told: [30] }) }).map(({ isTaken }) => isTaken),
    ).toEqual([true, false, false])
    expect(
      ladderOf({ status: 'SUSPENDED', force, reviewDue: due({ told: [30, 60] }) }).every(
        ({ isTaken }) => isTaken,
      ),
    ).toBe(true)
  })

  it('lets a Director’s reason put the last step off, and never bring it forward', () => {
    const kept = (until: string) => daysOf(due({ keptGoing: { by, text: 'It is nearly done.', until } }))[2]
    expect(kept('2026-07-01')).toBe('2026-07-02')
    expect(kept('2026-04-01')).toBe('2026-05-30')
  })

  it('is empty for what was never in force', () => {
    expect(ladderOf({ status: 'DRAFTING', force: null, reviewDue: null })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/dates'
import { standingOf, worstOf } from './standing'
import type { Completion } from './training'

const TODAY = '2026-11-20'

const completed = (change: Partial<Completion> = {}): Completion => ({
  personId: 'somebody',
  course: 'DATA_PRIVACY',
  completedOn: '2026-02-01',
  validMonths: 12,
  evidence: 'Certificate 12',
  exemption: null,
  ...change,
})

const stateOf = (...completions: readonly Completion[]) =>
  standingOf(completions, TODAY).find(({ course }) => course === 'DATA_PRIVACY')?.state

describe('how somebody stands with a course', () => {
  it('is current until thirty days before its last good day, and announced from then on', () => {
    const endsOn = (day: string) => completed({ completedOn: day.replace('2026', '2025') })
    expect(stateOf(endsOn(addDays(TODAY, 31)))).toBe('current')
    expect(stateOf(endsOn(addDays(TODAY, 30)))).toBe('soon')
    expect(stateOf(endsOn(TODAY))).toBe('soon')
    expect(stateOf(endsOn(addDays(TODAY, -1)))).toBe('lapsed')
  })

  it('is told from the completion that counts longest, whichever came last', () => {
    expect(stateOf(completed(), completed({ completedOn: '2026-06-01', validMonths: 2 }))).toBe('current')
  })

  it('is not told from a completion of a day to come', () => {
    expect(stateOf(completed({ completedOn: addDays(TODAY, 1) }))).toBe('never')
  })

  it('says when it lives on a manager’s reason', () => {
    const lapsed = completed({ completedOn: '2025-11-10' })
    expect(stateOf(lapsed)).toBe('lapsed')
    expect(
      stateOf({
        ...lapsed,
        exemption: {
          by: { id: 'a manager', name: 'Ada Okafor', title: 'Director' },
          reason: 'Away on leave until Monday',
        },
      }),
    ).toBe('grace')
  })
})

describe('the whole of it', () => {
  it('has the two courses that everybody needs, done or not, and others only where they were done', () => {
    expect(standingOf([completed({ course: 'TRANSFERS' })], TODAY)).toMatchObject([
      { course: 'DATA_PRIVACY', state: 'never' },
      { course: 'CYBER_SECURITY', state: 'never' },
      { course: 'TRANSFERS', state: 'current' },
    ])
  })

  it('is as bad as the worst course', () => {
    const both = [completed(), completed({ course: 'CYBER_SECURITY', completedOn: '2024-01-01' })]
    expect(worstOf(standingOf(both, TODAY))).toBe('lapsed')
    expect(worstOf(standingOf([], TODAY))).toBe('never')
  })
})

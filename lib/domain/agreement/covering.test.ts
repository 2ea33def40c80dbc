import { describe, expect, it } from 'vitest'
import { coveringOf, doesCover, IN_BEING } from './covering'
import { AGREEMENT_STATUSES, STANDING } from './states'

const TODAY = '2026-11-20'

describe('an agreement covers a request of its counterpart', () => {
  it.each(STANDING)('while it is %s, up to and on its last day', (status) => {
    expect(doesCover(coveringOf({ status, endsOn: null }, TODAY))).toBe(true)
    expect(doesCover(coveringOf({ status, endsOn: TODAY }, TODAY))).toBe(true)
    expect(coveringOf({ status, endsOn: '2026-11-19' }, TODAY)).toBe('over')
  })

  it.each(AGREEMENT_STATUSES.filter((status) => !STANDING.includes(status)))(
    'never while it is %s',
    (status) => {
      expect(doesCover(coveringOf({ status, endsOn: null }, TODAY))).toBe(false)
    },
  )

  it('and is shown, with the reason, where it is suspended or under notice', () => {
    expect(IN_BEING).toEqual([...STANDING, 'SUSPENDED', 'TERMINATING'])
    expect(coveringOf({ status: 'SUSPENDED', endsOn: null }, TODAY)).toBe('suspended')
    expect(coveringOf({ status: 'TERMINATING', endsOn: null }, TODAY)).toBe('ending')
  })
})

import { describe, expect, it } from 'vitest'
import { attempt } from '@/lib/testing/attempts'
import { aDisclosure } from '@/lib/testing/disclosure'
import {
  acknowledgeBy,
  answerDueDate,
  approvalExpiry,
  authorisationExpiry,
  breachReportBy,
  confirmationDue,
  dueDate,
  dueDateAfterPause,
  expiresAt,
  hasRunOut,
  lapsedClock,
  psfaReviewBy,
  reviewDueDate,
} from './clocks'
import { caseFile } from './disclosure'
import { type DatedChange, policyOn, SHIPPED } from './policy'
import { SETTINGS } from './settings'

/** The council's choices after one change. */
const withChange = (change: DatedChange) => policyOn('2027-06-01', [change])
const holiday = (name: string) =>
  withChange({ kind: 'bankHoliday', name, value: 'added', effectiveFrom: '2026-09-01' })
const setting = (name: keyof typeof SETTINGS, value: number) =>
  withChange({ kind: 'setting', name, value, effectiveFrom: '2026-09-01' })

describe('the one clock that runs', () => {
  it.each([
    ['SUBMITTED', 'authorisation'],
    ['LEGAL_VALIDATION', 'authorisation'],
    ['AWAIT_HOS', 'authorisation'],
    ['CLARIFY', 'clarification'],
    ['APPROVED_FULL', 'approval'],
    ['PREPARE', 'approval'],
    ['U_AWAIT_CONFIRM', 'confirmation'],
    ['COMPLY', null],
    ['CHALLENGE', null],
    ['REVIEW', null],
    ['U_LOGGED', null],
    ['U_UNCONFIRMED', null],
    ['DRAFT', null],
    ['AWAIT_EXT_AUTH', null],
    ['RELEASED', null],
    ['REFUSED', null],
    ['WITHDRAWN', null],
  ] as const)('in %s is the clock of %s', (status, clock) => {
    const d = caseFile(aDisclosure().in(status).build())
    const end = expiresAt(d)
    expect(lapsedClock(d, '2027-06-01T00:00:00.000Z')).toBe(clock)
    expect(end === null).toBe(clock === null)
    if (end === null) return
    expect(lapsedClock(d, new Date(Date.parse(end) - 1).toISOString())).toBeNull()
    expect(lapsedClock(d, end)).toBe(clock)
  })

  it.each([
    ['a notice whose question is open', aDisclosure().requirement('G18').in('CLARIFY')],
    ['a notice that is complied with', aDisclosure().requirement('G18').in('PREPARE')],
    ['an application for an order', aDisclosure().application().atIntake().after('askClarification')],
    ['a parent that waits for its parts', aDisclosure().split()],
    ['what the council told the police of itself', aDisclosure().duty().in('U_AWAIT_CONFIRM')],
    [
      'an emergency that was confirmed',
      aDisclosure().emergency().in('U_AWAIT_CONFIRM').after('confirmUrgent'),
    ],
  ])('is none for %s', (_, d) => {
    expect(expiresAt(caseFile(d.build()))).toBeNull()
  })

  it('runs for a part as it would for the whole', () => {
    expect(expiresAt(caseFile(aDisclosure().part().build()))).not.toBeNull()
  })
})

describe('the target of a request', () => {
  it.each([
    ['is ten working days, from the day in London', '2026-10-05T23:30:00.000Z', '2026-10-20'],
    ['does not count Christmas, Boxing Day or New Year', '2026-12-18T12:00:00.000Z', '2027-01-06'],
    ['does not count Good Friday or Easter Monday', '2026-03-30T12:00:00.000Z', '2026-04-15'],
    ['counts from the day after one that came at a weekend', '2026-10-03T12:00:00.000Z', '2026-10-16'],
  ])('%s', (_, received, due) => {
    expect(dueDate(received, SHIPPED)).toBe(due)
  })

  it('waits while a question is open, and not longer', () => {
    const paused = (answered: string) =>
      dueDateAfterPause('2026-10-19', '2026-10-07T09:00:00.000Z', answered, SHIPPED)
    expect(paused('2026-10-07T17:00:00.000Z')).toBe('2026-10-19')
    expect(paused('2026-10-09T09:00:00.000Z')).toBe('2026-10-21')
    expect(paused('2026-10-11T09:00:00.000Z')).toBe('2026-10-21')
  })
})

describe('the deadline of a notice', () => {
  const answered = (given: ReturnType<typeof aDisclosure>) => {
    const outcome = attempt({ given, verb: 'answerClarification', now: '2026-10-20T09:00:00.000Z' })
    return outcome.ok ? caseFile(outcome.value.next).dueOn : outcome.refusal.rule
  }

  it('never waits, though the target of a request does', () => {
    expect(answered(aDisclosure().requirement('G18').in('CLARIFY'))).toBe('2026-10-23')
    expect(answered(aDisclosure().in('CLARIFY'))).toBe('2026-11-03')
  })

  it('of the fraud authority may be reviewed for seven days, of which the day after it is the first', () => {
    expect(psfaReviewBy('2026-10-01')).toBe('2026-10-08')
    expect(psfaReviewBy('2026-10-21')).toBe('2026-10-28')
    expect(psfaReviewBy('2028-02-25')).toBe('2028-03-03')
  })
})

describe('the written confirmation of an emergency is due', () => {
  it.each([
    ['in a day', '2026-10-06T01:10:00.000Z', '2026-10-07T01:10:00.000Z'],
    ['in a day still, when that is a Friday night', '2026-10-08T22:00:00.000Z', '2026-10-09T22:00:00.000Z'],
    ['by the end of Monday, after a Friday', '2026-10-09T01:10:00.000Z', '2026-10-12T23:00:00.000Z'],
    ['by the end of Monday, after a Saturday', '2026-10-10T01:10:00.000Z', '2026-10-12T23:00:00.000Z'],
    ['in a day, after a Sunday', '2026-10-11T12:00:00.000Z', '2026-10-12T12:00:00.000Z'],
    [
      'by the end of the day after Boxing Day’s substitute',
      '2026-12-24T12:00:00.000Z',
      '2026-12-30T00:00:00.000Z',
    ],
    ['by the end of Tuesday, after Good Friday', '2026-04-02T12:00:00.000Z', '2026-04-07T23:00:00.000Z'],
    [
      'by the end of Monday in winter time, as the clocks go back',
      '2026-10-24T12:00:00.000Z',
      '2026-10-27T00:00:00.000Z',
    ],
    [
      'by the end of Tuesday in summer time, after an Easter when they go forward',
      '2027-03-27T12:00:00.000Z',
      '2027-03-30T23:00:00.000Z',
    ],
  ])('%s', (_, decided, due) => {
    expect(confirmationDue(decided, SHIPPED)).toBe(due)
  })
})

describe('what the law counts', () => {
  it('is thirty days for a complaint, of which the day after it is the first', () => {
    expect(acknowledgeBy('2026-10-01')).toBe('2026-10-31')
    expect(acknowledgeBy('2028-01-31')).toBe('2028-03-01')
  })

  it('is seventy-two hours for a breach, whatever the clock on the wall does', () => {
    expect(breachReportBy('2026-10-23T20:00:00.000Z')).toBe('2026-10-26T20:00:00.000Z')
    expect(breachReportBy('2027-03-27T12:00:00.000Z')).toBe('2027-03-30T12:00:00.000Z')
  })
})

describe('what the council counts', () => {
  it('is twenty working days for an answer and for a review', () => {
    expect(answerDueDate('2026-12-01T12:00:00.000Z', SHIPPED)).toBe('2026-12-31')
    expect(reviewDueDate('2026-12-01T12:00:00.000Z', SHIPPED)).toBe('2026-12-31')
    expect(reviewDueDate('2026-10-05T23:30:00.000Z', SHIPPED)).toBe('2026-11-03')
  })

  it('runs out on the last day itself, with no grace', () => {
    expect(hasRunOut('authorisation', 27, SETTINGS)).toBe(false)
    expect(hasRunOut('authorisation', 28, SETTINGS)).toBe(true)
    expect(hasRunOut('approval', 13, SETTINGS)).toBe(false)
    expect(hasRunOut('approval', 14, SETTINGS)).toBe(true)
  })

  it('is whole days of 24 hours over a clock change', () => {
    expect(authorisationExpiry('2026-10-20T09:00:00.000Z', SETTINGS)).toBe('2026-11-17T09:00:00.000Z')
    expect(approvalExpiry('2027-03-20T09:00:00.000Z', SETTINGS)).toBe('2027-04-03T09:00:00.000Z')
  })
})

describe('a bank holiday that two people added', () => {
  const extra = holiday('2026-10-12')

  it('moves a target, an answer, a review and a confirmation', () => {
    expect(dueDate('2026-10-05T09:00:00.000Z', SHIPPED)).toBe('2026-10-19')
    expect(dueDate('2026-10-05T09:00:00.000Z', extra)).toBe('2026-10-20')
    expect(answerDueDate('2026-10-05T09:00:00.000Z', extra)).toBe('2026-11-03')
    expect(reviewDueDate('2026-10-05T09:00:00.000Z', extra)).toBe('2026-11-03')
    expect(confirmationDue('2026-10-09T01:10:00.000Z', extra)).toBe('2026-10-13T23:00:00.000Z')
  })

  it('moves nothing that the law counts in days', () => {
    expect(psfaReviewBy('2026-10-05')).toBe('2026-10-12')
  })

  it('taken away again, moves them back', () => {
    const removed = withChange({
      kind: 'bankHoliday',
      name: '2026-12-28',
      value: 'removed',
      effectiveFrom: '2026-09-01',
    })
    expect(dueDate('2026-12-21T09:00:00.000Z', SHIPPED)).toBe('2027-01-07')
    expect(dueDate('2026-12-21T09:00:00.000Z', removed)).toBe('2027-01-06')
  })
})

describe('a number that two people changed', () => {
  it('is what is counted from then on', () => {
    expect(dueDate('2026-10-05T09:00:00.000Z', setting('targetWorkingDays', 5))).toBe('2026-10-12')
    expect(reviewDueDate('2026-10-05T09:00:00.000Z', setting('reviewWorkingDays', 5))).toBe('2026-10-12')
    expect(confirmationDue('2026-10-05T09:00:00.000Z', setting('urgentConfirmHours', 4))).toBe(
      '2026-10-05T13:00:00.000Z',
    )
    expect(hasRunOut('approval', 6, setting('approvalValidDays', 7).settings)).toBe(false)
    expect(hasRunOut('approval', 7, setting('approvalValidDays', 7).settings)).toBe(true)
  })
})

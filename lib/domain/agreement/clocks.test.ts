import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementContext } from '@/lib/testing/agreements/acts'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { aDataItem } from '@/lib/testing/agreements/answers'
import { attemptOn, doneBy } from '@/lib/testing/agreements/attempts'
import { SYSTEM } from '../shared/actor'
import { addDays, addMonths, londonDate } from '../shared/dates'
import type { Agreement } from './agreement'
import {
  daysLate,
  isToBeSuspended,
  keepUntil,
  LADDER,
  lastReviewDay,
  nextClock,
  nextStep,
  reviewDayFor,
  reviewMonths,
} from './clocks'
import { agreementAllows, decideAgreement } from './decide'
import { type AgreementText, DATA_CLASSES, type DataClass } from './text'

const textOf = (change: Partial<AgreementText> = {}): AgreementText => ({
  ...anAgreement().inStatus('DRAFTING').build().text,
  ...change,
})
const of = (...classes: readonly DataClass[]) => textOf({ data: [aDataItem(classes)] })
const sent = (transfers: string) => textOf({ answers: { transfers } })

describe('the longest time between reviews', () => {
  it.each([...DATA_CLASSES])('of %s data', (one) => {
    expect(reviewMonths(of(one))).toBe(one === 'ordinary' ? 24 : 12)
    expect(reviewMonths(of('ordinary', one))).toBe(one === 'ordinary' ? 24 : 12)
  })

  it.each([
    ['', 24],
    ['None. It stays here.', 24],
    ['no transfers', 24],
    ['Nonetheless some of it is read in India, under the addendum.', 12],
    ['Support is given from Canada.', 12],
  ])('where transfers are “%s” is %i months', (words, months) => {
    expect(reviewMonths(sent(words))).toBe(months)
  })

  it.each([
    ['2026-01-31', 24, '2028-01-31'],
    ['2026-02-28', 24, '2028-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2026-08-31', 12, '2027-08-31'],
    ['2027-02-28', 12, '2028-02-28'],
  ])('from %s for %i months ends on %s', (from, months, day) => {
    expect(lastReviewDay(of(months === 24 ? 'ordinary' : 'special'), from)).toBe(day)
  })
})

describe('the day of the next review', () => {
  const chosen = (reviewOn: string | null, endsOn: string | null = null) =>
    reviewDayFor(textOf({ reviewOn, endsOn }), '2026-10-08')

  it.each([
    ['as the policy has it, where nobody chose one', null, null, '2028-10-08'],
    ['as it was chosen, where that is sooner', '2027-06-30', null, '2027-06-30'],
    ['never later than the policy allows', '2031-01-01', null, '2028-10-08'],
    ['as the policy has it, where the chosen day has passed', '2026-10-08', null, '2028-10-08'],
    ['before it runs out, so that somebody notices', null, '2027-03-31', '2027-03-31'],
    ['the sooner of the two', '2027-02-01', '2027-03-31', '2027-02-01'],
  ])('is %s', (_, reviewOn, endsOn, day) => {
    expect(chosen(reviewOn, endsOn)).toBe(day)
  })
})

describe('how long it is kept after its end', () => {
  it.each([
    ['2026-10-08', false, '2032-10-08'],
    ['2026-10-08', true, '2038-10-08'],
    ['2028-02-29', false, '2034-02-28'],
    ['2028-02-29', true, '2040-02-29'],
  ])('from %s, a deed: %s', (on, isDeed, until) => {
    expect(keepUntil(on, isDeed)).toBe(until)
  })
})

describe('the ladder of a late review', () => {
  const due = (told: readonly number[], until?: string) => ({
    reviewDue: {
      since: '2026-03-01',
      trigger: 'date' as const,
      what: '',
      told,
      keptGoing: until ? { until, text: '', by: anAgreement().build().openedBy } : null,
    },
  })

  it.each([
    [0, null],
    [29, null],
    [30, LADDER.owner],
    [59, LADDER.owner],
    [60, LADDER.director],
    [95, LADDER.director],
  ])('after %i days is at %s', (days, step) => {
    expect(nextStep(due([]), addDays('2026-03-01', days))).toBe(step)
  })

  it('takes no step twice', () => {
    expect(nextStep(due([30]), '2026-04-20')).toBeNull()
    expect(nextStep(due([30]), '2026-04-30')).toBe(60)
    expect(nextStep(due([30, 60]), '2026-08-01')).toBeNull()
  })

  it.each([
    ['2026-05-29', undefined, false],
    ['2026-05-30', undefined, true],
    ['2026-06-30', '2026-06-30', false],
    ['2026-07-01', '2026-06-30', true],
  ])('suspends on %s, kept going until %s: %s', (today, until, isSo) => {
    expect(isToBeSuspended(due([30, 60], until), today)).toBe(isSo)
  })

  it.each(['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-02-29'])(
    'counts calendar days over the change of clocks at %s',
    (change) => {
      for (const before of [0, 1, 45, 89]) {
        const since = addDays(change, -before)
        for (const days of [30, 60, 90]) expect(daysLate(since, addDays(since, days))).toBe(days)
      }
    },
  )

  it.each([
    ['2026-10-24T23:30:00.000Z', '2026-10-25'],
    ['2026-10-25T23:30:00.000Z', '2026-10-25'],
    ['2026-10-26T00:00:00.000Z', '2026-10-26'],
  ])('reads %s as the day it is in London, %s', (instant, day) => {
    expect(londonDate(new Date(instant))).toBe(day)
  })
})

const TIMED = ['commence', 'reviewFallsDue', 'suspendOverdue', 'escalateReview', 'chaseEvidence'] as const

const system = (today: string) => agreementContext(SYSTEM, { now: `${today}T12:00:00.000Z` })
const dueNow = (a: Agreement, today: string) =>
  TIMED.find((verb) => agreementAllows(a, verb, system(today), {}).ok)

/** All that time does on one day; more often than there are clocks would be a clock that never stops. */
const swept = (a: Agreement, today: string): Agreement => {
  let now = a
  for (let times = 0; times < 12; times += 1) {
    const verb = dueNow(now, today)
    if (!verb) return now
    const outcome = decideAgreement(now, verb, system(today), {})
    if (outcome.ok) now = outcome.value.next
  }
  return expect.unreachable('the clocks did not stop')
}

describe('the clock that the database finds agreements by', () => {
  const items = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 })
  const waits = fc.array(fc.integer({ min: 0, max: 130 }), { minLength: 4, maxLength: 14 })
  const HUMAN = ['reportTrigger', 'keepGoing', 'renewAgreement', 'recordEvidence', 'giveNotice'] as const

  const begun = (months: readonly number[], on: string | null) =>
    anAgreement()
      .withData(
        ...months.map((retentionMonths, at) => ({ ...aDataItem(), name: `Item ${at}`, retentionMonths })),
      )
      .withDates(on ? { start: { on } } : {})
      .inStatus(on ? 'SIGNATURE' : 'IN_FORCE')

  it('is up exactly when time has something to do, and after that it is not', () => {
    fc.assert(
      fc.property(items, waits, fc.option(fc.integer({ min: 2, max: 60 })), (months, days, later) => {
        const start = later === null ? null : addDays('2026-10-08', later)
        let a = start
          ? begun(months, start).after('signAgreement').after('signAgreement').build()
          : begun(months, null).build()
        let today = '2026-10-09'
        for (const [at, wait] of days.entries()) {
          today = addDays(today, wait)
          const clock = nextClock(a)
          expect([today, clock, dueNow(a, today) !== undefined]).toEqual([
            today,
            clock,
            clock !== null && clock <= today,
          ])
          a = swept(a, today)
          const next = nextClock(a)
          expect(next === null || next > today).toBe(true)
          const human = attemptOn({
            given: a,
            verb: HUMAN[(wait + at) % HUMAN.length] ?? 'reportTrigger',
            now: `${today}T13:00:00.000Z`,
          })
          if (human.ok) a = human.value.next
        }
      }),
      { numRuns: 300, seed: 34 },
    )
  })

  it('stands still for a variation in force: it is reviewed in the agreement it varies', () => {
    const a = anAgreement().inStatus('IN_FORCE').build()
    const variation = { ...a, variationOf: { reference: 'AGR-2025-000003', number: 1 } }
    expect(nextClock(a)).not.toBeNull()
    expect(nextClock(variation)).toBeNull()
    const years = addMonths('2026-10-08', 30)
    expect(dueNow(a, years)).toBe('reviewFallsDue')
    expect(agreementAllows(variation, 'reviewFallsDue', system(years), {})).toMatchObject({
      refusal: { rule: 'VARIATION' },
    })
  })

  it('of an entry that the law compels waits for the day it begins', () => {
    const given = anAgreement()
      .ofKind('STATUTORY')
      .withDates({ start: { on: '2026-11-02' } })
    const waiting = given.inStatus('SIGNATURE').build()
    expect(waiting).toMatchObject({ status: 'SIGNATURE', force: null })
    expect(nextClock(waiting)).toBe('2026-11-02')
    expect(dueNow(waiting, '2026-11-01')).toBeUndefined()
    expect(swept(waiting, '2026-11-02')).toMatchObject({ status: 'IN_FORCE', force: { from: '2026-11-02' } })
  })

  it('waits until everybody has signed, and then for the day', () => {
    const given = anAgreement()
      .withDates({ start: { on: '2026-11-02' } })
      .inStatus('SIGNATURE')
      .build()
    expect(nextClock(given)).toBeNull()
    const half = doneBy({ given, verb: 'signAgreement' })
    expect(nextClock(half)).toBeNull()
    const whole = doneBy({ given: half, verb: 'signAgreement' })
    expect([whole.status, whole.force, nextClock(whole)]).toEqual(['SIGNATURE', null, '2026-11-02'])
  })
})

import { describe, expect, it } from 'vitest'
import { coordinator, dpo, intake, lawyer, otherIntake } from '@/lib/testing/people'
import {
  aRun,
  aRunIn,
  COUNTS_OF_8,
  doneToRun,
  RUN_INPUTS,
  ruleOfRun,
  runContext,
  runStart,
  STARTED,
  tryRun,
} from '@/lib/testing/run'
import { boundsOf } from '../../disclosure/policy'
import { SETTINGS } from '../../disclosure/settings'
import { SYSTEM } from '../../shared/actor'
import { daysAfter, hoursAfter } from '../../shared/dates'
import type { RunVerb } from './inputs'
import { RUN } from './module'
import { ranOut } from './run'
import { startedRun } from './start'
import { RUN_STATUSES } from './states'
import { RUN_ROWS } from './transitions'
import { RUN_VERBS } from './verbs'

/** Specification 2.9. */

const VERBS = Object.keys(RUN_VERBS) as RunVerb[]
/** Long enough for the limits of age to be what is tested, and not the limit on holding files. */
const HELD_LONG = { heldUntil: daysAfter(STARTED, 60) }
const attestedRun = (change = {}) => ({ ...aRunIn('ATTESTED', change), ...HELD_LONG })
const on = (now: string) => ({ context: { now } })

describe('a run', () => {
  const start = (change: Parameters<typeof runStart>[0], context = runContext()) => {
    const outcome = startedRun(runStart(change), context)
    return outcome.ok ? outcome.value.status : outcome.refusal.rule
  }
  const flow = (status: 'STALE' | 'ASSESSED_OUT' | 'NOT_ASSESSED') => ({
    flow: { ...runStart().flow, status },
  })

  it('starts where the opt-out applies', () => {
    expect(start({})).toBe('OPEN')
  })

  it.each(['STALE', 'ASSESSED_OUT', 'NOT_ASSESSED'] as const)(
    'does not start on a flow that is %s',
    (status) => {
      expect(start(flow(status))).toBe('RUN_DETERMINATION')
    },
  )

  it('does not start without the permission of the Data Protection Officer', () => {
    expect(start({ permissionReference: ' ' })).toBe('RUN_PERMISSION')
  })

  it('does not start by somebody whose training lapsed, or whose role it is not', () => {
    const trained = ['DATA_PRIVACY', 'CYBER_SECURITY']
    expect(start({}, runContext(intake, { trained }))).toBe('TRAINING')
    expect(start({}, runContext(lawyer))).toBe('NOT_PERMITTED')
  })

  it('goes from each state where the table says, and nowhere else', () => {
    for (const status of RUN_STATUSES)
      for (const verb of VERBS) {
        const isOpen = RUN_ROWS.some((row) => row.verb === verb && row.from.includes(status))
        expect([status, verb, ruleOfRun({ given: aRunIn(status), verb }) !== 'WRONG_STATE']).toEqual([
          status,
          verb,
          isOpen,
        ])
      }
  })

  it('comes to every state of the table', () => {
    for (const status of RUN_STATUSES) expect(aRunIn(status).status).toBe(status)
  })

  it('keeps evidence and no number, however it ended', () => {
    for (const status of RUN_STATUSES)
      expect(JSON.stringify(aRunIn(status))).not.toMatch(/999[ -]?\d{3}[ -]?\d{4}/)
  })
})

describe('each step', () => {
  it('RN2: takes counts that add up, and no others', () => {
    const given = aRunIn('COHORT_LOADED')
    const cohort = { rowsIn: 8, rowsValid: 5, rowsInvalid: 2, rowsMissing: 2, distinctSubmitted: 4 }
    expect(ruleOfRun({ given, verb: 'validateCohort', input: { cohort } })).toBe('RUN_COUNTS')
  })

  it('RN3: builds no request without a valid number', () => {
    const cohort = { rowsIn: 2, rowsValid: 0, rowsInvalid: 2, rowsMissing: 0, distinctSubmitted: 0 }
    const given = doneToRun({ given: aRunIn('COHORT_LOADED'), verb: 'validateCohort', input: { cohort } })
    expect(ruleOfRun({ given, verb: 'buildRequest' })).toBe('RUN_NO_NUMBERS')
  })

  it.each([
    ['RUN-2026_1', 'passes'],
    ['RUN:1', 'RUN_LOCAL_ID'],
    ['RUN 1', 'RUN_LOCAL_ID'],
    ['', 'RUN_LOCAL_ID'],
    ['RÜN1', 'RUN_LOCAL_ID'],
  ])('RN4: is sent under the local id “%s”: %s', (localId, rule) => {
    expect(ruleOfRun({ given: aRunIn('REQUEST_BUILT'), verb: 'markRequestSent', input: { localId } })).toBe(
      rule,
    )
  })

  it('RN4: was not sent tomorrow', () => {
    const input = { sentAt: daysAfter(STARTED, 1) }
    expect(ruleOfRun({ given: aRunIn('REQUEST_BUILT'), verb: 'markRequestSent', input })).toBe('CLOCK')
  })

  it('RN5: an answer does not come before the request, nor in the future', () => {
    const given = aRunIn('AWAITING_RESPONSE')
    const came = (at: string) => ruleOfRun({ given, verb: 'importResponse', input: { at } })
    expect(came(hoursAfter(STARTED, -1))).toBe('RUN_ANSWER_TIME')
    expect(came(hoursAfter(STARTED, 1))).toBe('RUN_ANSWER_TIME')
    expect(came(STARTED)).toBe('passes')
  })

  it('RN5: a response that comes twice is not taken twice', () => {
    expect(ruleOfRun({ given: aRunIn('RESPONSE_OK'), verb: 'importResponse' })).toBe('WRONG_STATE')
  })

  it('RN5: a status on the way changes nothing but what was last heard', () => {
    const classified = { rule: 'RR2', outcome: 'INTERIM' } as const
    const given = aRunIn('AWAITING_RESPONSE')
    const next = doneToRun({ given, verb: 'importResponse', input: { classified, interim: 'pending' } })
    expect(next).toEqual({ ...given, interim: 'pending' })
  })

  it('RN5: a report is in the ledger and changes nothing', () => {
    const classified = { rule: 'RR1', outcome: 'LOGGED' } as const
    const given = aRunIn('AWAITING_RESPONSE')
    expect(doneToRun({ given, verb: 'importResponse', input: { classified } })).toEqual(given)
  })

  it('N25, N27: a response that is no good fails the run, with its code', () => {
    for (const outcome of ['RUN_FAILED_REJECTED', 'RUN_FAILED_MISMATCH', 'RUN_FAILED_TRANSPORT'] as const) {
      const input = { classified: { rule: 'RR3', outcome }, said: 'One or more NHS numbers are invalid' }
      const next = doneToRun({ given: aRunIn('AWAITING_RESPONSE'), verb: 'importResponse', input })
      expect(next).toMatchObject({ status: 'FAILED', failure: { code: outcome }, release: null })
    }
  })

  it('RN6: that everybody opted out is confirmed by two different people', () => {
    const given = aRunIn('EMPTY_RESULT_CONFIRM')
    const once = doneToRun({ given, verb: 'confirmEmptyResult' })
    expect(once.status).toBe('EMPTY_RESULT_CONFIRM')
    expect(ruleOfRun({ given: once, verb: 'confirmEmptyResult' })).toBe('RUN_SAME_PERSON')
    expect(doneToRun({ given: once, verb: 'confirmEmptyResult', by: otherIntake }).status).toBe('RESPONSE_OK')
  })

  it('RN7: a request without an answer fails after five days, not before', () => {
    const given = { ...aRunIn('AWAITING_RESPONSE'), ...HELD_LONG }
    expect(ruleOfRun({ given, verb: 'transportTimesOut', ...on(hoursAfter(STARTED, 119)) })).toBe('CLOCK')
    const failed = doneToRun({ given, verb: 'transportTimesOut', ...on(hoursAfter(STARTED, 120)) })
    expect(failed.failure?.code).toBe('RUN_FAILED_TRANSPORT')
  })

  it('RN8: releases nothing on counts that do not add up, or that are of another cohort', () => {
    const given = aRunIn('RESPONSE_OK')
    const withCounts = (change: object) =>
      ruleOfRun({ given, verb: 'applyResponse', input: { counts: { ...COUNTS_OF_8, ...change } } })
    expect(withCounts({})).toBe('passes')
    expect(withCounts({ rowsReleased: 4 })).toBe('RUN_COUNTS')
    expect(withCounts({ distinctReturned: 5, distinctOptedOut: -1 })).toBe('RUN_COUNTS')
    expect(withCounts({ rowsIn: 9, rowsInvalid: 3, rowsWithheld: 4 })).toBe('RUN_COUNTS')
  })
})

describe('RN9: a run is attested', () => {
  const given = aRunIn('APPLIED')
  const first = doneToRun({ given, verb: 'attestRun' })

  it('by two different people', () => {
    expect(first).toMatchObject({ status: 'APPLIED', attested: [{ personId: intake.id }] })
    expect(ruleOfRun({ given: first, verb: 'attestRun' })).toBe('RUN_SAME_PERSON')
    expect(doneToRun({ given: first, verb: 'attestRun', by: coordinator }).status).toBe('ATTESTED')
  })

  it('of whom one ran it', () => {
    const other = doneToRun({ given, verb: 'attestRun', by: coordinator })
    expect(ruleOfRun({ given: other, verb: 'attestRun', by: otherIntake })).toBe('RUN_OPERATOR')
    expect(ruleOfRun({ given: other, verb: 'attestRun', by: intake })).toBe('passes')
  })

  it('by nobody of the recipient', () => {
    const input = { recipients: [intake.organisationId] }
    expect(ruleOfRun({ given, verb: 'attestRun', input })).toBe('RUN_RECIPIENT')
  })

  it('by nobody whose training lapsed, and by nobody whose role it is not', () => {
    expect(ruleOfRun({ given, verb: 'attestRun', context: { trained: ['DATA_PRIVACY'] } })).toBe('TRAINING')
    expect(ruleOfRun({ given, verb: 'attestRun', by: lawyer })).toBe('NOT_PERMITTED')
    expect(ruleOfRun({ given, verb: 'attestRun', by: dpo })).toBe('passes')
  })

  it('and what both vouch for is the same', () => {
    const [one, two] = doneToRun({ given: first, verb: 'attestRun', by: coordinator }).attested
    expect(one?.bound).toBe(two?.bound)
  })
})

describe('RN10: data goes', () => {
  const ruleOn = (given: ReturnType<typeof aRun>, now: string) =>
    ruleOfRun({ given, verb: 'discloseRun', ...on(now) })

  it.each([
    [12, 'passes'],
    [20, 'passes'],
    [21, 'RUN_AGE'],
  ])('N22: on an answer %i days old: %s', (days, rule) => {
    expect(ruleOn(attestedRun(), daysAfter(STARTED, days))).toBe(rule)
  })

  it('N24: not on a list that was refreshed too long ago, though the list is young enough', () => {
    const { answer, ...rest } = attestedRun()
    if (!answer) return expect.fail()
    const listed = (at: number, refreshed: number) => ({
      ...rest,
      mode: 'CACHE' as const,
      answer: { ...answer, at: daysAfter(STARTED, at), refreshedAt: daysAfter(STARTED, refreshed) },
    })
    expect(ruleOn(listed(-11, -9), STARTED)).toBe('RUN_REFRESH')
    expect(ruleOn(listed(-11, -7), STARTED)).toBe('passes')
    expect(ruleOn(listed(-14, -1), STARTED)).toBe('RUN_AGE')
  })

  it('not while the clock says a day before the answer came', () => {
    expect(ruleOn(attestedRun(), daysAfter(STARTED, -1))).toBe('CLOCK')
  })

  it('not on a determination that is stale, nor under an agreement that is not in force', () => {
    const given = attestedRun()
    const without = (input: object) => ruleOfRun({ given, verb: 'discloseRun', input })
    expect(without({ determinationIsCurrent: false })).toBe('RUN_DETERMINATION')
    expect(without({ agreementIsActive: false })).toBe('RUN_AGREEMENT')
  })

  it('and how old the answer was is kept', () => {
    const next = doneToRun({ given: attestedRun(), verb: 'discloseRun', ...on(daysAfter(STARTED, 12)) })
    expect(next.disclosed?.ageDays).toBe(12)
  })

  it('RN11: never once the answer is too old', () => {
    const given = attestedRun()
    expect(ruleOfRun({ given, verb: 'runGrowsStale', ...on(daysAfter(STARTED, 20)) })).toBe('CLOCK')
    const stale = doneToRun({ given, verb: 'runGrowsStale', ...on(daysAfter(STARTED, 21)) })
    expect(ruleOfRun({ given: stale, verb: 'discloseRun' })).toBe('WRONG_STATE')
  })
})

describe('the limit on holding files', () => {
  const end = hoursAfter(STARTED, SETTINGS.optOutHoldHours)

  it('RN14: ends a run wherever it stands', () => {
    for (const status of RUN_STATUSES.slice(1, RUN_STATUSES.indexOf('DISCLOSED'))) {
      const given = aRunIn(status)
      expect(ruleOfRun({ given, verb: 'expireRun', ...on(hoursAfter(end, -1)) })).toBe('CLOCK')
      expect(doneToRun({ given, verb: 'expireRun', ...on(end) }).status).toBe('EXPIRED')
    }
  })

  it('stops every act on its hour, though nobody has swept yet', () => {
    expect(ruleOfRun({ given: aRunIn('ATTESTED'), verb: 'discloseRun', ...on(end) })).toBe('RUN_EXPIRED')
    expect(ruleOfRun({ given: aRunIn('COHORT_LOADED'), verb: 'validateCohort', ...on(end) })).toBe(
      'RUN_EXPIRED',
    )
  })

  it('is what time asks first, before age and transport', () => {
    const due = (given: ReturnType<typeof aRun>, now: string) => RUN.due?.(given, runContext(intake, { now }))
    expect(due(aRunIn('ATTESTED'), daysAfter(STARTED, 21))).toBe('expireRun')
    expect(due(attestedRun(), daysAfter(STARTED, 21))).toBe('runGrowsStale')
    expect(due({ ...aRunIn('AWAITING_RESPONSE'), ...HELD_LONG }, daysAfter(STARTED, 5))).toBe(
      'transportTimesOut',
    )
    expect(due(aRunIn('ATTESTED'), STARTED)).toBeNull()
  })

  /** A run in which nothing happens, so long after it was held for so many hours. */
  const after = (status: 'AWAITING_RESPONSE' | 'ATTESTED', hold: number, days: number) =>
    RUN.due?.(
      { ...aRunIn(status), heldUntil: hoursAfter(STARTED, hold) },
      runContext(SYSTEM, { now: daysAfter(STARTED, days) }),
    )

  it.each([
    ['AWAITING_RESPONSE', 72, 2, null],
    ['AWAITING_RESPONSE', 72, 3, 'expireRun'],
    ['AWAITING_RESPONSE', 72, 5, 'expireRun'],
    ['AWAITING_RESPONSE', 168, 4, null],
    ['AWAITING_RESPONSE', 168, 5, 'transportTimesOut'],
    ['AWAITING_RESPONSE', 120, 5, 'expireRun'],
    ['ATTESTED', 72, 2, null],
    ['ATTESTED', 72, 3, 'expireRun'],
    ['ATTESTED', 504, 19, null],
    ['ATTESTED', 504, 20, null],
    ['ATTESTED', 504, 21, 'expireRun'],
    ['ATTESTED', 505, 21, 'runGrowsStale'],
  ] as const)('comes before any other end: %s, held for %i hours, after %i days: %s', (...row) => {
    const [status, hold, days, expected] = row
    expect(after(status, hold, days)).toBe(expected)
  })

  it('may be as long as an answer can be good for, and never longer', () => {
    expect(boundsOf('optOutHoldHours')[1]).toBe(boundsOf('optOutDirectDays')[1] * 24)
  })

  it('says that the files went, swept or not, and whether anything was disclosed', () => {
    const before = hoursAfter(end, -1)
    expect(ranOut(aRunIn('ATTESTED'), { now: before })).toBeNull()
    expect(ranOut(aRunIn('ATTESTED'), { now: end })).toBe('undisclosed')
    expect(ranOut(aRunIn('EXPIRED'), { now: end })).toBe('undisclosed')
    expect(ranOut(aRunIn('FAILED'), { now: end })).toBeNull()
    const disclosed = aRunIn('DISCLOSED')
    const purgedAt = (at: string) =>
      doneToRun({
        given: disclosed,
        verb: 'recordPurge',
        input: { purge: { ...RUN_INPUTS.recordPurge.purge, at } },
        ...on(at),
      })
    expect(ranOut(disclosed, { now: before })).toBeNull()
    expect(ranOut(disclosed, { now: end })).toBe('perhapsTaken')
    expect(ranOut(purgedAt(before), { now: end })).toBeNull()
    expect(ranOut(purgedAt(end), { now: end })).toBe('perhapsTaken')
  })

  it('is the day on the clock, until the data has gone', () => {
    expect(aRun().clock).toBeNull()
    expect(aRunIn('VALIDATED').clock).toBe('2026-10-08')
    expect(aRunIn('DISCLOSED').clock).toBeNull()
  })

  it('leaves an incident where files were kept longer', () => {
    const given = aRunIn('EXPIRED')
    const purged = (at: string) =>
      tryRun({
        given,
        verb: 'recordPurge',
        input: { purge: { at, files: 3, bytes: 10, method: 'm' } },
        ...on(at),
      })
    expect(purged(hoursAfter(end, 1))).toMatchObject({ ok: true, value: { next: { status: 'EXPIRED' } } })
    expect(purged(hoursAfter(end, 1))).not.toHaveProperty('value.incidents')
    expect(purged(hoursAfter(end, 2))).toHaveProperty('value.incidents.0.trigger', 'KEPT_PAST_LIMIT')
  })
})

describe('RN12, RN13: a purge', () => {
  it.each(['DISCLOSED', 'STALE_RUN', 'FAILED'] as const)('ends a run that is %s', (status) => {
    expect(
      doneToRun({ given: aRunIn(status), verb: 'recordPurge', ...on(daysAfter(STARTED, 22)) }).status,
    ).toBe('PURGED')
  })

  it('is proved once', () => {
    expect(aRunIn('PURGED').purge).toMatchObject({ files: 5 })
    const expired = doneToRun({ given: aRunIn('EXPIRED'), verb: 'recordPurge' })
    expect(ruleOfRun({ given: expired, verb: 'recordPurge' })).toBe('RUN_PURGED')
  })

  it('is done by the product and by nobody’s hand', () => {
    expect(ruleOfRun({ given: aRunIn('FAILED'), verb: 'recordPurge', by: intake })).toBe('NOT_PERMITTED')
  })
})

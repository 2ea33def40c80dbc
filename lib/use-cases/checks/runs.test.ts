import { describe, expect, it } from 'vitest'
import { entriesAbout } from '@/db/repositories/ledger'
import { takeStep } from '@/db/repositories/opt-out'
import { recordsOf } from '@/db/repositories/records'
import type { PersonKey } from '@/db/seeds/demo-people'
import type { Run } from '@/lib/domain/checks/run/run'
import { addDays, londonDate } from '@/lib/domain/shared/dates'
import { actor, as } from '../demo/testing'
import { approveChange, proposeChange } from '../policy/change-policy'
import { readRun, readSentBefore } from './read-run'
import { sweepRuns } from './run-purge'
import { SILENCE_MS } from './run-step'
import * as runs from './runs'
import {
  ANSWER_OF_8,
  aRunBorough,
  COHORT_OF_8,
  inPieces,
  must,
  OPERATOR,
  ruleOf,
  SECOND,
  textOf,
} from './runs-testing'

const borough = await aRunBorough()
const { shell, bench, turn, nowOf, matter, place, waitHours } = borough

const told = async ({ id }: { readonly id: string }) =>
  (await entriesAbout(shell.db, id)).map(({ action, rule }) => [action, rule])

const start = (flow: string, key: PersonKey = OPERATOR, permissionReference = 'DPO-2026-31') =>
  runs.startRun(bench(key), flow, { mode: 'DIRECT', permissionReference, alternativeRun: undefined })

const load = async (text: string | Uint8Array, column = 'NHS number') => {
  const run = await borough.start()
  const outcome = await runs.loadRunCohort(bench(OPERATOR), turn(run), { column, source: inPieces(text) })
  return { run, outcome }
}

describe('a whole run', () => {
  it('goes from the cohort to the release, which is handed over once and purged with proof', async () => {
    const run = await borough.built()
    expect(run.cohort).toEqual({
      rowsIn: 8,
      rowsValid: 5,
      rowsInvalid: 2,
      rowsMissing: 1,
      distinctSubmitted: 4,
    })
    expect(run.request).toMatchObject({ bytes: 48, fileName: 'X26TEST-20112026-0001.dat', sequence: 1 })
    expect(await textOf(await borough.request(run))).toBe(
      '9990000018,\n9990000026,\n9990000034,\n9990123454,\n',
    )
    const sent = { localId: run.reference, sentAt: shell.clock().toISOString() }
    must(await runs.markRunSent(bench(OPERATOR), turn(run), sent))
    expect(must(await borough.answer(run, ANSWER_OF_8)).status).toBe('RESPONSE_OK')
    const applied = must(await runs.applyRun(bench(OPERATOR), turn(run), { dropColumn: false }))
    expect(applied.counts).toMatchObject({ rowsReleased: 3, rowsRemovedOptOut: 2, rowsWithheld: 3 })
    must(await runs.attestRun(bench(OPERATOR), turn(run)))
    must(await runs.attestRun(bench(SECOND), turn(run)))
    must(await runs.discloseRun(bench(OPERATOR), turn(run)))
    expect(await textOf(must(await borough.release(run)))).toBe(
      'NHS number,fell on\n9990000018,2026-10-01\n9990000034,2026-10-03\n9990000018,2026-10-04\n',
    )
    const purged = await nowOf(run)
    expect(purged).toMatchObject({ status: 'PURGED', disclosed: { ageDays: 0 } })
    expect(purged.purge?.files).toBeGreaterThan(5)
    expect(ruleOf(await borough.release(run))).toBe('RUN_HANDED_OVER')
    expect((await told(run)).filter(([action]) => !action?.startsWith('refused'))).toEqual([
      ['startRun', null],
      ['loadCohort', 'RN1'],
      ['validateCohort', 'RN2'],
      ['buildRequest', 'RN3'],
      ['markRequestSent', 'RN4'],
      ['importResponse', 'RN5'],
      ['applyResponse', 'RN8'],
      ['attestRun', 'RN9'],
      ['attestRun', 'RN9'],
      ['discloseRun', 'RN10'],
      ['handOverRelease', 'RN10'],
      ['recordPurge', 'RN12'],
    ])
  })

  it('is sealed when it is attested and when its files are gone, in a full and in a partner’s copy', async () => {
    const run = await borough.disclosed()
    await textOf(must(await borough.release(run)))
    const records = await recordsOf(shell.db, matter.id)
    const own = records.filter(({ reference }) => reference.startsWith(`${run.reference}/OPT_OUT_RUN/`))
    expect(own.map(({ copy }) => copy).toSorted()).toEqual(['external', 'external', 'internal', 'internal'])
  })

  it('leaves the number out where the recipient does not need it', async () => {
    const run = await borough.applied(true)
    must(await runs.attestRun(bench(OPERATOR), turn(run)))
    must(await runs.attestRun(bench(SECOND), turn(run)))
    must(await runs.discloseRun(bench(OPERATOR), turn(run)))
    expect(await textOf(must(await borough.release(run)))).toBe(
      'fell on\n2026-10-01\n2026-10-03\n2026-10-04\n',
    )
  })

  it('numbers the requests of a month in order, and knows one that was sent before', async () => {
    const first = await borough.sent()
    const second = await borough.built()
    expect(second.request?.sequence).toBe((first.request?.sequence ?? 0) + 1)
    expect(second.request?.digest).toBe(first.request?.digest)
    expect(second.request?.digest).not.toBe(
      '403d253e29d962317990736d7576b4f5104b83de35f65dcf60c2fd28f3a8d2c5',
    )
  })
})

describe('starting', () => {
  it.each(['STALE', 'ASSESSED_OUT', 'NOT_ASSESSED'] as const)(
    'is refused on a flow that is %s',
    async (status) => {
      expect(ruleOf(await start((await borough.placeFlow(matter, status)).reference))).toBe(
        'RUN_DETERMINATION',
      )
    },
  )

  it('is refused without permission of the officer, by somebody else’s role, and of no flow', async () => {
    const { reference } = await borough.placeFlow(matter)
    expect(ruleOf(await start(reference, OPERATOR, ' '))).toBe('RUN_PERMISSION')
    expect(ruleOf(await start(reference, 'solicitor'))).toBe('NOT_PERMITTED')
    expect(ruleOf(await start('NDO-2026-999999'))).toBe('NOT_FOUND')
  })
})

describe('bad input', () => {
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(COHORT_OF_8, 'utf16le')])
  const exponents = 'NHS number,fell on\n9.99E+09,2026-10-01\n'

  it.each([
    ['a column that is not there', COHORT_OF_8, 'Number', 'RUN_COLUMN_MISSING'],
    ['a column that holds something else', COHORT_OF_8, 'fell on', 'RUN_COLUMN_WRONG'],
    ['UTF-16', wide, 'NHS number', 'RUN_FILE_UTF16'],
    ['numbers in exponent form alone', exponents, 'NHS number', 'RUN_COLUMN_WRONG'],
    ['no rows', 'NHS number,fell on\n', 'NHS number', 'RUN_FILE_EMPTY'],
    ['more than is taken', `NHS number,x\n${'9990000018,y\n'.repeat(1_000)}`, 'NHS number', 'RUN_FILE_SIZE'],
  ])('%s is refused, kept nowhere, and may be put right', async (_what, text, column, rule) => {
    const { run, outcome } = await load(text, column)
    expect(ruleOf(outcome)).toBe(rule)
    expect((await nowOf(run)).status).toBe('OPEN')
    expect((await told(run)).at(-1)).toEqual(['refused:loadCohort', rule])
    const again = { column: 'NHS number', source: inPieces(COHORT_OF_8) }
    expect(ruleOf(await runs.loadRunCohort(bench(OPERATOR), turn(run), again))).toBe('done')
  })

  it('a response to another run ends this one and purges it', async () => {
    const run = await borough.sent()
    must(await borough.answer(run, ANSWER_OF_8, { localId: 'RUN-2026-999999' }))
    expect(await nowOf(run)).toMatchObject({
      status: 'PURGED',
      failure: { code: 'RUN_FAILED_MISMATCH' },
      answer: { rule: 'RR4' },
    })
  })

  it('a number that was not sent releases nothing', async () => {
    const run = await borough.sent()
    must(await borough.answer(run, '9990000018,\n9990000042,\n'))
    expect(await nowOf(run)).toMatchObject({ failure: { code: 'RUN_FAILED_MISMATCH' }, release: null })
  })

  it('a response that comes twice is read once', async () => {
    const run = await borough.sent()
    must(await borough.answer(run, ANSWER_OF_8))
    expect(ruleOf(await borough.answer(run, '9990000018,\n'))).toBe('WRONG_STATE')
    const applied = must(await runs.applyRun(bench(OPERATOR), turn(run), { dropColumn: false }))
    expect(applied.counts?.rowsReleased).toBe(3)
  })

  it('a response to another run is none to this one, though both asked about the very same people', async () => {
    const [one, other] = [await borough.sent(), await borough.sent()]
    must(await borough.answer(one, ANSWER_OF_8, { localId: other.reference }))
    expect(await nowOf(one)).toMatchObject({ status: 'PURGED', failure: { code: 'RUN_FAILED_MISMATCH' } })
    expect(must(await borough.answer(other, ANSWER_OF_8)).status).toBe('RESPONSE_OK')
  })

  it('the same people asked about again make the same file under another name, and the page says of which run', async () => {
    const people = 'NHS number\n9992000015\n9992718285\n'
    const first = await borough.sent(people)
    expect(await readSentBefore(shell, first)).toBeNull()
    const again = await borough.built(people)
    expect(again.request?.digest).toBe(first.request?.digest)
    expect(again.request?.fileName).not.toBe(first.request?.fileName)
    expect(await readSentBefore(shell, again)).toBe(first.reference)
  })

  it('a request is downloaded as often as it takes, always the same, and is sent once', async () => {
    const run = await borough.built()
    const once = await textOf(await borough.request(run))
    expect(await textOf(await borough.request(run))).toBe(once)
    const sent = { localId: run.reference, sentAt: shell.clock().toISOString() }
    must(await runs.markRunSent(bench(OPERATOR), turn(run), sent))
    expect(ruleOf(await runs.markRunSent(bench(OPERATOR), turn(run), sent))).toBe('WRONG_STATE')
  })

  it('a second cohort does not take the place of one that was loaded', async () => {
    const run = await borough.loaded()
    const again = { column: 'NHS number', source: inPieces(COHORT_OF_8) }
    expect(ruleOf(await runs.loadRunCohort(bench(OPERATOR), turn(run), again))).toBe('WRONG_STATE')
  })

  it('a refused file ends the run, with what the service said where no number is in it', async () => {
    const run = await borough.sent()
    must(await borough.answer(run, 'One or more NHS numbers are invalid'))
    expect(await nowOf(run)).toMatchObject({
      status: 'PURGED',
      failure: { code: 'RUN_FAILED_REJECTED', said: 'One or more NHS numbers are invalid' },
    })
  })

  it('an interim message and a report change nothing', async () => {
    const run = await borough.sent()
    must(await borough.answer(run, '{"status": "pending"}'))
    must(await borough.answer(run, '', { message: 'REPORT' }))
    expect(await nowOf(run)).toMatchObject({ status: 'AWAITING_RESPONSE', interim: 'pending' })
  })

  it('an empty response waits for two different people', async () => {
    const run = await borough.sent()
    expect(must(await borough.answer(run, '')).status).toBe('EMPTY_RESULT_CONFIRM')
    must(await runs.confirmRunEmpty(bench(OPERATOR), turn(run)))
    expect(ruleOf(await runs.confirmRunEmpty(bench(OPERATOR), turn(run)))).toBe('RUN_SAME_PERSON')
    expect(must(await runs.confirmRunEmpty(bench(SECOND), turn(run))).status).toBe('RESPONSE_OK')
    const applied = must(await runs.applyRun(bench(OPERATOR), turn(run), { dropColumn: false }))
    expect(applied.counts).toMatchObject({ rowsReleased: 0, rowsRemovedOptOut: 5 })
  })
})

describe('people', () => {
  it('attest it as two, and whoever ran it is one of them', async () => {
    const run = await borough.applied()
    must(await runs.attestRun(bench(SECOND), turn(run)))
    expect(ruleOf(await runs.attestRun(bench(SECOND), turn(run)))).toBe('RUN_SAME_PERSON')
    expect(ruleOf(await runs.attestRun(bench('informationManager'), turn(run)))).toBe('RUN_OPERATOR')
    expect(must(await runs.attestRun(bench(OPERATOR), turn(run))).status).toBe('ATTESTED')
  })

  it('see nothing of a run that is not theirs', async () => {
    const run = await borough.built()
    expect(await readRun(shell, actor('constable'), run.reference)).toBeNull()
    const key = 'constable'
    expect(ruleOf(await runs.validateRun(bench(key), turn(run)))).toBe('NOT_FOUND')
  })

  it('who act on a page that has grown old are told', async () => {
    const run = await borough.loaded()
    const old = { reference: run.reference, version: run.version - 1 }
    expect(ruleOf(await runs.validateRun(bench(OPERATOR), old))).toBe('STALE_VERSION')
  })
})

describe('a server that stops', () => {
  const silent = new Date(0)

  it('leaves a step that nobody else takes while it is under way, and that is taken again when it is silent', async () => {
    const run = await borough.loaded()
    await shell.db.transaction((tx) =>
      takeStep(tx, run.id, 'validateCohort', { now: shell.clock(), silentSince: silent }),
    )
    expect(ruleOf(await runs.validateRun(bench(OPERATOR), turn(run)))).toBe('RUN_UNDER_WAY')
    const during = await readRun(shell, actor(OPERATOR), run.reference)
    expect(during?.underway?.step).toBe('validateCohort')
    waitHours((2 * SILENCE_MS) / 3_600_000)
    const after = await readRun(shell, actor(OPERATOR), run.reference)
    expect([after?.underway, after?.stopped?.rule]).toEqual([null, 'RUN_CUT_OFF'])
    expect(must(await runs.validateRun(bench(OPERATOR), turn(run))).status).toBe('VALIDATED')
  })

  it('leaves files that the sweep purges when their time is up, and the run says so', async () => {
    const run = await borough.built()
    waitHours(73)
    expect(
      ruleOf(
        await runs.markRunSent(bench(OPERATOR), turn(run), {
          localId: 'A',
          sentAt: '2026-11-20T10:00:00.000Z',
        }),
      ),
    ).toBe('RUN_EXPIRED')
    await sweepRuns({ shell, place })
    const expired = await nowOf(run)
    expect([expired.status, (expired.purge?.files ?? 0) > 3]).toEqual(['EXPIRED', true])
    await sweepRuns({ shell, place })
    expect((await nowOf(run)).version).toBe(expired.version)
  })
})

describe('the time that files are held', () => {
  it('is what two people say, for files that come from that day on', async () => {
    const before = await borough.loaded()
    const today = londonDate(shell.clock())
    const proposed = must(
      await proposeChange(shell, as('administrator'), {
        kind: 'setting',
        name: 'optOutHoldHours',
        value: 24,
        effectiveFrom: addDays(today, 1),
        why: 'The board decided it on 12 November.',
      }),
    )
    const hoursOf = (run: Run, from: Date) => (Date.parse(run.heldUntil ?? '') - from.getTime()) / 3_600_000
    expect(hoursOf(await borough.loaded(), shell.clock())).toBeCloseTo(72, 1)
    must(await approveChange(shell, as('dpo'), proposed.id))
    expect(hoursOf(await borough.loaded(), shell.clock())).toBeCloseTo(72, 1)
    waitHours(24)
    expect(hoursOf(await borough.loaded(), shell.clock())).toBeCloseTo(24, 1)
    expect((await nowOf(before)).heldUntil).toBe(before.heldUntil)
  })
})

describe('time', () => {
  it('does not go back: on a clock that was set back nothing is recorded', async () => {
    const run = await borough.loaded()
    const back = { ...shell, clock: () => new Date(shell.clock().getTime() - 60_000) }
    expect(ruleOf(await runs.validateRun({ ...bench(OPERATOR), shell: back }, turn(run)))).toBe('CLOCK')
    expect((await nowOf(run)).status).toBe('COHORT_LOADED')
  })

  it('that was set back keeps no answer young: what came in the future is not taken, and nothing goes on it', async () => {
    const run = await borough.sent()
    const at = new Date(shell.clock().getTime() + 60_000).toISOString()
    expect(ruleOf(await borough.answer(run, ANSWER_OF_8, { at }))).toBe('RUN_ANSWER_TIME')
    const attested = await borough.attested()
    const back = { ...shell, clock: () => new Date(shell.clock().getTime() - 2 * 86_400_000) }
    const disclosed = await runs.discloseRun({ ...bench(OPERATOR), shell: back }, turn(attested))
    expect(ruleOf(disclosed)).toBe('CLOCK')
    await sweepRuns({ shell: back, place })
    expect((await nowOf(attested)).status).toBe('ATTESTED')
  })
})

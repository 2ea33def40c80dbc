import { describe, expect, it } from 'vitest'
import { entriesAbout } from '@/db/repositories/ledger'
import { recordsOf } from '@/db/repositories/records'
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
const { shell, bench, turn, nowOf, matter } = borough

const told = async ({ id }: { readonly id: string }) =>
  (await entriesAbout(shell.db, id)).map(({ action, rule }) => [action, rule])

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
    expect(await textOf(await borough.request(run))).toBe(
      '9990000018,\n9990000026,\n9990000034,\n9990123454,\n',
    )
    const localId = run.reference
    must(await runs.markRunSent(bench(OPERATOR), turn(run), { localId, sentAt: shell.clock().toISOString() }))
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
    const records = await recordsOf(shell.db, matter.id)
    expect(records.filter(({ kind }) => kind === 'OPT_OUT_RUN').map(({ copy }) => copy)).toHaveLength(4)
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { add, FAILURE, isGood, lastLine, NOTHING, PASS, playwrightTally, vitestTally } from './tally'

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-tally-'))
afterAll(() => rmSync(folder, { recursive: true }))

function reportWith(content: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const vitest = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] }

describe('the total', () => {
  it('adds the stages up and says them in one line', () => {
    expect(lastLine(add(add(PASS, FAILURE), PASS))).toBe('2 passed, 1 failed, 0 skipped')
  })

  it.each([
    ['a failure', add(PASS, FAILURE), false],
    ['nothing tried', NOTHING, false],
    ['a pass', PASS, true],
  ])('with %s is good: %s', (_, total, good) => {
    expect(isGood(total)).toBe(good)
  })
})

describe('a report', () => {
  it('of vitest counts what it left out as skipped', () => {
    expect(vitestTally(reportWith(vitest), 1)).toEqual({ passed: 7, failed: 1, skipped: 3 })
  })

  it('of vitest counts a file that could not be loaded as a failure', () => {
    const unloaded = [{ status: 'failed', assertionResults: [] }]
    expect(vitestTally(reportWith({ ...vitest, testResults: unloaded }), 1).failed).toBe(2)
  })

  it('of Playwright counts a test that needed a second try as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
    expect(playwrightTally(reportWith({ stats }), 1)).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })

  it('that was never written is a failure', () => {
    expect(vitestTally(join(folder, 'none.json'), 0)).toEqual(FAILURE)
  })

  it('without failures from a run that ended badly is a failure all the same', () => {
    expect(vitestTally(reportWith({ ...vitest, numFailedTests: 0 }), 1).failed).toBe(1)
  })
})

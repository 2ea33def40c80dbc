import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 }
export const PASS: Tally = { ...NOTHING, passed: 1 }
export const FAILURE: Tally = { ...NOTHING, failed: 1 }

export const add = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
})

export const lastLine = ({ passed, failed, skipped }: Tally) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

/** A run in which nothing was tried proves nothing. */
export const isGood = ({ passed, failed }: Tally) => failed === 0 && passed > 0

const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
    // A file that cannot be loaded fails as a suite without a single test.
    testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
  })
  .transform(
    (report): Tally => ({
      passed: report.numPassedTests,
      failed:
        report.numFailedTests +
        report.testResults.filter(
          ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
        ).length,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  )

const playwrightReport = z
  .object({
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
  })
  .transform(
    ({ stats }): Tally => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  )

export const vitestTally = (file: string, code: number) => tallyOf(vitestReport, file, code)

export const playwrightTally = (file: string, code: number) => tallyOf(playwrightReport, file, code)

/** No report, or a bad end with nothing failed in it, is a failure of the run itself. */
function tallyOf(report: z.ZodType<Tally>, file: string, code: number): Tally {
  if (!existsSync(file)) return FAILURE
  const parsed = report.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success) return FAILURE
  return code !== 0 && parsed.data.failed === 0 ? add(parsed.data, FAILURE) : parsed.data
}

/** An opt-out check of a large cohort, in a process of its own, so that the memory measured is the check's alone. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@/lib/launch/root.mjs'
import { writeCohort } from './cohort-file'
import { runNode } from './server-process'
import type { Workspace } from './workspace'

export type OptOutTimes = {
  readonly rows: number
  /** Milliseconds: of taking the file in, of the check itself, and of reading the lines of the file. */
  readonly load: readonly number[]
  readonly run: readonly number[]
  readonly bare: readonly number[]
  readonly idleBytes: number
  readonly peakBytes: number
}

const ROWS = 1_000_000

export async function timeOptOut(workspace: Workspace): Promise<OptOutTimes> {
  const folder = workspace.cohorts
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  await writeCohort(join(folder, 'cohort.csv'), ROWS)
  const script = join('lib', 'bench', 'opt-out-process.ts')
  await runNode({ args: ['--import', 'tsx/esm', script, folder], cwd: ROOT }, workspace)
  return { rows: ROWS, ...JSON.parse(readFileSync(join(folder, 'times.json'), 'utf8')) }
}

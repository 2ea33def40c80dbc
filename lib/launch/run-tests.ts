/** `npm test` once the packages are there: every stage in turn, and one line over all of them. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, NEXT } from './build'
import { ended, spawnNode, stopChild } from './children'
import { explain } from './refused'
import { ROOT } from './root.mjs'
import { Shutdown } from './shutdown'
import {
  add,
  FAILURE,
  isGood,
  lastLine,
  NOTHING,
  PASS,
  playwrightTally,
  type Tally,
  vitestTally,
} from './tally'
import { ensureTestTools } from './test-tools'

const REPORTS = join(ROOT, '.data-test', 'reports')
const VITEST_REPORT = join(REPORTS, 'vitest.json')
const PLAYWRIGHT_REPORT = join(REPORTS, 'playwright.json')

const TSC = join('node_modules', 'typescript', 'bin', 'tsc')
const BIOME = join('node_modules', '@biomejs', 'biome', 'bin', 'biome')
const VITEST = join('node_modules', 'vitest', 'vitest.mjs')
const PLAYWRIGHT = join('node_modules', '@playwright', 'test', 'cli.js')

const say = (line: string) => console.log(line)
const shutdown = new Shutdown()

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void shutdown.stop().then(() => process.exit(1)))
}

type Stage = { readonly name: string; readonly run: () => Promise<Tally> }

const STAGES: readonly Stage[] = [
  { name: 'tools', run: async () => ensureTestTools(say).then(() => NOTHING) },
  { name: 'types', run: types },
  { name: 'lint', run: async () => passOrFail(await node(BIOME, 'check', '.')) },
  { name: 'unit, database and record tests', run: vitest },
  { name: 'build', run: async () => ensureBuilt(say, shutdown).then(() => NOTHING) },
  { name: 'browser tests', run: playwright },
]

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
let total = NOTHING
for (const stage of STAGES) total = add(total, await report(stage))
console.log(lastLine(total))
process.exit(isGood(total) ? 0 : 1)

/** A stage that cannot be carried out is a failure, and the later ones are tried all the same. */
async function report({ name, run }: Stage): Promise<Tally> {
  say(`\n── ${name}`)
  try {
    return await run()
  } catch (fault) {
    console.error(explain(fault))
    return FAILURE
  }
}

/** The types of the routes are written by Next; a fresh clone has none until they are asked for. */
async function types(): Promise<Tally> {
  const written = await node(NEXT, 'typegen')
  return passOrFail(written === 0 ? await node(TSC, '--noEmit') : written)
}

async function vitest(): Promise<Tally> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`]
  return vitestTally(VITEST_REPORT, await node(VITEST, 'run', ...reporters))
}

async function playwright(): Promise<Tally> {
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = PLAYWRIGHT_REPORT
  return playwrightTally(PLAYWRIGHT_REPORT, await node(PLAYWRIGHT, 'test', '--reporter=list,json'))
}

async function node(...args: readonly string[]): Promise<number> {
  const child = spawnNode(args, process.env)
  void shutdown.onStop(() => stopChild(child))
  return ended(child)
}

function passOrFail(code: number): Tally {
  return code === 0 ? PASS : FAILURE
}

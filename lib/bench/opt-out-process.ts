/** `node opt-out-process.ts FOLDER`: checks `cohort.csv` there, and leaves what it measured in `times.json`. */
import { randomBytes } from 'node:crypto'
import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { applyResponse } from '@/lib/opt-out/apply'
import { buildRequest } from '@/lib/opt-out/build-request'
import { type Hold, handedOver } from '@/lib/opt-out/hold'
import { importResponse } from '@/lib/opt-out/import-response'
import { loadCohort } from '@/lib/opt-out/load'
import { purgeFiles } from '@/lib/opt-out/purge'
import { validateCohort } from '@/lib/opt-out/validate'
import { inTurns } from './statistics'

const ROUNDS = 7
const SAMPLE_MS = 5
const LINE_BYTES = 12
/** One person in so many opted out. */
const OPTED_OUT = 33

const done = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value
  throw new Error(`The check of the bench is refused: ${outcome.refusal.rule}.`)
}

const digestKey = randomBytes(32)

const validateAndBuild = async (hold: Hold) => {
  done(await validateCohort(hold))
  done(await buildRequest(hold, { lineEnd: 'LF', digestKey }))
}

const apply = async (hold: Hold) => done(await applyResponse(hold, { dropColumn: false }))

const load = async (hold: Hold, file: string) => {
  const source = createReadStream(file)
  const upload = { column: 'NHS number', mode: 'test', largestBytes: 10 ** 10, holdHours: 1 } as const
  done(await loadCohort(hold, { source, ...upload }))
}

async function* mostOf(request: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of request) pieces.push(piece)
  const whole = Buffer.concat(pieces)
  const step = OPTED_OUT * LINE_BYTES
  for (let at = 0; at < whole.length; at += step) yield whole.subarray(at + LINE_BYTES, at + step)
}

const answer = async (hold: Hold) => {
  const body = mostOf(done(await handedOver(hold, 'request')))
  done(await importResponse(hold, { kind: 'DATA', isOfThisRun: true, body }, digestKey))
}

/** As a file is commonly read as it streams: a line at a time, and nothing done with it. */
const readBarely = async (file: string) => {
  let lines = 0
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity }))
    lines += line === '' ? 0 : 1
  return lines
}

/** Resident bytes at the most, of everything from the upload to the release. */
const peakOf = async (work: () => Promise<void>): Promise<number> => {
  let peak = 0
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const timer = setInterval(look, SAMPLE_MS)
  await work()
  clearInterval(timer)
  look()
  return peak
}

async function measure(folder: string): Promise<void> {
  const file = join(folder, 'cohort.csv')
  const runId = '00000000-0000-4000-8000-000000000000'
  const hold: Hold = { data: folder, runId, key: randomBytes(32), now: new Date() }
  const idleBytes = process.memoryUsage.rss()
  const peakBytes = await peakOf(async () => {
    await load(hold, file)
    await validateAndBuild(hold)
    await answer(hold)
    await apply(hold)
  })
  const run = () => validateAndBuild(hold).then(() => apply(hold))
  const contenders = { load: () => load(hold, file), run, bare: () => readBarely(file) }
  const times = await inTurns(contenders, ROUNDS)
  await purgeFiles(hold, hold.now)
  writeFileSync(join(folder, 'times.json'), JSON.stringify({ ...times, idleBytes, peakBytes }))
}

await measure(process.argv[2] ?? '.')

import { createHmac, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tenthOf } from '@/lib/domain/checks/run/nhs-number'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { applyResponse } from './apply'
import { buildRequest } from './build-request'
import { type Hold, handedOver } from './hold'
import { importResponse, type Message } from './import-response'
import { loadCohort, type Upload } from './load'
import { validateCohort } from './validate'

/** Runs of invented people, all in the range kept for tests, on real files in a folder of the test's own. */

export const DIGEST_KEY = Buffer.alloc(32, 7)
export const HELD_FROM = new Date('2026-11-21T09:00:00Z')

export const keyedDigestOf = (bytes: Uint8Array | string) =>
  createHmac('sha256', DIGEST_KEY).update(bytes).digest('hex')

const HOLDS = mkdtempSync(join(tmpdir(), 'gatehouse-opt-out-'))

/** For the end of every file of tests. */
export const clearHolds = () => rmSync(HOLDS, { recursive: true, force: true })

export const aHold = (change: Partial<Hold> = {}): Hold => ({
  data: mkdtempSync(join(HOLDS, 'data-')),
  runId: '7e570000-0000-4000-8012-00000000000a',
  key: randomBytes(32),
  now: HELD_FROM,
  ...change,
})

/** The n-th person of the test range; some nine digits have no number, so they are passed over. */
export const person = (which: number): string => {
  const nine = 999_000_000 + which
  return tenthOf(nine) < 10 ? `${nine}${tenthOf(nine)}` : person(which + 500_000)
}

/** In pieces of a few bytes, so that every row and every letter is cut somewhere. */
export async function* inPieces(text: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.rule)
  return outcome.value
}

export const ruleOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'passes' : outcome.refusal.rule)

export const load = (hold: Hold, text: string | Uint8Array, change: Partial<Upload> = {}) =>
  loadCohort(hold, {
    source: inPieces(text),
    column: 'NHS number',
    mode: 'test',
    largestBytes: 1_000_000,
    holdHours: 72,
    ...change,
  })

export const readAll = async (outcome: Outcome<AsyncIterable<Uint8Array>>): Promise<string> => {
  const pieces: Uint8Array[] = []
  for await (const piece of must(outcome)) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

export const requestIn = async (hold: Hold) => readAll(await handedOver(hold, 'request'))
export const releaseIn = async (hold: Hold) => readAll(await handedOver(hold, 'release'))

export const awaitingResponse = async (hold: Hold, text: string, change: Partial<Upload> = {}) => {
  must(await load(hold, text, change))
  const counts = must(await validateCohort(hold))
  return { counts, built: must(await buildRequest(hold, { lineEnd: 'LF', digestKey: DIGEST_KEY })) }
}

export const respond = (hold: Hold, text: string, change: Partial<Message> = {}) =>
  importResponse(hold, { kind: 'DATA', isOfThisRun: true, body: inPieces(text), ...change }, DIGEST_KEY)

export const listOf = (numbers: readonly string[]) => numbers.map((number) => `${number},\n`).join('')

/** From a table and those who come back to the release. */
export const released = async (
  hold: Hold,
  text: string,
  returned: readonly string[],
  dropColumn = false,
  change: Partial<Upload> = {},
) => {
  await awaitingResponse(hold, text, change)
  must(await respond(hold, listOf(returned)))
  const applied = must(await applyResponse(hold, { dropColumn }))
  return { applied, text: await releaseIn(hold) }
}

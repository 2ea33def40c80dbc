/** A server that is killed between any two steps: what it had begun is done, or is taken again, and never half. */
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { connect } from '@/db/client'
import { entriesAbout } from '@/db/repositories/ledger'
import type { Underway } from '@/db/repositories/opt-out'
import { recordsOf } from '@/db/repositories/records'
import type { Run } from '@/lib/domain/checks/run/run'
import type { RunStatus } from '@/lib/domain/checks/run/states'
import { folderOf } from '@/lib/opt-out/hold'
import { runEffects } from '../effects'
import { releaseFile, requestFile } from './run-files'
import { sweepRuns } from './run-purge'
import { type Bench, SILENCE_MS } from './run-step'
import * as runs from './runs'
import {
  ANSWER_OF_8,
  aRunBorough,
  COHORT_OF_8,
  inPieces,
  must,
  OPERATOR,
  SECOND,
  textOf,
} from './runs-testing'

const borough = await aRunBorough()
const { shell, place, bench, turn, nowOf, waitHours, url, matter } = borough

const HOUR_MS = 3_600_000

/** Nobody answers on it any more, as in a process that is gone. */
const gone = connect(url, { max: 1 })
await gone.$client.end()

/** What changes something. To be killed before a question is to be killed before the change that it is asked for. */
const WORDS: readonly (string | symbol)[] = ['transaction', 'insert', 'update', 'delete', 'execute']

/** A server that dies when it is about to say its n-th word to the database; what it says later is not heard. */
const dyingAt = (nth: number) => {
  let words = 0
  const db = new Proxy(shell.db, {
    get(alive, name) {
      if (WORDS.includes(name)) words += 1
      return Reflect.get(words < nth ? alive : gone, name)
    },
  })
  return { db, hasDied: () => words >= nth }
}

type Step = {
  readonly from: RunStatus
  /** What the run comes to once the step is done, and whatever follows it. */
  readonly to: RunStatus
  /** Records that are sealed by then, in both copies. */
  readonly sealed?: number
  readonly reach: () => Promise<Run>
  readonly take: (at: Bench, run: Run) => Promise<unknown>
}

const by = (at: Bench, key: typeof OPERATOR | typeof SECOND): Bench => ({ ...bench(key), shell: at.shell })
const byTime = ({ shell: dying }: Bench) => sweepRuns({ shell: dying, place })

const answered = (text: string) => (at: Bench, run: Run) =>
  runs.importRunResponse(at, turn(run), {
    message: 'DATA',
    localId: run.reference,
    at: shell.clock().toISOString(),
    refreshedAt: null,
    body: inPieces(text),
  })

const emptied = async () => {
  const run = await borough.sent()
  must(await borough.answer(run, ''))
  must(await runs.confirmRunEmpty(bench(OPERATOR), turn(run)))
  return run
}

const answeredWell = async () => {
  const run = await borough.sent()
  must(await borough.answer(run, ANSWER_OF_8))
  return run
}

const attestedOnce = async () => {
  const run = await borough.applied()
  must(await runs.attestRun(bench(OPERATOR), turn(run)))
  return run
}

const DAY_H = 24
const ago = (days: number) => new Date(shell.clock().getTime() - days * DAY_H * HOUR_MS).toISOString()

const sentDaysAgo = async (days: number) => {
  const run = await borough.built()
  const sent = { localId: run.reference, sentAt: ago(days) }
  return must(await runs.markRunSent(bench(OPERATOR), turn(run), sent))
}

/** Attested on a kept list that is on its last good day, and then a day goes by. */
const attestedOnAnOldList = async () => {
  const started = await borough.start('CACHE')
  const at = turn(started)
  const cohort = { column: 'NHS number', source: inPieces(COHORT_OF_8) }
  must(await runs.loadRunCohort(bench(OPERATOR), at, cohort))
  must(await runs.validateRun(bench(OPERATOR), at))
  const run = must(await runs.buildRunRequest(bench(OPERATOR), at))
  must(await runs.markRunSent(bench(OPERATOR), at, { localId: run.reference, sentAt: ago(0) }))
  must(await borough.answer(run, ANSWER_OF_8, { at: ago(13), refreshedAt: ago(5) }))
  must(await runs.applyRun(bench(OPERATOR), at, { dropColumn: false }))
  must(await runs.attestRun(bench(OPERATOR), at))
  must(await runs.attestRun(bench(SECOND), at))
  waitHours(DAY_H)
  return run
}

/** Every step there is, what time does by itself among them: one that is new does not compile until it stands here. */
const STEPS: Record<Underway['step'], Step> = {
  expireRun: {
    from: 'REQUEST_BUILT',
    to: 'EXPIRED',
    reach: async () => {
      const run = await borough.built()
      waitHours(73)
      return run
    },
    take: byTime,
  },
  transportTimesOut: {
    from: 'AWAITING_RESPONSE',
    to: 'PURGED',
    reach: () => sentDaysAgo(5),
    take: byTime,
  },
  runGrowsStale: { from: 'ATTESTED', to: 'PURGED', sealed: 2, reach: attestedOnAnOldList, take: byTime },
  recordPurge: {
    from: 'AWAITING_RESPONSE',
    to: 'PURGED',
    reach: borough.sent,
    take: answered('One or more NHS numbers are invalid'),
  },
  loadCohort: {
    from: 'OPEN',
    to: 'COHORT_LOADED',
    reach: () => borough.start(),
    take: (at, run) =>
      runs.loadRunCohort(at, turn(run), { column: 'NHS number', source: inPieces(COHORT_OF_8) }),
  },
  validateCohort: {
    from: 'COHORT_LOADED',
    to: 'VALIDATED',
    reach: borough.loaded,
    take: (at, run) => runs.validateRun(at, turn(run)),
  },
  buildRequest: {
    from: 'VALIDATED',
    to: 'REQUEST_BUILT',
    reach: async () => {
      const run = await borough.loaded()
      return must(await runs.validateRun(bench(OPERATOR), turn(run)))
    },
    take: (at, run) => runs.buildRunRequest(at, turn(run)),
  },
  downloadRequest: {
    from: 'REQUEST_BUILT',
    to: 'REQUEST_BUILT',
    reach: borough.built,
    take: async (at, run) => textOf(must(await requestFile(at, turn(run)))),
  },
  markRequestSent: {
    from: 'REQUEST_BUILT',
    to: 'AWAITING_RESPONSE',
    reach: borough.built,
    take: (at, run) => runs.markRunSent(at, turn(run), { localId: run.reference, sentAt: ago(0) }),
  },
  importResponse: {
    from: 'AWAITING_RESPONSE',
    to: 'RESPONSE_OK',
    reach: borough.sent,
    take: answered(ANSWER_OF_8),
  },
  confirmEmptyResult: {
    from: 'EMPTY_RESULT_CONFIRM',
    to: 'RESPONSE_OK',
    reach: emptied,
    take: (at, run) => runs.confirmRunEmpty(by(at, SECOND), turn(run)),
  },
  applyResponse: {
    from: 'RESPONSE_OK',
    to: 'APPLIED',
    reach: answeredWell,
    take: (at, run) => runs.applyRun(at, turn(run), { dropColumn: false }),
  },
  attestRun: {
    from: 'APPLIED',
    to: 'ATTESTED',
    sealed: 2,
    reach: attestedOnce,
    take: (at, run) => runs.attestRun(by(at, SECOND), turn(run)),
  },
  discloseRun: {
    from: 'ATTESTED',
    to: 'DISCLOSED',
    sealed: 2,
    reach: borough.attested,
    take: (at, run) => runs.discloseRun(at, turn(run)),
  },
  handOverRelease: {
    from: 'DISCLOSED',
    to: 'PURGED',
    sealed: 4,
    reach: borough.disclosed,
    take: async (at, run) => textOf(must(await releaseFile(at, turn(run)))),
  },
}

/** How often the ledger says that it was done. */
const timesDone = async ({ id }: Run, verb: string) =>
  (await entriesAbout(shell.db, id)).filter(({ action }) => action === verb).length

const sealedOf = async ({ reference: of }: Run) =>
  (await recordsOf(shell.db, matter.id)).filter(({ reference }) => reference.startsWith(`${of}/`)).length

/** What a server does by itself once it runs again, when whoever was at work has been silent for long enough. */
const startAgain = async () => {
  waitHours((2 * SILENCE_MS) / HOUR_MS)
  await runEffects(shell)
  await sweepRuns({ shell, place })
}

const MOST_WORDS = 60
const ENDED: readonly RunStatus[] = ['EXPIRED', 'PURGED']

/** It is done, whole: once in the ledger, sealed once, and with its files where they belong. */
const isWhollyDone = async (run: Run, { to, sealed = 0 }: Step) => {
  const { status, purge } = await nowOf(run)
  const isEnded = ENDED.includes(to)
  expect({
    status,
    isPurged: purge !== null,
    hasFiles: existsSync(folderOf({ data: place.data, runId: run.id })),
    sealed: await sealedOf(run),
  }).toEqual({ status: to, isPurged: isEnded, hasFiles: !isEnded, sealed })
}

/** Kills the server at each word of a step in turn, and takes the step again, until it is done without. */
const killedAtEachWord = async (verb: Underway['step'], step: Step) => {
  const { from, to, reach, take } = step
  let run = await reach()
  const before = await timesDone(run, verb)
  for (let word = 1; word < MOST_WORDS; word += 1) {
    const { db, hasDied } = dyingAt(word)
    const taken = take({ ...bench(OPERATOR), shell: { ...shell, db } }, run)
    await taken.catch((fault: unknown) => {
      if (!hasDied()) throw fault
    })
    if (!hasDied()) {
      await isWhollyDone(run, step)
      return word - 1
    }
    await startAgain()
    const { status } = await nowOf(run)
    const times = (await timesDone(run, verb)) - before
    expect({ status, times }).toEqual(status === from ? { status, times: 0 } : { status: to, times: 1 })
    if (status === from) continue
    await isWhollyDone(run, step)
    run = await reach()
  }
  throw new Error(`${verb} is never done`)
}

describe('a step at whose every word with the database the server is killed', () => {
  it.each(Object.keys(STEPS) as Underway['step'][])(
    '%s is done once and whole or not at all, and is taken again where it was not',
    async (verb) => {
      expect(await killedAtEachWord(verb, STEPS[verb])).toBeGreaterThan(0)
    },
    300_000,
  )

  it('startRun begins a run that can go on, or none', async () => {
    const flow = await borough.placeFlow(matter)
    const form = { mode: 'DIRECT', permissionReference: 'DPO-2026-31', alternativeRun: undefined } as const
    for (let word = 1; word < MOST_WORDS; word += 1) {
      const { db, hasDied } = dyingAt(word)
      const begun = await runs
        .startRun({ ...bench(OPERATOR), shell: { ...shell, db } }, flow.reference, form)
        .catch(() => null)
      expect(begun === null).toBe(hasDied())
      if (!begun) continue
      const cohort = { column: 'NHS number', source: inPieces(COHORT_OF_8) }
      expect(must(await runs.loadRunCohort(bench(OPERATOR), turn(must(begun)), cohort)).status).toBe(
        'COHORT_LOADED',
      )
      return
    }
  })
})

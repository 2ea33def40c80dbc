/** A flow that needs the check, and runs of it on real files in a folder of the test's own. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findCheck, insertCheck, newCheckReference } from '@/db/repositories/checks'
import type { PersonKey } from '@/db/seeds/demo-people'
import type { Matter } from '@/lib/domain/checks/kernel'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import type { Run } from '@/lib/domain/checks/run/run'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { aFlowIn } from '@/lib/testing/flow'
import { placeAgreement } from '../agreement/testing'
import { aBorough, as } from '../demo/testing'
import { type GivenOut, releaseFile, requestFile } from './run-files'
import type { RunPlace } from './run-place'
import * as runs from './runs'

export const OPERATOR: PersonKey = 'informationOfficer'
export const SECOND: PersonKey = 'careCoordinator'

const HOUR_MS = 3_600_000

export async function* inPieces(text: string | Uint8Array, size = 11): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Vector 2.7: eight rows, and the answer that two of the four have not opted out. */
export const NUMBERS_OF_8 = [
  '9990000018',
  '999 000 0026',
  '9990000034',
  '9990000018',
  '9990000017',
  '',
  '9990123454',
  '9991234560',
]
export const COHORT_OF_8 = `NHS number,fell on\n${NUMBERS_OF_8.map((number, row) => `${number},2026-10-0${row + 1}\n`).join('')}`
export const ANSWER_OF_8 = '9990000018,\n9990000034,\n'

export const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

export const ruleOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusal.rule)

export const textOf = ({ stream }: GivenOut): Promise<string> => new Response(stream).text()

export async function aRunBorough() {
  const borough = await aBorough()
  const { owner } = borough
  let ahead = 0
  const shell = { ...borough.shell, clock: () => new Date(borough.shell.clock().getTime() + ahead) }
  const waitHours = (hours: number) => {
    ahead += hours * HOUR_MS
  }
  const place: RunPlace = {
    data: mkdtempSync(join(tmpdir(), 'gatehouse-runs-')),
    numbers: 'test',
    largestBytes: 10_000,
    request: {
      mailbox: 'X26TEST',
      recipientMailbox: 'X26SERVICE',
      workflowId: 'SPINE_NTT_UPHOLDING',
      lineEnd: 'LF',
      nameForm: '{mailbox}-{DDMMYYYY}-{sequence}.dat',
    },
    softwareVersion: '0.0.0-test',
  }
  const bench = (key: PersonKey) => ({ shell, place, who: as(key) })

  const placeFlow = (matter: Matter, status: Flow['status'] = 'ASSESSED_APPLIES') =>
    owner.transaction(async (tx) => {
      const now = shell.clock()
      const reference = await newCheckReference(tx, 'flow', now)
      const flow: Flow = { ...aFlowIn(status), id: randomUUID(), reference, matter, clock: null }
      await insertCheck(tx, 'flow', flow, as(OPERATOR).personId, now)
      return flow
    })

  const agreement = await placeAgreement(owner, 'IN_FORCE')
  const matter: Matter = { kind: 'agreement', id: agreement.id, reference: agreement.reference }

  const start = async (mode: Run['mode'] = 'DIRECT', key = OPERATOR) => {
    const flow = await placeFlow(matter)
    return must(
      await runs.startRun(bench(key), flow.reference, {
        mode,
        permissionReference: 'DPO-2026-31',
        alternativeRun: undefined,
      }),
    )
  }

  const nowOf = async ({ reference }: Pick<Run, 'reference'>): Promise<Run> => {
    const run = await findCheck<Run>(shell.db, 'run', reference)
    if (!run) throw new Error(`there is no ${reference}`)
    return run
  }

  const turn = ({ reference }: Pick<Run, 'reference'>) => ({ reference, version: null })

  const loaded = async (text: string | Uint8Array = COHORT_OF_8) => {
    const run = await start()
    return must(
      await runs.loadRunCohort(bench(OPERATOR), turn(run), { column: 'NHS number', source: inPieces(text) }),
    )
  }

  const built = async (text?: string) => {
    const run = await loaded(text)
    must(await runs.validateRun(bench(OPERATOR), turn(run)))
    return must(await runs.buildRunRequest(bench(OPERATOR), turn(run)))
  }

  const sent = async (text?: string) => {
    const run = await built(text)
    const localId = run.reference
    const sentAt = shell.clock().toISOString()
    return must(await runs.markRunSent(bench(OPERATOR), turn(run), { localId, sentAt }))
  }

  const answer = (run: Run, text: string | Uint8Array, change: Partial<runs.Answer> = {}) =>
    runs.importRunResponse(bench(OPERATOR), turn(run), {
      message: 'DATA',
      localId: run.reference,
      at: shell.clock().toISOString(),
      refreshedAt: null,
      body: inPieces(text),
      ...change,
    })

  const applied = async (dropColumn = false) => {
    const run = await sent()
    must(await answer(run, ANSWER_OF_8))
    return must(await runs.applyRun(bench(OPERATOR), turn(run), { dropColumn }))
  }

  const attested = async () => {
    const run = await applied()
    must(await runs.attestRun(bench(OPERATOR), turn(run)))
    return must(await runs.attestRun(bench(SECOND), turn(run)))
  }

  const disclosed = async () => must(await runs.discloseRun(bench(OPERATOR), turn(await attested())))

  const request = async (run: Run) => must(await requestFile(bench(OPERATOR), turn(run)))
  const release = (run: Run) => releaseFile(bench(OPERATOR), turn(run))

  return {
    ...borough,
    ...{ shell, place, bench, matter, agreement, placeFlow, waitHours, nowOf, turn },
    ...{ start, loaded, built, sent, answer, applied, attested, disclosed, request, release },
  }
}

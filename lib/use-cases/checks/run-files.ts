import { appendEntry } from '@/db/repositories/ledger'
import { beat, dropHold, endStep } from '@/db/repositories/opt-out'
import { inTransaction } from '@/db/transaction'
import { entryOfCheckAct } from '@/lib/domain/audit/check-acts'
import { trainedAs } from '@/lib/domain/checks/run/guards'
import type { Run } from '@/lib/domain/checks/run/run'
import type { RunStatus } from '@/lib/domain/checks/run/states'
import { permit } from '@/lib/domain/permissions/permissions'
import { done, HOUSE_RULES, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import { mappingOf } from '@/lib/opt-out/cohort-rows'
import { type Hold, handedOver } from '@/lib/opt-out/hold'
import type { FoundCheck } from './decide-in'
import { purgeRun } from './run-purge'
import { type Bench, takeInRun } from './run-step'
import type { RunTurn } from './runs'

/** Files of a run as they are given out: the request as often as it takes, the release once. */

export type GivenOut = {
  readonly name: string
  readonly bytes: number
  readonly stream: ReadableStream<Uint8Array>
}

/** Whoever runs the check takes its files, while it stands where they are wanted. */
const mayTake =
  (status: RunStatus) =>
  ({ subject, context }: FoundCheck<Run>): Refusal | null => {
    const { actor } = context
    if (actor.role === 'SYSTEM') return { rule: HOUSE_RULES.notPermitted }
    const denial = permit(actor, 'operateRun') ?? trainedAs(context, 'optOutOperator')
    if (denial) return denial
    if (subject.status === 'PURGED' && status === 'DISCLOSED') return { rule: 'RUN_HANDED_OVER' }
    return subject.status === status
      ? null
      : { rule: HOUSE_RULES.wrongState, facts: { status: subject.status } }
  }

type Following = {
  readonly taken: () => Promise<unknown>
  /** When the last piece has gone, or the line broke before. */
  readonly ended: (isWhole: boolean) => Promise<void>
}

/** Read as fast as it is taken. Nothing is known of a file that nobody takes: its step goes silent, and is free again. */
const followed = (
  pieces: AsyncIterable<Uint8Array>,
  { taken, ended }: Following,
): ReadableStream<Uint8Array> => {
  const next = pieces[Symbol.asyncIterator]()
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const piece = await next.next()
          if (!piece.done) {
            controller.enqueue(piece.value)
            await taken()
            return
          }
        } catch (fault) {
          await next.return?.()
          await ended(false)
          throw fault
        }
        await ended(true)
        controller.close()
      },
      async cancel() {
        await next.return?.()
        await ended(false)
      },
    },
    { highWaterMark: 0 },
  )
}

type Giving = {
  readonly file: 'request' | 'release'
  readonly verb: 'downloadRequest' | 'handOverRelease'
  readonly status: RunStatus
  readonly nameOf: (run: Run, hold: Hold) => Promise<string>
  readonly bytesOf: (run: Run) => number
  /** Once all of it has gone: what follows, and the end of the step with it. */
  readonly gone: (run: Run) => Promise<unknown>
}

const givenOut = async (bench: Bench, turn: RunTurn, giving: Giving): Promise<Outcome<GivenOut>> => {
  const { file, verb, status } = giving
  const { db, clock } = bench.shell
  const inRun = await takeInRun(bench, verb, { ...turn, verb }, mayTake(status))
  if (!inRun.ok) return inRun
  const { run, hold } = inRun.value
  const ended = async (isWhole: boolean) => {
    await (isWhole ? giving.gone(run) : endStep(db, run.id))
  }
  try {
    const opened = await handedOver(hold, file)
    if (!opened.ok) {
      await ended(false)
      return opened
    }
    const taken = () => beat(db, run.id, 0, clock())
    const stream = followed(opened.value, { taken, ended })
    return done({ name: await giving.nameOf(run, hold), bytes: giving.bytesOf(run), stream })
  } catch (fault) {
    await ended(false)
    throw fault
  }
}

const TAB = 0x09

/** Its key goes in the transaction that says it was taken: wherever the server stops, nobody takes it twice. */
const recordTaken = ({ shell, who }: Bench, run: Run) =>
  inTransaction(shell.db, async (tx) => {
    await appendEntry(
      tx,
      entryOfCheckAct({
        at: shell.clock().toISOString(),
        actor: 'role' in who ? who.id : who.personId,
        verb: 'handOverRelease',
        before: run,
        after: run.status,
        rule: 'RN10',
        payload: {},
      }),
    )
    await dropHold(tx, run.id)
  })

/** To be put into the mailbox by whoever runs the check. */
export const requestFile = (bench: Bench, turn: RunTurn): Promise<Outcome<GivenOut>> =>
  givenOut(bench, turn, {
    file: 'request',
    verb: 'downloadRequest',
    status: 'REQUEST_BUILT',
    nameOf: async ({ reference, request }) => request?.fileName ?? `${reference}.dat`,
    bytesOf: ({ request }) => request?.bytes ?? 0,
    gone: ({ id }) => endStep(bench.shell.db, id),
  })

/** The rows that may go. When the last byte has gone, everything is purged; where the line broke, it may be fetched again. */
export const releaseFile = (bench: Bench, turn: RunTurn): Promise<Outcome<GivenOut>> =>
  givenOut(bench, turn, {
    file: 'release',
    verb: 'handOverRelease',
    status: 'DISCLOSED',
    nameOf: async ({ reference }, hold) => {
      const { delimiter } = await mappingOf(hold)
      return `${reference}.${delimiter === TAB ? 'tsv' : 'csv'}`
    },
    bytesOf: ({ release }) => release?.bytes ?? 0,
    gone: async (run) => {
      await recordTaken(bench, run)
      await purgeRun(bench, run)
    },
  })

import type { Tx } from '@/db/client'
import { beat, endStep, lastMomentOf, takeStep, type Underway } from '@/db/repositories/opt-out'
import { inTransaction } from '@/db/transaction'
import { checkAllows } from '@/lib/domain/checks/kernel'
import type { RunInputs, RunVerb } from '@/lib/domain/checks/run/inputs'
import { RUN } from '@/lib/domain/checks/run/module'
import type { Run } from '@/lib/domain/checks/run/run'
import { done, HOUSE_RULES, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import type { Hold } from '@/lib/opt-out/hold'
import { orBusy } from '../busy'
import { runEffects } from '../effects'
import type { Shell } from '../shell'
import { type CheckWho, decideCheckIn, type FoundCheck, foundIn, refuseCheckIn } from './decide-in'
import type { RunPlace } from './run-place'

/**
 * A step of a run: asked of the table before a byte is read, worked with no transaction open, and decided again
 * when it is done. Wherever the server stops in between, the run stands where it stood, and the step is taken again.
 */

export type Bench = { readonly shell: Shell; readonly place: RunPlace; readonly who: CheckWho }

export type RunAct<V extends string = string> = {
  readonly verb: V
  readonly reference: string
  /** The version the person was looking at. */
  readonly version: number | null
}

const CUT_OFF: Refusal = { rule: 'RUN_CUT_OFF' }

/** Rows done with so far. */
export type Counted = (rows: number) => void

export type Work<Made> = (hold: Hold, run: Run, counted: Counted) => Promise<Outcome<Made>>

/** Somebody at work says so every second; after so much silence the step was cut off. */
const BEAT_MS = 1_000
export const SILENCE_MS = 30_000

export const isCutOff = ({ beatAt }: Pick<Underway, 'beatAt'>, now: Date) =>
  now.getTime() - beatAt.getTime() > SILENCE_MS

/** Whether the clock of this machine is behind what is recorded of the run: then nothing is, until it has caught up. */
const clockRefusal = async (tx: Tx, { id }: Run, now: Date): Promise<Refusal | null> => {
  const last = await lastMomentOf(tx, id)
  return last && now < last ? { rule: 'CLOCK' } : null
}

/** The run, locked, of somebody who may know of it, at a time that is possible. */
const foundRunIn = async (tx: Tx, { shell, who }: Bench, act: RunAct): Promise<Outcome<FoundCheck<Run>>> => {
  const found = await foundIn<Run>(tx, shell, who, RUN.kind, act)
  if (!found.ok) return found
  const refusal = await clockRefusal(tx, found.value.subject, new Date(found.value.context.now))
  return refusal ? refuseCheckIn(tx, who, act.verb, found.value, refusal) : found
}

type InputIn<V extends RunVerb> = (tx: Tx, run: Run) => Promise<Outcome<RunInputs[V]>>

/** One act that no file is needed for. Its input is read in the transaction of the act. */
export const actOnRun = async <V extends RunVerb>(
  bench: Bench,
  act: RunAct<V>,
  inputIn: InputIn<V>,
): Promise<Outcome<Run>> => {
  const outcome = await inTransaction(bench.shell.db, (tx) => actIn(tx, bench, act, inputIn)).catch(orBusy)
  await sealWhatFollows(bench, outcome)
  return outcome
}

const actIn = async <V extends RunVerb>(
  tx: Tx,
  bench: Bench,
  act: RunAct<V>,
  inputIn: InputIn<V>,
): Promise<Outcome<Run>> => {
  const found = await foundRunIn(tx, bench, act)
  if (!found.ok) return found
  const input = await inputIn(tx, found.value.subject)
  if (!input.ok) return refuseCheckIn(tx, bench.who, act.verb, found.value, input.refusal)
  return decideCheckIn(tx, bench.shell, bench.who, RUN, { ...act, input: input.value })
}

const sealWhatFollows = async ({ shell }: Bench, outcome: Outcome<Run>) => {
  if (outcome.ok && outcome.value.matter) await runEffects(shell, outcome.value.matter.id)
}

export type Taken = { readonly run: Run; readonly hold: Hold }

/** The run for a step that nobody else takes meanwhile. `allowed` asks whether this person may take it now. */
export const takeInRun = async (
  bench: Bench,
  step: Underway['step'],
  act: RunAct,
  allowed: (found: FoundCheck<Run>) => Refusal | null,
): Promise<Outcome<Taken>> =>
  inTransaction(bench.shell.db, async (tx) => {
    const found = await foundRunIn(tx, bench, act)
    if (!found.ok) return found
    const refuse = (refusal: Refusal) => refuseCheckIn(tx, bench.who, act.verb, found.value, refusal)
    const refusal = allowed(found.value)
    if (refusal) return refuse(refusal)
    const run = found.value.subject
    const now = new Date(found.value.context.now)
    const silentSince = new Date(now.getTime() - SILENCE_MS)
    const key = await takeStep(tx, run.id, step, { now, silentSince })
    if (!key) return refuse({ rule: 'RUN_UNDER_WAY' })
    return done({ run, hold: { data: bench.place.data, runId: run.id, key, now } })
  }).catch(orBusy)

const allowedNow =
  <V extends RunVerb>(verb: V) =>
  ({ subject, context }: FoundCheck<Run>): Refusal | null => {
    const allowed = checkAllows(RUN, subject, verb, context, {})
    return allowed.ok ? null : allowed.refusal
  }

/** Says every second that somebody is at work, and how far they are. */
const beating = ({ shell }: Bench, { id }: Pick<Run, 'id'>) => {
  let rows = 0
  const timer = setInterval(() => {
    // Progress is for looking at; a beat that is lost is followed by another.
    beat(shell.db, id, rows, shell.clock()).catch(() => undefined)
  }, BEAT_MS)
  return {
    counted: (so: number) => {
      rows = so
    },
    stop: () => clearInterval(timer),
  }
}

/** A step on the files of a run, which makes what its verb takes. */
export const takeRunStep = <V extends RunVerb>(
  bench: Bench,
  act: RunAct<V>,
  work: Work<RunInputs[V]>,
): Promise<Outcome<Run>> => takeRunStepWith(bench, act, work, async (_tx, made) => done(made))

/** The same, where what it takes is also of other runs, and read in the transaction that keeps it. */
export const takeRunStepWith = async <V extends RunVerb, Made>(
  bench: Bench,
  act: RunAct<V>,
  work: Work<Made>,
  inputIn: (tx: Tx, made: Made) => Promise<Outcome<RunInputs[V]>>,
): Promise<Outcome<Run>> => {
  const taken = await takeInRun(bench, act.verb, act, allowedNow(act.verb))
  if (!taken.ok) return taken
  const { run, hold } = taken.value
  const { counted, stop } = beating(bench, run)
  try {
    const worked = await work(hold, run, counted)
    stop()
    return await concluded(bench, { ...act, version: run.version }, run, async (tx) =>
      worked.ok ? inputIn(tx, worked.value) : worked,
    )
  } catch (fault) {
    stop()
    await endStep(bench.shell.db, run.id, CUT_OFF)
    throw fault
  }
}

/** What the work came to, and the end of the step with it. */
const concluded = async <V extends RunVerb>(
  bench: Bench,
  act: RunAct<V>,
  { id }: Run,
  inputIn: InputIn<V>,
): Promise<Outcome<Run>> => {
  const outcome = await inTransaction(bench.shell.db, async (tx) => {
    const kept = await actIn(tx, bench, act, inputIn)
    await endStep(tx, id, kept.ok ? null : kept.refusal)
    return kept
  }).catch(orBusy)
  // Somebody held the run for longer than one waits: the step is given up and may be taken again.
  if (!outcome.ok && outcome.refusal.rule === HOUSE_RULES.busy)
    await endStep(bench.shell.db, id, outcome.refusal)
  await sealWhatFollows(bench, outcome)
  return outcome
}

/** For a page that does not wait: as soon as the step is done, or after a moment while it goes on. */
export const withoutWaiting = async (
  step: Promise<Outcome<Pick<Run, 'reference'>>>,
  { reference, onFault }: { readonly reference: string; readonly onFault: (fault: unknown) => void },
): Promise<Outcome<Pick<Run, 'reference'>>> => {
  const later = step.catch((fault: unknown): Outcome<never> => {
    onFault(fault)
    return { ok: false, refusal: CUT_OFF }
  })
  const moment = new Promise<Outcome<Pick<Run, 'reference'>>>((resolve) => {
    setTimeout(() => resolve(done({ reference })), PATIENCE_MS)
  })
  return Promise.race([later, moment])
}

const PATIENCE_MS = 2_000

import { findHold, sentBefore, type Underway } from '@/db/repositories/opt-out'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import type { FlowInputs } from '@/lib/domain/checks/opt-out/inputs'
import { FLOW } from '@/lib/domain/checks/opt-out/module'
import { trainedAs } from '@/lib/domain/checks/run/guards'
import type { RunInputs } from '@/lib/domain/checks/run/inputs'
import { RUN } from '@/lib/domain/checks/run/module'
import type { Run } from '@/lib/domain/checks/run/run'
import type { CheckSettings } from '@/lib/domain/checks/settings'
import { permit } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import type { Refusal } from '@/lib/domain/shared/outcome'
import type { Shell } from '../shell'
import { checkContext } from './context'
import { lookAtCheck, type Refuses, readCheck } from './read'
import { mayGo, recipientsOf } from './run-matter'
import { isCutOff } from './run-step'

/** A run as its pages draw it: where it stands, and what is being done at this moment. */

type Reading = Pick<Shell, 'db' | 'clock'>

export type RunRead = {
  readonly run: Run
  readonly refuses: Refuses<RunInputs>
  readonly settings: CheckSettings
  /** UTC, ISO 8601. */
  readonly now: string
  /** A step that somebody takes now; one that was cut off is none. */
  readonly underway: Pick<Underway, 'step' | 'rows'> | null
  /** Why the last step came to nothing. */
  readonly stopped: Refusal | null
}

const CUT_OFF: Refusal = { rule: 'RUN_CUT_OFF' }

/** Null for one that is not theirs and for one that never was. */
export const readRun = async (reading: Reading, actor: Actor, reference: string): Promise<RunRead | null> => {
  const { db, clock } = reading
  // Before the run: a step that ends between the two is then shown as under way, and the page looks again.
  const hold = await findHold(db, reference)
  const run = await readCheck<Run, RunInputs>(reading, actor, RUN, reference)
  if (!run) return null
  const { refuses, context } = await lookAtCheck(reading, actor, RUN, run)
  const underway = hold?.underway ?? null
  const wasCutOff = underway !== null && isCutOff(underway, clock())
  return {
    run,
    refuses,
    settings: context.settings,
    now: context.now,
    underway: wasCutOff ? null : underway,
    stopped: wasCutOff ? CUT_OFF : (hold?.refusal ?? null),
  }
}

/** What only the acts of attesting and disclosing rest on, for asking before they are tried. */
export const readRunMatter = async ({ db, clock }: Reading, run: Run) => ({
  recipients: await recipientsOf(db, run),
  ...(await mayGo(db, run, londonDate(clock()))),
})

/** The last other run that sent the very same numbers, or null. */
export const readSentBefore = async ({ db }: Reading, { id, request }: Run): Promise<string | null> => {
  if (!request) return null
  const [before] = await sentBefore(db, { id, digest: request.digest })
  return before?.reference ?? null
}

/** The flow that a run would be of, and why this person may not start one. */
export const readStartingRun = async (
  reading: Reading,
  actor: Actor,
  flowReference: string,
): Promise<{ readonly flow: Flow; readonly refusal: Refusal | null } | null> => {
  const flow = await readCheck<Flow, FlowInputs>(reading, actor, FLOW, flowReference)
  if (!flow) return null
  const context = await checkContext(reading.db, actor, { now: reading.clock(), method: 'not an act' })
  const isCurrent = flow.status === 'ASSESSED_APPLIES' && !FLOW.due?.(flow, context)
  const refusal =
    permit(actor, 'operateRun') ??
    (isCurrent ? null : { rule: 'RUN_DETERMINATION' }) ??
    trainedAs(context, 'optOutOperator')
  return { flow, refusal }
}

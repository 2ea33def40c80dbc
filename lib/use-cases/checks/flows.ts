import { checksOf, findCheck } from '@/db/repositories/checks'
import { referenceOn } from '@/db/repositories/reference'
import { checkAllows } from '@/lib/domain/checks/kernel'
import type { OptOutAnswers } from '@/lib/domain/checks/opt-out/answers'
import { type Flow, type FlowAbout, newFlow } from '@/lib/domain/checks/opt-out/flow'
import { FLOW } from '@/lib/domain/checks/opt-out/module'
import { answersOf, type PageName, type Way, wayOf } from '@/lib/domain/checks/opt-out/questions'
import { trainedAs } from '@/lib/domain/checks/run/guards'
import type { Run } from '@/lib/domain/checks/run/run'
import { releasesOf } from '@/lib/domain/disclosure/disclosure'
import { permit } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import { done, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { handleCheck, openCheck } from './act'
import { checkContext } from './context'
import { loadMatter, type MatterFile, readMatter } from './matter'
import { recipientOf } from './panel'

/** Flows of data under an agreement or of a disclosure, and what was concluded about the opt-out for each. */

type Reading = Pick<Shell, 'db' | 'clock'>

/** Whoever may say what a flow is may enter one: one that would be refused begins none. */
export const openFlow = (shell: Shell, who: Who, matter: string, about: FlowAbout): Promise<Outcome<Flow>> =>
  openCheck<Flow>(shell, who, {
    kind: 'flow',
    permission: 'keepFlow',
    action: 'openFlow',
    matter,
    make: (begun) => {
      const flow = newFlow(about, begun)
      const allowed = checkAllows(FLOW, flow, 'describeFlow', begun.context, about)
      return allowed.ok ? done(flow) : allowed
    },
  })

export type Opening = {
  readonly refusal: Refusal | null
  /** Who receives what the agreement or the disclosure is about. */
  readonly recipient: string
}

const recipientIn = (file: MatterFile) =>
  file.kind === 'agreement' ? recipientOf(file.a) : file.d.organisation.name

/** Why this person may not enter a flow here, and what its form begins with. */
export const readOpening = async (
  { db, clock }: Reading,
  actor: Actor,
  matter: string,
): Promise<Opening | null> => {
  const file = await readMatter(db, actor, matter)
  if (!file) return null
  const context = await checkContext(db, actor, { now: clock(), method: 'not an act' })
  const refusal = permit(actor, 'keepFlow') ?? trainedAs(context, 'author')
  return { refusal, recipient: recipientIn(file) }
}

/** What was answered page by page is concluded as it stands; half of it concludes nothing. */
export const concludeFlow = async (
  shell: Shell,
  who: Who,
  { reference, version }: { readonly reference: string; readonly version: number },
): Promise<Outcome<Flow>> => {
  // Read before the lock: of another version than the one below nothing is concluded.
  const flow = await findCheck<Flow>(shell.db, FLOW.kind, reference)
  const tables = await referenceOn(shell.db, londonDate(shell.clock()))
  const answers = (flow && answersOf(flow.answering, tables)) ?? {}
  const wentUnchecked = flow !== null && (await wentUncheckedIn(shell, flow))
  const input = { answers, wentUnchecked }
  return handleCheck(shell, who, FLOW, { verb: 'assess', reference, version, input })
}

/** A release asks for the conclusion first, so only one that came by another way is found here. */
const wentUncheckedIn = async (reading: Pick<Reading, 'db'>, flow: Flow): Promise<boolean> => {
  const file = flow.matter && (await loadMatter(reading.db, flow.matter.reference))
  if (file?.kind !== 'disclosure' || releasesOf(file.d).length === 0) return false
  return (await readRunsOf(reading, flow)).every(({ disclosed }) => disclosed === null)
}

export type Answering = {
  readonly reference: string
  readonly version: number
  readonly page: PageName
  readonly answers: OptOutAnswers
}

/** Keeps the answers of one page, and says which comes next. */
export const answerQuestion = async (
  shell: Shell,
  who: Who,
  { reference, version, ...input }: Answering,
): Promise<Outcome<Pick<Way, 'next'>>> => {
  const outcome = await handleCheck(shell, who, FLOW, { verb: 'answerQuestion', reference, version, input })
  if (!outcome.ok) return outcome
  const tables = await referenceOn(shell.db, londonDate(shell.clock()))
  return done(wayOf(outcome.value.answering, tables))
}

/** The checks that were made under this flow, in the order in which they were begun. */
export const readRunsOf = async (
  { db }: Pick<Reading, 'db'>,
  { reference, matter }: Pick<Flow, 'reference' | 'matter'>,
): Promise<readonly Run[]> => {
  if (!matter) return []
  const runs = await checksOf<Run>(db, 'run', matter)
  return runs.filter(({ flow }) => flow.reference === reference)
}

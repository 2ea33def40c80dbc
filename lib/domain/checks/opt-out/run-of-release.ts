import type { CalendarDate } from '../../shared/dates'
import type { Reason } from '../../shared/decision'
import type { GuardRow } from '../guard'
import { type AgeLimits, ageFault } from '../run/age'
import { answeredOf, type Run } from '../run/run'
import type { Flow } from './flow'

/** Section 2.10: a signature clears no disclosure; each one under a flow that needs the check has a run of its own. */

export type RunOfReleaseFacts = {
  readonly flows: readonly Pick<Flow, 'id' | 'title' | 'status' | 'materialAt'>[]
  readonly runs: readonly Run[]
  readonly day: CalendarDate
  readonly limits: AgeLimits
}

type Facts = RunOfReleaseFacts
type CheckedFlow = Facts['flows'][number]

const POLICY = 'National data opt-out operational policy, section 8'

const needsARun = ({ status }: CheckedFlow) => status === 'ASSESSED_APPLIES'

/** Made under the conclusion that stands: what changed since was not checked. */
const isOf =
  ({ id, materialAt }: CheckedFlow) =>
  ({ flow, createdAt }: Run) =>
    flow.id === id && (materialAt === null || materialAt <= createdAt)

/** Limits count calendar days, so any hour of the day will do. */
const isYoungEnough = (run: Run, { day, limits }: Facts) => {
  const answered = answeredOf(run)
  return answered !== null && ageFault(answered, `${day}T12:00:00.000Z`, limits) === null
}

const isHandedOver = ({ disclosed }: Run) => disclosed !== null

const whatIsMissing = (runs: readonly Run[], facts: Facts): string | null => {
  const given = runs.filter(isHandedOver)
  if (given.some((run) => isYoungEnough(run, facts))) return null
  if (given.length > 0) return 'the answer that its check rests on is too old.'
  return runs.some(({ status }) => status === 'ATTESTED')
    ? 'its check is attested, and the file that it leaves was not handed over.'
    : 'the check was not run for this release.'
}

const reasonsIn = (facts: Facts): readonly Reason[] =>
  facts.flows.filter(needsARun).flatMap((flow) => {
    const missing = whatIsMissing(facts.runs.filter(isOf(flow)), facts)
    return missing === null ? [] : [{ code: 'NDO-RUN', text: `“${flow.title}”: ${missing}`, source: POLICY }]
  })

export const RUN_OF_RELEASE: GuardRow<Facts> = {
  id: 'NDO-RUN',
  name: 'The check was run for this very release',
  source: POLICY,
  clears:
    'Run the check on what is to be released, have two people attest it, and hand its file over while its answer is young enough',
  who: 'Whoever is trained to run the check, and a second person',
  applies: ({ flows }) => flows.some(needsARun),
  blocks: reasonsIn,
}

import type { Agreement } from '@/lib/domain/agreement/agreement'
import { type AgreementVerb, agreementRow } from '@/lib/domain/agreement/transitions'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Refusal } from '@/lib/domain/shared/outcome'
import { nextMove } from './next-move'
import { STEPS, type Step, type StepGroup } from './steps'

export type Looking = {
  readonly actor: Actor
  readonly a: Agreement
  /** What this person would be told if they tried; null when only their answers could still be wrong. */
  readonly refuses: (verb: AgreementVerb) => Refusal | null
}

export type OpenStep = Step & {
  /** Why nothing on the page can be done now; null when something can. */
  readonly refusal: Refusal | null
}

const opened = (one: Step, { actor, a, refuses }: Looking): readonly OpenStep[] => {
  const verbs = one.verbs.filter((verb) => may(actor, verb) && agreementRow(verb, a.status))
  if (verbs.length === 0 || one.when?.(a) === false) return []
  const refusals = verbs.map((verb) => refuses(verb))
  const [first = null] = refusals
  return [{ ...one, refusal: refusals.includes(null) ? null : first }]
}

/** What this person is there to do with this agreement where it stands, and what of it is shut to them. */
export const openSteps = (looking: Looking): readonly OpenStep[] =>
  STEPS.flatMap((one) => opened(one, looking))

/** Acts that somebody waits for, wherever the agreement stands; all others can be done or left. */
const WAITED_FOR: readonly AgreementVerb[] = [
  'answerReview',
  'adviseOnAgreement',
  'respondToAdvice',
  'closeCondition',
  'acknowledgeResponse',
  'approveAgreement',
  'signAgreement',
  'renewAgreement',
  'recordEvidence',
  'advisePublication',
  'publishEntry',
]

const waits = (next: AgreementVerb | null) => (one: OpenStep) =>
  (next !== null && one.verbs.includes(next)) ||
  (one.refusal === null && one.verbs.some((verb) => WAITED_FOR.includes(verb)))

/** The parts of the work in which something waits for this person. */
export const groupsThatWait = (a: Agreement, steps: readonly OpenStep[]): readonly StepGroup[] =>
  steps.filter(waits(nextMove(a))).map(({ group }) => group)

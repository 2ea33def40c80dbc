import type { Status } from '@/lib/domain/disclosure/states'
import type { Verb } from '@/lib/domain/disclosure/transitions'

/** The verbs that lead a case of each lane to each state. `recordAssessment` stands for all of block F. */

export type Lane = 'request' | 'byLegal' | 'requirement' | 'emergency'

/** A lane by which that state can be reached, where the ordinary one cannot. */
const LANE_OF: { readonly [S in Status]?: Lane } = {
  LEGAL_VALIDATION: 'byLegal',
  COMPLY: 'requirement',
  CHALLENGE: 'requirement',
  U_LOGGED: 'emergency',
  U_DECIDED: 'emergency',
  U_AWAIT_CONFIRM: 'emergency',
  U_UNCONFIRMED: 'emergency',
}
export const laneTo = (status: Status, lane: Lane): Lane =>
  lane === 'request' ? (LANE_OF[status] ?? lane) : lane

const EMERGENCY: { readonly [S in Status]?: readonly Verb[] } = {
  DRAFT: ['notUrgent'],
  U_LOGGED: [],
  U_DECIDED: ['decideUrgent'],
  U_AWAIT_CONFIRM: ['decideUrgent', 'awaitConfirmation'],
  U_UNCONFIRMED: ['decideUrgent', 'awaitConfirmation', 'lapseUrgent'],
  CLOSED: ['decideUrgent', 'awaitConfirmation', 'confirmUrgent', 'ratifyUrgent'],
}

const toIntake = (lane: Lane): readonly Verb[] =>
  lane === 'requirement'
    ? ['lodgeRequirement', 'acknowledgeRequest']
    : ['submitRequest', 'authoriseRequest', 'acknowledgeRequest']

const toAssess = (lane: Lane, split: boolean): readonly Verb[] => [
  ...toIntake(lane),
  ...(split ? (['splitIntoParts'] as const) : []),
  ...(lane === 'request' ? (['acceptIntake'] as const) : (['sendToLegal', 'validateRequirement'] as const)),
]

const toDecision = (lane: Lane, split: boolean): readonly Verb[] => [
  ...toAssess(lane, split),
  'recordAssessment',
  'proposeDecision',
]

/** From the moment of the decision, yes or no. */
const answered = (lane: Lane): { readonly [S in Status]?: readonly Verb[] } => {
  const yes: Verb = lane === 'requirement' ? 'complyWithRequirement' : 'approveRequest'
  const prepare = [yes, 'startPreparing'] as const
  const released = [...prepare, 'listPackFile', 'checkPack', 'releasePack'] as const
  return {
    AWAIT_HOS: [],
    APPROVED_FULL: [yes],
    APPROVED_PART: [yes],
    COMPLY: [yes],
    CHALLENGE: ['challengeRequirement'],
    REFUSED: ['refuseRequest'],
    NIL_RETURN: ['recordNilReturn'],
    REVIEW: ['refuseRequest', 'askReview'],
    PREPARE: prepare,
    RELEASED: released,
    CLOSED: [...released, 'confirmReceipt', 'closeCase'],
  }
}

export const routeTo = (status: Status, lane: Lane, split: boolean): readonly Verb[] => {
  const known = lane === 'emergency' ? EMERGENCY[status] : undefined
  if (known) return known
  const decided = answered(lane)[status]
  if (decided) return [...toDecision(lane, split), ...decided]
  const intake = [...toIntake(lane), ...(split ? (['splitIntoParts'] as const) : [])]
  const assess = toAssess(lane, split)
  const early: { readonly [S in Status]?: readonly Verb[] } = {
    DRAFT: [],
    AWAIT_EXT_AUTH: ['submitRequest'],
    SUBMITTED: toIntake(lane).slice(0, -1),
    INTAKE: intake,
    LEGAL_VALIDATION: [...intake, 'sendToLegal'],
    ASSESS: assess,
    ADVICE: [...assess, 'askAdvice'],
    RETURNED_INCOMPLETE: [...intake, 'returnIncomplete'],
    ROUTED_OUT: [...intake, 'routeOut'],
    CLARIFY: [...intake, 'askClarification'],
    WITHDRAWN: [...intake, 'withdrawRequest'],
    EXPIRED: [...intake, 'expireCase'],
  }
  const route = early[status]
  if (!route) throw new Error(`a case of the lane ${lane} does not come to ${status}`)
  return route
}

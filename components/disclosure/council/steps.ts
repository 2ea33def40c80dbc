import type { Status } from '@/lib/domain/disclosure/states'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import type { Actor } from '@/lib/domain/shared/actor'
import type { CouncilStep } from '@/lib/paths'
import { isOpenTo } from './next-move'

export type Step = {
  readonly step: CouncilStep
  readonly verbs: readonly Verb[]
  /** Reads as something to do, on the case page. */
  readonly text: string
  readonly hint: string
}

/** The council's step pages, in the order of the journey. */
const STEPS: readonly Step[] = [
  {
    step: 'intake',
    verbs: ['acceptIntake', 'returnIncomplete', 'routeOut'],
    text: 'Take the request in',
    hint: 'Verify who asks, check it is complete, and send it to the service that holds the information.',
  },
  {
    step: 'assess',
    verbs: ['recordAssessment', 'proposeDecision'],
    text: 'Assess the request',
    hint: 'What is held, the power, the tests, and what should be sent.',
  },
  {
    step: 'advice',
    verbs: ['askAdvice'],
    text: 'Ask for advice',
    hint: 'From the Data Protection Officer, Legal or the Caldicott Guardian.',
  },
  {
    step: 'advice',
    verbs: ['giveAdvice'],
    text: 'Give your advice',
    hint: 'Your view is recorded, signed and shown to whoever decides.',
  },
  {
    step: 'clarify',
    verbs: ['askClarification'],
    text: 'Ask the requester a question',
    hint: 'The case waits until they answer.',
  },
  {
    step: 'decide',
    verbs: ['approveRequest', 'refuseRequest', 'recordNilReturn', 'returnForWork'],
    text: 'Decide',
    hint: 'Approve in full or in part, refuse, answer that nothing can be disclosed, or return it for work.',
  },
  {
    step: 'prepare',
    verbs: ['startPreparing', 'listPackFile'],
    text: 'Prepare the pack',
    hint: 'List each file. A second person then checks the list against the decision.',
  },
  {
    step: 'check',
    verbs: ['checkPack'],
    text: 'Check the pack',
    hint: 'Compare what was approved with what is about to be sent.',
  },
  {
    step: 'release',
    verbs: ['releasePack', 'returnToDecider'],
    text: 'Release the pack',
    hint: 'Record how it was sent and to whom, or send it back to the decider.',
  },
  {
    step: 'close',
    verbs: ['chaseReceipt', 'closeCase'],
    text: 'Chase receipt and close',
    hint: 'Close when receipt is confirmed, or after two chasers.',
  },
]

/** What this kind of person can do with a case in this state. */
export const openSteps = (actor: Actor, status: Status): readonly Step[] =>
  STEPS.filter((step) => isOpenTo(actor, status, step))

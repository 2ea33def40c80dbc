import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { gatewayOf } from '@/lib/domain/disclosure/gateways'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import type { Actor } from '@/lib/domain/shared/actor'
import { type CouncilStep, paths } from '@/lib/paths'
import { isOpenTo } from './next-move'

export type Step = {
  readonly step: CouncilStep
  readonly verbs: readonly Verb[]
  /** Reads as something to do, on the case page. */
  readonly text: string
  readonly hint: string
  /** What the case must hold for this to make sense; every case when absent. */
  readonly when?: (d: CaseFile) => boolean
  /** A request that was split is worked on in its parts; only these still reach the whole. */
  readonly ofTheWhole?: true
}

const isApplication = (d: CaseFile) => gatewayOf(d.gateway).nature === 'application'
const isPreserved = (d: CaseFile) => d.holds.some(({ lifted }) => !lifted)
const holdsAnOpenBreach = (d: CaseFile) => d.breaches.some(({ decided }) => !decided)
const hasUnacknowledged = (d: CaseFile) => d.complaints.some(({ acknowledged }) => !acknowledged)
const hasUnanswered = (d: CaseFile) => d.complaints.some(({ answered }) => !answered)
const maySplit = (d: CaseFile) => d.partOf === null && (d.request?.items.length ?? 0) > 1

/** The main thing to do, in the order of the journey; what is late or in danger first. */
const MAIN: readonly Step[] = [
  {
    step: 'emergency',
    verbs: ['decideUrgent', 'notUrgent'],
    text: 'Decide the emergency',
    hint: 'Give the least that helps, or say that it is not an emergency.',
  },
  {
    step: 'emergency',
    verbs: ['ratifyUrgent'],
    text: 'Ratify and close the emergency',
    hint: 'Look back at what was given, now that it is confirmed in writing.',
    when: (d) => d.confirmation !== undefined || d.gateway === 'G23',
  },
  {
    step: 'breach',
    verbs: ['decideBreach'],
    text: 'Decide on the breach',
    hint: 'Whether the regulator and the people concerned are told. The 72 hours are running.',
    when: holdsAnOpenBreach,
  },
  {
    step: 'complaint',
    verbs: ['acknowledgeComplaint'],
    text: 'Acknowledge the complaint',
    hint: 'Within 30 days of its coming.',
    when: hasUnacknowledged,
    ofTheWhole: true,
  },
  {
    step: 'complaint',
    verbs: ['answerComplaint'],
    text: 'Answer the complaint',
    hint: 'With what you found, looking at it yourself.',
    when: hasUnanswered,
    ofTheWhole: true,
  },
  {
    step: 'intake',
    verbs: ['acceptIntake', 'sendToLegal', 'returnIncomplete', 'routeOut'],
    text: 'Take the request in',
    hint: 'Verify who asks, check it is complete, and send it to the service that holds the information.',
  },
  {
    step: 'legal',
    verbs: ['validateRequirement'],
    text: 'Record the legal check',
    hint: 'Whether it is valid, what it reaches, and your opinion.',
    when: (d) => !isApplication(d),
  },
  {
    step: 'legal',
    verbs: ['endApplication'],
    text: 'Record what became of the application',
    hint: 'Until then everything it lists stays frozen.',
    when: isApplication,
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
    hint: 'From the Data Protection Officer, Legal, the Caldicott Guardian or the Monitoring Officer.',
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
    hint: 'The case waits until they answer; a legal deadline does not.',
  },
  {
    step: 'decide',
    verbs: [
      'approveRequest',
      'complyWithRequirement',
      'challengeRequirement',
      'refuseRequest',
      'recordNilReturn',
      'returnForWork',
    ],
    text: 'Decide',
    hint: 'Read what was asked, assessed and advised, and sign your answer.',
  },
  {
    step: 'challenge',
    verbs: ['answerChallenge'],
    text: 'Record the answer to the challenge',
    hint: 'Whether the notice stands, was varied, or fell.',
  },
  {
    step: 'review',
    verbs: ['decideReview'],
    text: 'Decide the review',
    hint: 'Look at the answer afresh: uphold it, vary it or overturn it.',
  },
  {
    step: 'prepare',
    verbs: ['startPreparing', 'listPackFile'],
    text: 'Prepare the pack',
    hint: 'List each file. A second person then checks the list against the decision.',
  },
  {
    step: 'check',
    verbs: ['checkPack', 'clearHeldFile'],
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

/** Seldom needed, so folded away below. */
const OTHER: readonly Step[] = [
  {
    step: 'gateway',
    verbs: ['correctGateway'],
    text: 'Correct the gateway',
    hint: 'If another power or duty is the right one. What was answered is kept.',
  },
  {
    step: 'parts',
    verbs: ['splitIntoParts'],
    text: 'Split it between services',
    hint: 'Each service’s head decides on their own part.',
    when: maySplit,
  },
  {
    step: 'hold',
    verbs: ['preserveMaterial'],
    text: 'Preserve now, decide later',
    hint: 'For footage and anything else that is soon overwritten. Nothing is disclosed by it.',
    when: (d) => !isPreserved(d),
  },
  {
    step: 'hold',
    verbs: ['liftHold'],
    text: 'End the preservation',
    hint: 'If it need not be kept any longer.',
    when: (d) => d.holds.some(({ kind, lifted }) => kind === 'PRESERVE' && !lifted),
  },
  {
    step: 'people',
    verbs: ['restrictCase', 'assignPeople'],
    text: 'Restrict who sees it',
    hint: 'Only named people, and those whose advice or oversight it needs.',
    ofTheWhole: true,
  },
  {
    step: 'correct',
    verbs: ['sendCorrection'],
    text: 'Correct or recall what was sent',
    hint: 'Tell the recipient that it was wrong, erased or restricted, or ask for it back.',
  },
  {
    step: 'breach',
    verbs: ['reportBreach'],
    text: 'Report a breach',
    hint: 'It went to the wrong person, or was lost. The Data Protection Officer is told at once.',
  },
  {
    step: 'complaint',
    verbs: ['linkComplaint'],
    text: 'Link a complaint',
    hint: 'It must be acknowledged within 30 days.',
    ofTheWhole: true,
  },
  {
    step: 'access',
    verbs: ['checkAccess'],
    text: 'Check whether the person may be told',
    hint: 'When the person asks who received their information.',
  },
]

const openOf = (steps: readonly Step[], actor: Actor, d: CaseFile) =>
  steps.filter(
    (step) =>
      isOpenTo(actor, d.status, step) &&
      (step.when?.(d) ?? true) &&
      (d.parts.length === 0 || step.ofTheWhole === true),
  )

/** What this kind of person is there to do with this case now. */
export const openSteps = (actor: Actor, d: CaseFile) => openOf(MAIN, actor, d)

/** What they may also do, should it be needed. */
export const otherSteps = (actor: Actor, d: CaseFile) => openOf(OTHER, actor, d)

export const linksTo = ({ reference }: Pick<CaseFile, 'reference'>, steps: readonly Step[]) =>
  steps.map(({ step, text, hint }) => ({ href: paths.step(reference, step), text, hint }))

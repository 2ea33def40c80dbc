import type { Verb } from '@/lib/domain/disclosure/transitions'
import { HOUSE_RULES } from '@/lib/domain/shared/outcome'
import { wordsFor } from './refusals'

/** Entries of the ledger that are no row of the transition table. */
type Unruled =
  | 'startRequest'
  | 'logUrgent'
  | 'openRestricted'
  | 'issueRecord'
  | 'askErasure'
  | 'declineErasure'

/** What happened, as a line of the timeline. A new verb does not compile until it has words. */
const HAPPENED: Readonly<Record<Verb | Unruled, string>> = {
  startRequest: 'Request started',
  logUrgent: 'Emergency call logged',
  openRestricted: 'Restricted case opened, with a reason',
  submitRequest: 'Sent for authorisation',
  lodgeRequirement: 'Order or notice lodged',
  handOver: 'Handed over to another route',
  authoriseRequest: 'Authorised by the senior officer',
  returnRequest: 'Returned to the requester by the senior officer',
  declineAuthorisation: 'Authorisation refused by the senior officer',
  acknowledgeRequest: 'Received and acknowledged',
  returnIncomplete: 'Returned as incomplete',
  routeOut: 'Sent to another route',
  correctGateway: 'Gateway corrected',
  splitIntoParts: 'Split into parts, one for each service',
  closeParent: 'Closed, because every part is decided',
  askClarification: 'Question asked',
  answerClarification: 'Question answered',
  acceptIntake: 'Taken in and allocated',
  sendToLegal: 'Taken in and sent to the legal team',
  validateRequirement: 'Checked by the legal team',
  endApplication: 'Application ended',
  askAdvice: 'Advice asked for',
  giveAdvice: 'Advice given',
  recordAssessment: 'Assessment page saved',
  proposeDecision: 'Sent for decision',
  approveRequest: 'Approved',
  complyWithRequirement: 'To be complied with',
  challengeRequirement: 'Challenged',
  answerChallenge: 'Challenge answered',
  refuseRequest: 'Refused',
  recordNilReturn: 'Answered: nothing to disclose',
  returnForWork: 'Returned to the coordinator for work',
  declareConflict: 'Conflict of interest declared',
  startPreparing: 'Preparation started',
  listPackFile: 'File listed in the pack',
  removePackFile: 'File removed from the pack',
  clearHeldFile: 'Held file cleared to leave',
  checkPack: 'Pack checked by a second person',
  releasePack: 'Pack released',
  returnToDecider: 'Returned to the decider',
  confirmReceipt: 'Receipt confirmed',
  chaseReceipt: 'Receipt chased',
  closeCase: 'Case closed',
  withdrawRequest: 'Withdrawn by the requester',
  expireCase: 'Expired',
  renewRequest: 'Sent for a fresh authorisation',
  changeScope: 'What is asked was changed',
  askReview: 'Review asked for',
  decideReview: 'Review decided',
  sendCorrection: 'Correction recorded',
  reportBreach: 'Breach reported',
  decideBreach: 'Breach decided on by the Data Protection Officer',
  checkAccess: 'Checked whether the person may be told',
  linkComplaint: 'Complaint linked',
  acknowledgeComplaint: 'Complaint acknowledged',
  answerComplaint: 'Complaint answered',
  restrictCase: 'Restricted to named people',
  assignPeople: 'People assigned',
  preserveMaterial: 'Material preserved',
  liftHold: 'Preservation ended',
  nameAgreement: 'Said whether an agreement covers it',
  decideUrgent: 'Emergency decided',
  awaitConfirmation: 'Written confirmation awaited',
  confirmUrgent: 'Emergency confirmed in writing',
  ratifyUrgent: 'Emergency ratified and closed',
  lapseUrgent: 'Written confirmation not given in time',
  notUrgent: 'Found not to be an emergency',
  issueRecord: 'Record sealed and issued',
  askErasure: 'Erasure asked for',
  declineErasure: 'Erasure not agreed to; the case is kept',
}

/** The same of acts that are no row of the transition table, by the permission they need. */
const TRIED_UNRULED: Readonly<Record<string, string>> = {
  askErasure: 'have the case erased',
  agreeErasure: 'answer whether the case is erased',
}

/** The same acts as something that was tried and refused. */
export const TRIED: Readonly<Record<Verb, string>> = {
  submitRequest: 'send the request',
  lodgeRequirement: 'lodge an order or notice',
  handOver: 'hand it over to another route',
  authoriseRequest: 'authorise the request',
  returnRequest: 'return the request',
  declineAuthorisation: 'refuse authorisation',
  acknowledgeRequest: 'acknowledge the request',
  returnIncomplete: 'return it as incomplete',
  routeOut: 'send it to another route',
  correctGateway: 'correct the gateway',
  splitIntoParts: 'split it into parts',
  closeParent: 'close it with its parts',
  askClarification: 'ask a question',
  answerClarification: 'answer a question',
  acceptIntake: 'take it in',
  sendToLegal: 'send it to the legal team',
  validateRequirement: 'record the legal check',
  endApplication: 'end the application',
  askAdvice: 'ask for advice',
  giveAdvice: 'give advice',
  recordAssessment: 'save an assessment page',
  proposeDecision: 'send it for decision',
  approveRequest: 'approve it',
  complyWithRequirement: 'comply with it',
  challengeRequirement: 'challenge it',
  answerChallenge: 'record the answer to the challenge',
  refuseRequest: 'refuse it',
  recordNilReturn: 'answer that nothing can be disclosed',
  returnForWork: 'return it for work',
  declareConflict: 'declare a conflict',
  startPreparing: 'start preparing',
  listPackFile: 'list a file',
  removePackFile: 'remove a file',
  clearHeldFile: 'clear a held file',
  checkPack: 'check the pack',
  releasePack: 'release the pack',
  returnToDecider: 'return it to the decider',
  confirmReceipt: 'confirm receipt',
  chaseReceipt: 'chase receipt',
  closeCase: 'close the case',
  withdrawRequest: 'withdraw the request',
  expireCase: 'expire the case',
  renewRequest: 'ask for a fresh authorisation',
  changeScope: 'change what is asked',
  askReview: 'ask for a review',
  decideReview: 'decide the review',
  sendCorrection: 'record a correction',
  reportBreach: 'report a breach',
  decideBreach: 'decide on the breach',
  checkAccess: 'check whether the person may be told',
  linkComplaint: 'link a complaint',
  acknowledgeComplaint: 'acknowledge a complaint',
  answerComplaint: 'answer a complaint',
  restrictCase: 'restrict it',
  assignPeople: 'assign people',
  preserveMaterial: 'preserve material',
  liftHold: 'end the preservation',
  nameAgreement: 'say which agreement covers it',
  decideUrgent: 'decide the emergency',
  awaitConfirmation: 'start the clock of the confirmation',
  confirmUrgent: 'confirm the emergency',
  ratifyUrgent: 'ratify the emergency',
  lapseUrgent: 'lapse the confirmation',
  notUrgent: 'send it to the standard route',
}

/** What of an entry's payload a reader of the timeline is shown; the rest stands in the case itself. */
const TOLD: Partial<Record<keyof typeof HAPPENED, readonly string[]>> = {
  returnRequest: ['reason'],
  declineAuthorisation: ['reason'],
  returnIncomplete: ['missing'],
  routeOut: ['note'],
  askClarification: ['question'],
  answerClarification: ['answer'],
  handOver: ['note'],
  correctGateway: ['reason'],
  acceptIntake: ['service'],
  sendToLegal: ['service'],
  endApplication: ['text'],
  answerChallenge: ['text'],
  openRestricted: ['reason'],
  restrictCase: ['why'],
  preserveMaterial: ['what'],
  liftHold: ['reason'],
  nameAgreement: ['reference', 'title', 'why'],
  askReview: ['grounds'],
  notUrgent: ['reason'],
  returnForWork: ['reason'],
  listPackFile: ['name'],
  clearHeldFile: ['name', 'reason'],
  checkPack: ['note'],
  returnToDecider: ['reason'],
  withdrawRequest: ['reason'],
  changeScope: ['reason'],
  issueRecord: ['reference'],
  askErasure: ['why'],
  declineErasure: ['why'],
}

/** Drawn as a no: a refusal, and what went wrong after an answer. */
const NEGATIVE: readonly string[] = ['refuseRequest', 'reportBreach', 'lapseUrgent'] satisfies Verb[]

type Entry = {
  readonly action: string
  readonly rule: string | null
  readonly payload: Readonly<Record<string, unknown>> | null
}

type Told = { readonly title: string; readonly text: readonly string[]; readonly refused: boolean }

const REFUSED = 'refused:'

const isWorded = (action: string): action is keyof typeof HAPPENED => Object.hasOwn(HAPPENED, action)

const refusedAttempt = ({ action, rule, payload }: Entry): Told => {
  const verb = action.slice(REFUSED.length)
  const tried = TRIED[verb as Verb] ?? TRIED_UNRULED[verb] ?? 'act'
  const facts = (payload?.facts ?? {}) as Readonly<Record<string, string | number>>
  return {
    title: `Attempt to ${tried} was stopped${rule ? ` (${rule})` : ''}`,
    text: [wordsFor({ rule: rule ?? HOUSE_RULES.input, facts })],
    refused: true,
  }
}

export const timelineWords = (entry: Entry): Told => {
  if (entry.action.startsWith(REFUSED)) return refusedAttempt(entry)
  if (!isWorded(entry.action)) return { title: entry.action, text: [], refused: false }
  const told = (TOLD[entry.action] ?? [])
    .map((name) => entry.payload?.[name])
    .filter((value) => typeof value === 'string')
  return { title: HAPPENED[entry.action], text: told, refused: NEGATIVE.includes(entry.action) }
}

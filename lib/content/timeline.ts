import type { Verb } from '@/lib/domain/disclosure/transitions'
import { HOUSE_RULES } from '@/lib/domain/shared/outcome'
import { wordsFor } from './refusals'

/** What happened, as a line of the timeline. A new verb does not compile until it has words. */
const HAPPENED: Readonly<Record<Verb | 'startRequest' | 'issueRecord', string>> = {
  startRequest: 'Request started',
  submitRequest: 'Sent for authorisation',
  authoriseRequest: 'Authorised by the senior officer',
  returnRequest: 'Returned to the requester by the senior officer',
  declineAuthorisation: 'Authorisation refused by the senior officer',
  acknowledgeRequest: 'Received and acknowledged',
  returnIncomplete: 'Returned as incomplete',
  routeOut: 'Sent to another route',
  askClarification: 'Question asked',
  answerClarification: 'Question answered',
  acceptIntake: 'Taken in and allocated',
  askAdvice: 'Advice asked for',
  giveAdvice: 'Advice given',
  recordAssessment: 'Assessment page saved',
  proposeDecision: 'Sent for decision',
  approveRequest: 'Approved',
  refuseRequest: 'Refused',
  recordNilReturn: 'Answered: nothing to disclose',
  returnForWork: 'Returned to the coordinator for work',
  declareConflict: 'Conflict of interest declared',
  startPreparing: 'Preparation started',
  listPackFile: 'File listed in the pack',
  removePackFile: 'File removed from the pack',
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
  issueRecord: 'Record sealed and issued',
}

/** The same acts as something that was tried and refused. */
const TRIED: Readonly<Record<Verb, string>> = {
  submitRequest: 'send the request',
  authoriseRequest: 'authorise the request',
  returnRequest: 'return the request',
  declineAuthorisation: 'refuse authorisation',
  acknowledgeRequest: 'acknowledge the request',
  returnIncomplete: 'return it as incomplete',
  routeOut: 'send it to another route',
  askClarification: 'ask a question',
  answerClarification: 'answer a question',
  acceptIntake: 'take it in',
  askAdvice: 'ask for advice',
  giveAdvice: 'give advice',
  recordAssessment: 'save an assessment page',
  proposeDecision: 'send it for decision',
  approveRequest: 'approve it',
  refuseRequest: 'refuse it',
  recordNilReturn: 'answer that nothing can be disclosed',
  returnForWork: 'return it for work',
  declareConflict: 'declare a conflict',
  startPreparing: 'start preparing',
  listPackFile: 'list a file',
  removePackFile: 'remove a file',
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
}

/** What of an entry's payload a reader of the timeline is shown; the rest stands in the case itself. */
const TOLD: Partial<Record<keyof typeof HAPPENED, readonly string[]>> = {
  returnRequest: ['reason'],
  declineAuthorisation: ['reason'],
  returnIncomplete: ['missing'],
  routeOut: ['note'],
  askClarification: ['question'],
  answerClarification: ['answer'],
  acceptIntake: ['service'],
  returnForWork: ['reason'],
  listPackFile: ['name'],
  checkPack: ['note'],
  returnToDecider: ['reason'],
  withdrawRequest: ['reason'],
  changeScope: ['reason'],
  issueRecord: ['reference'],
}

type Entry = {
  readonly action: string
  readonly rule: string | null
  readonly payload: Readonly<Record<string, unknown>> | null
}

type Told = { readonly title: string; readonly text: readonly string[]; readonly refused: boolean }

const REFUSED = 'refused:'

const isWorded = (action: string): action is keyof typeof HAPPENED => Object.hasOwn(HAPPENED, action)

const refusedAttempt = ({ action, rule, payload }: Entry): Told => {
  const tried = TRIED[action.slice(REFUSED.length) as Verb] ?? 'act'
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
  return { title: HAPPENED[entry.action], text: told, refused: entry.action === 'refuseRequest' }
}

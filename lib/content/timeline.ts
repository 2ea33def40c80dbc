import type { TimelineEvent as Event } from '@/components/ui/timeline'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { RECORD_TITLES, type RecordKind } from '@/lib/domain/records/model'
import { momentOf } from '@/lib/domain/shared/when'

/** What each act is called once it is done. */
export const ACT_WORDS: Readonly<Record<Verb | 'startRequest', string>> = {
  startRequest: 'Request started',
  submitRequest: 'Submitted for authorisation',
  authoriseRequest: 'Authorised by the asking organisation',
  returnRequest: 'Returned to the requester',
  declineAuthorisation: 'Authorisation declined',
  acknowledgeRequest: 'Acknowledged; the council’s clock starts',
  returnIncomplete: 'Returned as incomplete',
  routeOut: 'Sent to another route',
  askClarification: 'Question asked',
  answerClarification: 'Question answered',
  acceptIntake: 'Identity verified and accepted for assessment',
  askAdvice: 'Advice asked for',
  giveAdvice: 'Advice given',
  recordAssessment: 'Assessment saved',
  proposeDecision: 'Sent for decision',
  approveRequest: 'Approved',
  refuseRequest: 'Refused',
  recordNilReturn: 'Nothing to disclose',
  returnForWork: 'Returned for more work',
  declareConflict: 'Conflict of interest declared',
  startPreparing: 'Pack being prepared',
  listPackFile: 'File listed in the pack',
  removePackFile: 'File removed from the pack',
  checkPack: 'Pack checked by a second person',
  releasePack: 'Released',
  returnToDecider: 'Sent back to the decider',
  confirmReceipt: 'Receipt confirmed',
  chaseReceipt: 'Receipt chased',
  closeCase: 'Closed',
  withdrawRequest: 'Withdrawn',
  expireCase: 'Expired',
  renewRequest: 'Fresh authorisation asked for',
  changeScope: 'What is asked for was changed; earlier signatures no longer count',
}

/** What the asking side is told of what happens inside the council. */
const OUTSIDE: readonly string[] = [
  'startRequest',
  'submitRequest',
  'authoriseRequest',
  'returnRequest',
  'declineAuthorisation',
  'acknowledgeRequest',
  'returnIncomplete',
  'routeOut',
  'askClarification',
  'answerClarification',
  'acceptIntake',
  'proposeDecision',
  'approveRequest',
  'refuseRequest',
  'recordNilReturn',
  'releasePack',
  'confirmReceipt',
  'chaseReceipt',
  'closeCase',
  'withdrawRequest',
  'expireCase',
  'renewRequest',
  'changeScope',
] satisfies (Verb | 'startRequest')[]

type Entry = {
  readonly index: number
  readonly at: string
  readonly action: string
  readonly rule: string | null
  readonly who: string
  readonly payload: Readonly<Record<string, unknown>> | null
}

const wordsOf = (action: string) => ACT_WORDS[action as Verb] ?? action

const titleOf = ({ action, rule, payload }: Entry): string => {
  if (action === 'issueRecord')
    return `${RECORD_TITLES[rule as RecordKind] ?? 'Record'} sealed (${String(payload?.reference ?? '')})`
  if (action.startsWith('refused:'))
    return `Refused: ${wordsOf(action.slice('refused:'.length)).toLowerCase()}`
  return wordsOf(action)
}

const bodyOf = ({ action, rule, payload }: Entry) => {
  if (action.startsWith('refused:')) return `Rule ${rule}`
  const said = payload?.reason ?? payload?.question ?? payload?.answer ?? payload?.text
  return typeof said === 'string' && said !== '' ? said : undefined
}

/** A ledger as a timeline: newest first, as it was read. Outside, no name of council staff and none of their reasons. */
export const eventsFor = (entries: readonly Entry[], audience: 'council' | 'outside'): readonly Event[] =>
  entries
    .filter(({ action }) => audience === 'council' || OUTSIDE.includes(action))
    .map((entry) => ({
      id: String(entry.index),
      title: titleOf(entry),
      at: entry.at,
      when: momentOf(entry.at),
      refused: entry.action.startsWith('refused:'),
      ...(audience === 'council' && { by: entry.who, body: bodyOf(entry) }),
    }))

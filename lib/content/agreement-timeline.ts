import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import { OUTCOME_WORDS } from '@/lib/content/agreement-words'
import { LEVEL_WORDS } from '@/lib/domain/agreement/advice-words'
import { itemOf } from '@/lib/domain/agreement/checklist'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { HOUSE_RULES } from '@/lib/domain/shared/outcome'
import { dayOf } from '@/lib/domain/shared/when'

/** Entries of the ledger about an agreement that are no row of its transition table. */
type Unruled = 'openAgreement' | 'importAgreement' | 'issueRecord'

/** What happened, as a line of the timeline. A new verb does not compile until it has words. */
const HAPPENED: Readonly<Record<AgreementVerb | Unruled, string>> = {
  openAgreement: 'Opened',
  importAgreement: 'Taken over from an older register',
  issueRecord: 'Record sealed and issued',
  answerTriage: 'Question about its kind answered',
  concludeTriage: 'Found what is needed',
  overruleTriage: 'Kind decided by the Data Protection Officer',
  confirmTriage: 'Kind looked at again',
  keepOutsideReferences: 'References of others noted',
  reviseText: 'Text changed',
  markNotApplicable: 'Point marked as not applicable',
  unmarkNotApplicable: 'Mark of a point taken away',
  sendToReview: 'Sent to a colleague for review',
  answerReview: 'Reviewed by a colleague',
  seekAdvice: 'Advice asked for',
  adviseOnAgreement: 'Advice given',
  addToAdvice: 'Advice added to',
  respondToAdvice: 'Advice answered',
  closeCondition: 'Condition of the advice met',
  acknowledgeResponse: 'Answer to the advice acknowledged',
  recordBoardNotice: 'Board told about the advice',
  invite: 'Somebody of the other organisation invited',
  withdrawInvitation: 'Invitation withdrawn',
  addComment: 'Comment made',
  proposeWording: 'Wording proposed',
  answerProposal: 'Proposal answered',
  setPosition: 'Position on a clause noted',
  finaliseText: 'Negotiation closed',
  reopenNegotiation: 'Negotiation opened again',
  setSeats: 'Signatories named',
  submitForApproval: 'Sent for approval',
  returnToLegal: 'Sent back to the legal team',
  approveAgreement: 'Approved',
  signAgreement: 'Signed',
  declineToSign: 'Signature declined',
  declareInterest: 'Interest declared',
  commence: 'Came into force',
  abandon: 'Given up',
  reviewFallsDue: 'Review fell due',
  reportTrigger: 'Event reported that calls for a review',
  escalateReview: 'Late review reported',
  keepGoing: 'Kept going by a Director although its review is late',
  suspendOverdue: 'Suspended, because its review is too late',
  suspendAgreement: 'Suspended',
  renewAgreement: 'Reviewed and renewed',
  startVariation: 'Variation begun',
  adoptVariation: 'Varied',
  giveNotice: 'Notice given',
  recordDisposal: 'Return or deletion certified',
  recordSweep: 'Recipients told of the last corrections and erasures',
  flagUncertified: 'Flagged: no certificate of return or deletion',
  endAgreement: 'Ended',
  recordEvidence: 'Deletion shown',
  chaseEvidence: 'Evidence of deletion chased',
  proposePublication: 'Publication proposed',
  advisePublication: 'Advice on publication given',
  publishEntry: 'Published on the public register',
  withdrawPublication: 'Taken off the public register',
}

/** The same acts as something that somebody does, tried and refused or yet to be done. */
export const AGREEMENT_TRIED: Readonly<Record<AgreementVerb | 'openAgreement', string>> = {
  openAgreement: 'open an agreement',
  answerTriage: 'answer a question about its kind',
  concludeTriage: 'conclude what is needed',
  overruleTriage: 'decide its kind',
  confirmTriage: 'confirm its kind again',
  keepOutsideReferences: 'note the references of others',
  reviseText: 'change the text',
  markNotApplicable: 'mark a point as not applicable',
  unmarkNotApplicable: 'take away the mark of a point',
  sendToReview: 'send it for review',
  answerReview: 'review it',
  seekAdvice: 'ask for advice',
  adviseOnAgreement: 'give advice',
  addToAdvice: 'add to the advice',
  respondToAdvice: 'answer the advice',
  closeCondition: 'show that a condition is met',
  acknowledgeResponse: 'acknowledge the answer to the advice',
  recordBoardNotice: 'record that the board was told',
  invite: 'invite somebody of the other organisation',
  withdrawInvitation: 'withdraw an invitation',
  addComment: 'comment',
  proposeWording: 'propose wording',
  answerProposal: 'answer a proposal',
  setPosition: 'note a position on a clause',
  finaliseText: 'close the negotiation',
  reopenNegotiation: 'open the negotiation again',
  setSeats: 'name who signs',
  submitForApproval: 'send it for approval',
  returnToLegal: 'send it back to the legal team',
  approveAgreement: 'approve it',
  signAgreement: 'sign it',
  declineToSign: 'decline to sign',
  declareInterest: 'declare an interest',
  commence: 'bring it into force',
  abandon: 'give it up',
  reviewFallsDue: 'call for its review',
  reportTrigger: 'report an event that calls for a review',
  escalateReview: 'report that its review is late',
  keepGoing: 'keep it going',
  suspendOverdue: 'suspend it for its late review',
  suspendAgreement: 'suspend it',
  renewAgreement: 'renew it',
  startVariation: 'begin a variation',
  adoptVariation: 'take over the text of a variation',
  giveNotice: 'give notice',
  recordDisposal: 'record a certificate',
  recordSweep: 'record that recipients were told',
  flagUncertified: 'flag that no certificate came',
  endAgreement: 'end it',
  recordEvidence: 'record that data was deleted',
  chaseEvidence: 'chase evidence of deletion',
  proposePublication: 'propose it for the public register',
  advisePublication: 'advise on publication',
  publishEntry: 'publish it',
  withdrawPublication: 'take it off the public register',
}

type Payload = Readonly<Record<string, unknown>>
type Worded = keyof typeof HAPPENED

const said =
  (...names: readonly string[]) =>
  (payload: Payload) =>
    names.map((name) => payload[name])

const on = (words: string, name: string) => (payload: Payload) => [
  typeof payload[name] === 'string' ? `${words} ${dayOf(payload[name])}` : null,
]

const named = (words: Readonly<Record<string, string>>, name: string) => (payload: Payload) => [
  words[String(payload[name])],
]

const numbered = (words: string, name: string) => (payload: Payload) => [
  typeof payload[name] === 'number' ? `${words} ${payload[name]}` : null,
]

const both =
  (...parts: readonly ((payload: Payload) => readonly unknown[])[]) =>
  (payload: Payload) =>
    parts.flatMap((part) => part(payload))

type Telling = (payload: Payload) => readonly unknown[]

const pointOf: Telling = ({ item }) => [itemOf(String(item))?.name]

/** What of an entry every reader of the register is told; the rest stands in the agreement itself. */
const TOLD: Partial<Record<Worded, Telling>> = {
  importAgreement: said('source'),
  issueRecord: said('reference'),
  concludeTriage: named(OUTCOME_WORDS, 'outcome'),
  confirmTriage: named(OUTCOME_WORDS, 'outcome'),
  overruleTriage: both(named(OUTCOME_WORDS, 'outcome'), said('reason')),
  reviseText: numbered('Version', 'textVersion'),
  markNotApplicable: both(pointOf, said('reason')),
  unmarkNotApplicable: pointOf,
  invite: said('name'),
  answerProposal: said('reason'),
  reopenNegotiation: said('reason'),
  submitForApproval: numbered('Version', 'textVersion'),
  returnToLegal: said('reason'),
  approveAgreement: numbered('Version', 'textVersion'),
  signAgreement: said('body'),
  declineToSign: said('reason'),
  commence: on('From', 'from'),
  abandon: said('reason'),
  reviewFallsDue: on('Due', 'since'),
  reportTrigger: said('what'),
  escalateReview: numbered('Days late:', 'days'),
  keepGoing: both(said('reason'), on('Until', 'until')),
  suspendAgreement: said('reason'),
  renewAgreement: both(said('note'), on('Next review', 'reviewOn')),
  startVariation: both(said('variation'), said('reason')),
  adoptVariation: both(said('variation'), on('Next review', 'reviewOn')),
  giveNotice: both(said('why'), on('Data stops on', 'stopOn')),
  recordDisposal: said('what', 'reference'),
  recordSweep: said('note'),
  flagUncertified: said('reason'),
  endAgreement: on('Kept until', 'keepUntil'),
  recordEvidence: said('item'),
  withdrawPublication: said('reason'),
}

const instead: Telling = ({ dissent }) =>
  typeof dissent === 'object' && dissent !== null && 'alternative' in dissent ? [dissent.alternative] : []

/** What only those read who may read the advice: the council’s own comments, and what was advised. */
const PRIVILEGED: Partial<Record<Worded, Telling>> = {
  answerReview: said('note'),
  seekAdvice: said('question'),
  adviseOnAgreement: named(LEVEL_WORDS, 'level'),
  addToAdvice: said('text'),
  respondToAdvice: both(said('reasons'), instead),
  closeCondition: said('evidence'),
  acknowledgeResponse: said('text'),
  recordBoardNotice: on('On', 'on'),
  setPosition: said('reason'),
  approveAgreement: said('note'),
  advisePublication: said('text'),
}

/** Drawn as a no. */
const NEGATIVE: readonly string[] = [
  'returnToLegal',
  'declineToSign',
  'abandon',
  'suspendOverdue',
  'suspendAgreement',
  'flagUncertified',
] satisfies AgreementVerb[]

type Entry = {
  readonly action: string
  readonly rule: string | null
  readonly payload: Payload | null
}

type Told = { readonly title: string; readonly text: readonly string[]; readonly refused: boolean }

const REFUSED = 'refused:'

const isWorded = (action: string): action is Worded => Object.hasOwn(HAPPENED, action)
const isTried = (verb: string): verb is keyof typeof AGREEMENT_TRIED => Object.hasOwn(AGREEMENT_TRIED, verb)

/** The rule that stopped it may tell what was advised, so only those who read the advice read the rule. */
const refusedAttempt = ({ action, rule, payload }: Entry, isPrivy: boolean): Told => {
  const verb = action.slice(REFUSED.length)
  const facts = (payload?.facts ?? {}) as Readonly<Record<string, string | number>>
  const title = `Attempt to ${isTried(verb) ? AGREEMENT_TRIED[verb] : 'act'} was stopped`
  if (!isPrivy) return { title, text: [], refused: true }
  return {
    title: rule ? `${title} (${rule})` : title,
    text: [agreementWordsFor({ rule: rule ?? HOUSE_RULES.input, facts })],
    refused: true,
  }
}

/** `isPrivy`: whether the reader may read the advice. */
export const agreementTimelineWords = (entry: Entry, isPrivy: boolean): Told => {
  const { action, payload } = entry
  if (action.startsWith(REFUSED)) return refusedAttempt(entry, isPrivy)
  if (!isWorded(action)) return { title: action, text: [], refused: false }
  const tellings = [TOLD[action], isPrivy ? PRIVILEGED[action] : undefined]
  const text = tellings
    .flatMap((telling) => (payload && telling ? telling(payload) : []))
    .filter((value): value is string => typeof value === 'string' && value !== '')
  return { title: HAPPENED[action], text, refused: NEGATIVE.includes(action) }
}

import type { AgreementGuard } from './guards'
import { type AgreementStatus, BINDING, IN_THE_MAKING, STANDING } from './states'

/**
 * Sections 3.3 and 3.4 as one table, read by `decide`, the screens, the database and the tests. Who may
 * attempt a verb is said once, in `lib/domain/permissions`. The specification numbers no rows here; `AG…` is ours.
 */
export type AgreementTransition = {
  readonly id: string
  readonly verb: string
  readonly from: readonly AgreementStatus[]
  /** `same` leaves it where it is. */
  readonly to: readonly (AgreementStatus | 'same')[]
  /** Checked in order; the first that objects refuses. */
  readonly guards: readonly AgreementGuard[]
  readonly recorded: string
}

const row = <const V extends string>(
  id: string,
  verb: V,
  from: readonly AgreementStatus[],
  to: readonly (AgreementStatus | 'same')[],
  guards: readonly AgreementGuard[],
  recorded: string,
) => ({ id, verb, from, to, guards, recorded })

/** Where the text may still be edited without undoing an approval. */
const OPEN: readonly AgreementStatus[] = [
  'DRAFTING',
  'INTERNAL_REVIEW',
  'DPO_ADVICE',
  'NEGOTIATION',
  'LEGAL_FINAL',
]
const APPROVING: readonly AgreementStatus[] = ['APPROVAL', 'SIGNATURE']
const ADVISABLE: readonly AgreementStatus[] = ['INTERNAL_REVIEW', 'NEGOTIATION', 'LEGAL_FINAL']
const UNSIGNED: readonly AgreementStatus[] = ['TRIAGE', ...IN_THE_MAKING]
const TALKED_OVER: readonly AgreementStatus[] = ['NEGOTIATION', 'LEGAL_FINAL']
const EVERYWHERE: readonly AgreementStatus[] = ['TRIAGE', 'NOT_NEEDED', ...IN_THE_MAKING, ...BINDING, 'ENDED']

export const AGREEMENT_TRANSITIONS = [
  row(
    'AG1',
    'answerTriage',
    ['TRIAGE', ...OPEN, 'REVIEW_DUE', 'SUSPENDED'],
    ['same'],
    [],
    'answers and the facts relied on (3.1)',
  ),
  row(
    'AG2',
    'concludeTriage',
    ['TRIAGE'],
    ['DRAFTING', 'NOT_NEEDED'],
    ['triageIsDecided'],
    'outcome, question that decided, facts',
  ),
  row(
    'AG3',
    'overruleTriage',
    ['TRIAGE', 'NOT_NEEDED', ...OPEN],
    ['same', 'DRAFTING', 'NOT_NEEDED'],
    ['triageWasConcluded'],
    'the DPO’s outcome and reason',
  ),
  row(
    'AG4',
    'confirmTriage',
    [...OPEN, 'REVIEW_DUE', 'SUSPENDED'],
    ['same', 'DRAFTING', 'NOT_NEEDED'],
    ['triageIsDecided'],
    'triage done again on the text as it is',
  ),
  row('AG5', 'keepOutsideReferences', EVERYWHERE, ['same'], [], 'references that others use for it'),
  row(
    'AG6',
    'reviseText',
    OPEN,
    ['same'],
    ['drafterHasNoOtherSeat', 'hasNoDeclaredInterest', 'clauseIsAsSeen', 'editFits'],
    'a new version',
  ),
  row(
    'AG7',
    'reviseText',
    APPROVING,
    ['same', 'LEGAL_FINAL'],
    ['drafterHasNoOtherSeat', 'hasNoDeclaredInterest', 'clauseIsAsSeen', 'editFits'],
    'a new version; approval and signatures voided',
  ),
  row(
    'AG8',
    'markNotApplicable',
    OPEN,
    ['same'],
    ['drafterHasNoOtherSeat', 'itemIsStarred', 'hasNoDeclaredInterest'],
    'reason and initials (3.3)',
  ),
  row(
    'AG9',
    'unmarkNotApplicable',
    OPEN,
    ['same'],
    ['drafterHasNoOtherSeat', 'itemIsMarked', 'hasNoDeclaredInterest'],
    'the mark withdrawn',
  ),
  row(
    'AG10',
    'sendToReview',
    ['DRAFTING'],
    ['INTERNAL_REVIEW'],
    ['textIsBegun'],
    'the version to be reviewed',
  ),
  row(
    'AG11',
    'answerReview',
    ['INTERNAL_REVIEW'],
    ['same', 'DRAFTING'],
    ['reviewerIsNotTheDrafter', 'decisionMakerDidNotAdvise', 'hasNoDeclaredInterest'],
    'what the reviewer found',
  ),
  row(
    'AG12',
    'seekAdvice',
    ADVISABLE,
    ['DPO_ADVICE'],
    ['isReviewed', 'triageIsCurrent'],
    'question, facts, version',
  ),
  row(
    'AG13',
    'adviseOnAgreement',
    ['DPO_ADVICE'],
    ['NEGOTIATION'],
    ['adviserHasNoOtherSeat', 'hasNoDeclaredInterest'],
    'advice on this version (3.5)',
  ),
  row(
    'AG14',
    'addToAdvice',
    EVERYWHERE,
    ['same'],
    ['adviserHasNoOtherSeat', 'adviceIsThere', 'hasNoDeclaredInterest'],
    'an addition; nothing is taken away',
  ),
  row(
    'AG15',
    'respondToAdvice',
    [...TALKED_OVER, 'APPROVAL'],
    ['same'],
    [
      'isHeadOfServiceOrAbove',
      'isOfThatService',
      'hasNoDeclaredInterest',
      'thereIsAdvice',
      'adviceIsUnanswered',
      'responderIsNotTheDrafter',
      'decisionMakerDidNotAdvise',
      'directorDepartsFromAdvice',
      'dissenterDidNotAsk',
      'reasonsAreNotRepeated',
      'pointsAreOfTheAdvice',
      'dayHasCome',
    ],
    'followed or not, reasons; what is not followed, the alternative, the risk that remains, how the officer was told',
  ),
  row(
    'AG16',
    'acknowledgeResponse',
    EVERYWHERE,
    ['same'],
    ['responseIsUnacknowledged'],
    'the DPO’s acknowledgement',
  ),
  row(
    'AG17',
    'recordBoardNotice',
    EVERYWHERE,
    ['same'],
    ['thereIsDissent', 'dayHasCome'],
    'the day the board was told',
  ),
  row(
    'AG18',
    'invite',
    TALKED_OVER,
    ['same'],
    ['thereIsACounterpart', 'inviteeIsOfTheCounterpart'],
    'an invitation; its link is kept nowhere',
  ),
  row('AG19', 'withdrawInvitation', EVERYWHERE, ['same'], ['invitationStands'], 'the invitation withdrawn'),
  row(
    'AG20',
    'addComment',
    [...IN_THE_MAKING, ...BINDING],
    ['same'],
    ['mayCommentForThem', 'clauseIsThere', 'guestHasRoom'],
    'a comment, internal or shared',
  ),
  row(
    'AG21',
    'proposeWording',
    ['NEGOTIATION'],
    ['same'],
    ['clauseIsThere', 'guestHasRoom'],
    'the wording proposed',
  ),
  row(
    'AG22',
    'answerProposal',
    TALKED_OVER,
    ['same'],
    ['drafterHasNoOtherSeat', 'proposalIsOpen', 'itsClauseIsThere', 'hasNoDeclaredInterest'],
    'accepted as a new version, or declined, with the reason',
  ),
  row(
    'AG23',
    'setPosition',
    TALKED_OVER,
    ['same'],
    ['clauseIsThere', 'clauseMayBeConceded', 'hasNoDeclaredInterest'],
    'where a clause stands, and why',
  ),
  row(
    'AG24',
    'finaliseText',
    ['NEGOTIATION'],
    ['LEGAL_FINAL'],
    ['proposalsAreAnswered'],
    'negotiation closed',
  ),
  row('AG25', 'reopenNegotiation', ['LEGAL_FINAL'], ['NEGOTIATION'], [], 'reason'),
  row(
    'AG26',
    'setSeats',
    ['LEGAL_FINAL'],
    ['same'],
    ['seatsHaveAuthority', 'seatsAreApart', 'hasNoDeclaredInterest'],
    'who signs, in which order, by what authority',
  ),
  row(
    'AG27',
    'submitForApproval',
    ['LEGAL_FINAL'],
    ['APPROVAL'],
    ['gateIsOpen', 'hasNoDeclaredInterest'],
    'the version to be approved',
  ),
  row(
    'AG28',
    'returnToLegal',
    APPROVING,
    ['LEGAL_FINAL'],
    ['isOfThatService', 'decisionMakerDidNotAdvise', 'hasNoDeclaredInterest'],
    'reason; approval and signatures voided',
  ),
  row(
    'AG29',
    'approveAgreement',
    ['APPROVAL'],
    ['SIGNATURE', 'IN_FORCE'],
    [
      'isHeadOfServiceOrAbove',
      'isOfThatService',
      'approverHasNoOtherSeat',
      'hasNoDeclaredInterest',
      'gateIsOpen',
    ],
    'approval of exactly this version',
  ),
  row(
    'AG30',
    'signAgreement',
    ['SIGNATURE'],
    ['same', 'IN_FORCE'],
    [
      'isTheirTurn',
      'signatoryHasNoOtherSeat',
      'hasNoDeclaredInterest',
      'authorityStillHolds',
      'isOfTheirDomain',
      'textIsWhatTheyRead',
      'nameIsTheirs',
      'gateIsOpen',
    ],
    'signature on exactly this version',
  ),
  row(
    'AG31',
    'declineToSign',
    ['SIGNATURE'],
    ['NEGOTIATION'],
    ['isASignatory'],
    'reason; approval and signatures voided',
  ),
  row(
    'AG32',
    'declareInterest',
    EVERYWHERE,
    ['same'],
    [],
    'the interest; the person acts on it no more (SoD-8)',
  ),
  row(
    'AG33',
    'commence',
    ['SIGNATURE'],
    ['IN_FORCE'],
    ['everybodyHasSigned', 'startHasCome'],
    'in force from the day stated',
  ),
  row('AG34', 'abandon', UNSIGNED, ['ABANDONED'], [], 'reason'),
  row(
    'AG35',
    'reviewFallsDue',
    ['IN_FORCE', 'RENEWED', 'VARIED'],
    ['REVIEW_DUE'],
    ['reviewDayHasCome', 'isNoVariation'],
    'review due by its date',
  ),
  row('AG36', 'reportTrigger', STANDING, ['REVIEW_DUE'], ['isNoVariation'], 'event that calls for a review'),
  row(
    'AG37',
    'escalateReview',
    ['REVIEW_DUE'],
    ['same'],
    ['aStepOfTheLadderIsDue'],
    'who was told: the owner after 30 days, director and board after 60',
  ),
  row(
    'AG38',
    'keepGoing',
    ['REVIEW_DUE', 'SUSPENDED'],
    ['REVIEW_DUE'],
    ['isADirector', 'decisionMakerDidNotAdvise', 'untilIsNear', 'hasNoDeclaredInterest'],
    'the Director’s reason',
  ),
  row(
    'AG39',
    'suspendOverdue',
    ['REVIEW_DUE'],
    ['SUSPENDED'],
    ['reviewIsNinetyDaysLate'],
    'suspended; no data flows',
  ),
  row(
    'AG40',
    'suspendAgreement',
    STANDING,
    ['SUSPENDED'],
    [
      'isHeadOfServiceOrAbove',
      'isOfThatService',
      'decisionMakerDidNotAdvise',
      'hasNoDeclaredInterest',
      'isNoVariation',
    ],
    'reason; no data flows',
  ),
  row(
    'AG41',
    'renewAgreement',
    ['REVIEW_DUE', 'SUSPENDED'],
    ['RENEWED'],
    [
      'isHeadOfServiceOrAbove',
      'isOfThatService',
      'decisionMakerDidNotAdvise',
      'hasNoDeclaredInterest',
      'triageIsCurrent',
      'reviewIsNotTooFar',
    ],
    'what the review found; next review',
  ),
  row(
    'AG42',
    'startVariation',
    [...STANDING, 'SUSPENDED'],
    ['same'],
    ['hasAText', 'noOtherVariationIsMade', 'hasNoDeclaredInterest'],
    'a numbered variation opened',
  ),
  row(
    'AG43',
    'adoptVariation',
    [...STANDING, 'SUSPENDED'],
    ['VARIED'],
    ['variationIsInForce'],
    'the varied text, its number and review',
  ),
  row(
    'AG44',
    'giveNotice',
    [...STANDING, 'SUSPENDED'],
    ['TERMINATING'],
    [
      'isHeadOfServiceOrAbove',
      'isOfThatService',
      'decisionMakerDidNotAdvise',
      'stopFollowsNotice',
      'hasNoDeclaredInterest',
      'isNoVariation',
    ],
    'notice, last day, recipients',
  ),
  row(
    'AG45',
    'recordDisposal',
    ['TERMINATING', 'ENDED'],
    ['same'],
    ['dayHasCome'],
    'certificate of return or deletion',
  ),
  row('AG46', 'recordSweep', ['TERMINATING'], ['same'], [], 'last notices to recipients (Art 19)'),
  row(
    'AG47',
    'flagUncertified',
    ['TERMINATING'],
    ['same'],
    ['stopHasCome', 'nothingIsCertified'],
    'no certificate: breach flag, board line',
  ),
  row(
    'AG48',
    'endAgreement',
    ['TERMINATING'],
    ['ENDED'],
    ['stopHasCome', 'isCertifiedOrFlagged', 'isSwept', 'hasNoDeclaredInterest'],
    'ended; kept 6 years, 12 for a deed',
  ),
  row(
    'AG49',
    'recordEvidence',
    [...BINDING, 'ENDED'],
    ['same'],
    ['evidenceIsOwed', 'dayHasCome'],
    'evidence of deletion',
  ),
  row(
    'AG50',
    'chaseEvidence',
    [...BINDING, 'ENDED'],
    ['same'],
    ['evidenceIsLate'],
    'chased; after 30 days flagged as a breach',
  ),
  row(
    'AG51',
    'proposePublication',
    BINDING,
    ['same'],
    ['isNoVariation', 'isOfAKind'],
    'what would be public',
  ),
  row(
    'AG52',
    'advisePublication',
    BINDING,
    ['same'],
    ['hasNoDeclaredInterest', 'publicationIsProposed'],
    'the DPO’s advice on publishing',
  ),
  row(
    'AG53',
    'publishEntry',
    BINDING,
    ['same'],
    [
      'isHeadOfServiceOrAbove',
      'isOfThatService',
      'decisionMakerDidNotAdvise',
      'publicationIsProposed',
      'publicationIsAdvised',
      'publisherIsAnother',
      'hasNoDeclaredInterest',
    ],
    'public register entry (3.7)',
  ),
  row(
    'AG54',
    'withdrawPublication',
    [...BINDING, 'ENDED'],
    ['same'],
    ['isProposedOrPublished'],
    'reason; no longer public',
  ),
  row(
    'AG55',
    'closeCondition',
    EVERYWHERE,
    ['same'],
    ['conditionIsOpen', 'hasNoDeclaredInterest'],
    'a condition of the advice, and what shows that it is met',
  ),
] as const satisfies readonly AgreementTransition[]

export type AgreementVerb = (typeof AGREEMENT_TRANSITIONS)[number]['verb']

export const AGREEMENT_VERBS = [...new Set(AGREEMENT_TRANSITIONS.map(({ verb }) => verb))]

export const agreementRow = (verb: AgreementVerb, status: AgreementStatus): AgreementTransition | undefined =>
  (AGREEMENT_TRANSITIONS as readonly AgreementTransition[]).find(
    (one) => one.verb === verb && one.from.includes(status),
  )

export const agreementEnds = ({ to }: Pick<AgreementTransition, 'to'>, status: AgreementStatus) =>
  to.map((one) => (one === 'same' ? status : one))

export const agreementVerbsFrom = (status: AgreementStatus): readonly AgreementVerb[] =>
  AGREEMENT_VERBS.filter((verb) => agreementRow(verb, status) !== undefined)

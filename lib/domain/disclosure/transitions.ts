import type { GuardName } from './guards'
import type { Status } from './states'

/**
 * Section 2.3 as one table: `decide`, the screens ("what can I do next"), the database and the tests
 * all read it. Who may attempt a verb is said once, in `lib/domain/permissions`.
 *
 * Rows with the same `from` and `to` are acts that leave the case where it is. `SoD-9` is the
 * consequence of rule SoD-9: a changed scope goes back for a fresh authorisation.
 */
export type Transition = {
  readonly id: string
  readonly verb: string
  readonly from: readonly Status[]
  readonly to: readonly Status[]
  /** Checked in order; the first that objects refuses. */
  readonly guards: readonly GuardName[]
  readonly recorded: string
}

const AUTHORISED: readonly Status[] = ['SUBMITTED', 'INTAKE', 'CLARIFY', 'ASSESS', 'ADVICE', 'AWAIT_HOS']
const APPROVED: readonly Status[] = ['APPROVED_FULL', 'APPROVED_PART', 'PREPARE']
const UNRELEASED: readonly Status[] = ['DRAFT', 'AWAIT_EXT_AUTH', ...AUTHORISED, ...APPROVED]

export const TRANSITIONS = [
  {
    id: 'T1',
    verb: 'submitRequest',
    from: ['DRAFT'],
    to: ['AWAIT_EXT_AUTH'],
    guards: [
      'everyQuestionAnswered',
      'laneIsOurs',
      'addressesAreOfTheOrganisation',
      'authoriserIsNotRequester',
    ],
    recorded: 'hash of the request as submitted',
  },
  {
    id: 'T2',
    verb: 'authoriseRequest',
    from: ['AWAIT_EXT_AUTH'],
    to: ['SUBMITTED'],
    guards: [
      'isNotTheRequester',
      'isOfTheSameOrganisation',
      'meetsTheRankFloor',
      'isTheNamedAuthoriser',
      'withheldOffenceConfirmed',
    ],
    recorded: 'authoriser, time, hash authorised',
  },
  {
    id: 'T3',
    verb: 'returnRequest',
    from: ['AWAIT_EXT_AUTH'],
    to: ['DRAFT'],
    guards: ['isNotTheRequester', 'isOfTheSameOrganisation'],
    recorded: 'reason',
  },
  {
    id: 'T4',
    verb: 'acknowledgeRequest',
    from: ['SUBMITTED'],
    to: ['INTAKE'],
    guards: [],
    recorded: 'clock start',
  },
  {
    id: 'T5',
    verb: 'returnIncomplete',
    from: ['INTAKE'],
    to: ['RETURNED_INCOMPLETE'],
    guards: ['hasNoDeclaredConflict'],
    recorded: 'what is missing',
  },
  {
    id: 'T6',
    verb: 'routeOut',
    from: ['INTAKE'],
    to: ['ROUTED_OUT'],
    guards: ['hasNoDeclaredConflict'],
    recorded: 'where and when',
  },
  {
    id: 'T7',
    verb: 'askClarification',
    from: ['INTAKE', 'ASSESS'],
    to: ['CLARIFY'],
    guards: ['hasNoDeclaredConflict', 'clarificationRoundsLeft'],
    recorded: 'question; clock paused',
  },
  {
    id: 'T8',
    verb: 'answerClarification',
    from: ['CLARIFY'],
    to: ['INTAKE', 'ASSESS', 'AWAIT_EXT_AUTH'],
    guards: ['speaksForTheRequester', 'changesNothingUnlessTheyAskedForIt'],
    recorded: 'answer; a changed scope is authorised afresh',
  },
  {
    id: 'T12',
    verb: 'acceptIntake',
    from: ['INTAKE'],
    to: ['ASSESS'],
    guards: ['hasNoDeclaredConflict', 'declaresNoConflict', 'serviceIsKnown', 'authorisationIsUnexpired'],
    recorded: 'verifier and method',
  },
  {
    id: 'T13',
    verb: 'askAdvice',
    from: ['ASSESS'],
    to: ['ADVICE'],
    guards: ['hasNoDeclaredConflict'],
    recorded: 'question and adviser',
  },
  {
    id: 'T13',
    verb: 'giveAdvice',
    from: ['ADVICE'],
    to: ['ADVICE', 'ASSESS'],
    guards: ['isTheAdviserAsked'],
    recorded: 'advice',
  },
  {
    id: 'F',
    verb: 'recordAssessment',
    from: ['ASSESS'],
    to: ['ASSESS'],
    guards: ['hasNoDeclaredConflict', 'declaresNoConflict', 'pageIsOfThisRequest'],
    recorded: 'page of block F',
  },
  {
    id: 'T14',
    verb: 'proposeDecision',
    from: ['ASSESS'],
    to: ['AWAIT_HOS'],
    guards: [
      'hasNoDeclaredConflict',
      'collatorIsCouncilSide',
      'assessmentIsComplete',
      'basisFitsAPublicAuthority',
      'conditionsFitTheData',
      'childInterestsAreWritten',
      'adviceIsIn',
    ],
    recorded: 'hash of the assessment',
  },
  {
    id: 'T15',
    verb: 'approveRequest',
    from: ['AWAIT_HOS'],
    to: ['APPROVED_FULL', 'APPROVED_PART'],
    guards: [
      'isHeadOfServiceOrAbove',
      'isHeadOfThatService',
      'approverTookNoOtherPart',
      'hasNoDeclaredConflict',
      'declaresNoConflict',
      'scopeIsAsAuthorised',
      'authorisationIsUnexpired',
      'adviceIsIn',
      'somethingIsReleased',
      'testsAreMet',
      'nothingBarsDisclosure',
      'departureFromAdviceIsReasoned',
      'widerThanProposedHasAdvice',
    ],
    recorded: 'signed decision; note for the record',
  },
  {
    id: 'T18',
    verb: 'refuseRequest',
    from: ['AWAIT_HOS'],
    to: ['REFUSED'],
    guards: [
      'isHeadOfServiceOrAbove',
      'isHeadOfThatService',
      'approverTookNoOtherPart',
      'hasNoDeclaredConflict',
      'declaresNoConflict',
      'silenceHasAdvice',
    ],
    recorded: 'reasons; review right',
  },
  {
    id: 'T19',
    verb: 'recordNilReturn',
    from: ['AWAIT_HOS'],
    to: ['NIL_RETURN'],
    guards: [
      'isHeadOfServiceOrAbove',
      'isHeadOfThatService',
      'approverTookNoOtherPart',
      'hasNoDeclaredConflict',
      'declaresNoConflict',
      'nothingIsHeldOrSaid',
      'silenceHasAdvice',
    ],
    recorded: 'search summary',
  },
  {
    id: 'T20',
    verb: 'returnForWork',
    from: ['AWAIT_HOS'],
    to: ['ASSESS'],
    guards: ['hasNoDeclaredConflict', 'isHeadOfServiceOrAbove', 'isHeadOfThatService'],
    recorded: 'reason',
  },
  {
    id: 'SoD-8',
    verb: 'declareConflict',
    from: ['INTAKE', 'ASSESS', 'AWAIT_HOS', ...APPROVED],
    to: ['INTAKE', 'ASSESS', 'AWAIT_HOS', ...APPROVED],
    guards: [],
    recorded: 'who is conflicted; they take no further part',
  },
  {
    id: 'T21',
    verb: 'startPreparing',
    from: ['APPROVED_FULL', 'APPROVED_PART'],
    to: ['PREPARE'],
    guards: ['hasNoDeclaredConflict', 'releaserTookNoOtherPart', 'approvalIsUnexpired'],
    recorded: 'who prepares',
  },
  {
    id: 'H',
    verb: 'listPackFile',
    from: ['PREPARE'],
    to: ['PREPARE'],
    guards: ['hasNoDeclaredConflict', 'releaserTookNoOtherPart', 'fileAnswersAReleasedItem'],
    recorded: 'file name, size and SHA-256; an earlier check no longer counts',
  },
  {
    id: 'H',
    verb: 'removePackFile',
    from: ['PREPARE'],
    to: ['PREPARE'],
    guards: ['hasNoDeclaredConflict', 'releaserTookNoOtherPart'],
    recorded: 'file removed',
  },
  {
    id: 'T22',
    verb: 'checkPack',
    from: ['PREPARE'],
    to: ['PREPARE'],
    guards: ['hasNoDeclaredConflict', 'packIsComplete', 'checkerIsAnotherPerson'],
    recorded: 'second person; manifest hash',
  },
  {
    id: 'T22',
    verb: 'releasePack',
    from: ['PREPARE'],
    to: ['RELEASED'],
    guards: [
      'hasNoDeclaredConflict',
      'releaserTookNoOtherPart',
      'packIsComplete',
      'packWasChecked',
      'recipientIsAuthorised',
      'approvalIsUnexpired',
      'decisionIsAsSigned',
    ],
    recorded: 'manifest, hashes, channel, time',
  },
  {
    id: 'T23',
    verb: 'returnToDecider',
    from: ['PREPARE'],
    to: ['AWAIT_HOS'],
    guards: ['hasNoDeclaredConflict'],
    recorded: 'reason',
  },
  {
    id: 'T24',
    verb: 'confirmReceipt',
    from: ['RELEASED'],
    to: ['RELEASED'],
    guards: ['speaksForTheRequester', 'receiptIsFirst'],
    recorded: 'who received it',
  },
  {
    id: 'T24',
    verb: 'chaseReceipt',
    from: ['RELEASED'],
    to: ['RELEASED'],
    guards: ['hasNoDeclaredConflict', 'receiptIsOutstanding'],
    recorded: 'chaser sent',
  },
  {
    id: 'T24',
    verb: 'closeCase',
    from: ['RELEASED'],
    to: ['CLOSED'],
    guards: ['hasNoDeclaredConflict', 'receiptOrTwoChasers'],
    recorded: 'register entry, disposal date, note final',
  },
  {
    id: 'T25',
    verb: 'withdrawRequest',
    from: UNRELEASED,
    to: ['WITHDRAWN'],
    guards: ['speaksForTheRequester'],
    recorded: 'who and when',
  },
  {
    id: 'T25',
    verb: 'declineAuthorisation',
    from: ['AWAIT_EXT_AUTH'],
    to: ['WITHDRAWN'],
    guards: ['isNotTheRequester', 'isOfTheSameOrganisation'],
    recorded: 'who and why',
  },
  {
    id: 'T26',
    verb: 'expireCase',
    from: [...AUTHORISED, ...APPROVED],
    to: ['EXPIRED'],
    guards: ['aClockHasRunOut'],
    recorded: 'which clock',
  },
  {
    id: 'T27',
    verb: 'renewRequest',
    from: ['EXPIRED'],
    to: ['AWAIT_EXT_AUTH'],
    guards: ['askedForIt'],
    recorded: 'link between old and new authorisation',
  },
  {
    id: 'SoD-9',
    verb: 'changeScope',
    from: [...AUTHORISED, ...APPROVED],
    to: ['AWAIT_EXT_AUTH'],
    guards: ['askedForIt'],
    recorded: 'what changed; authorisation and approval voided',
  },
] as const satisfies readonly Transition[]

export type Verb = (typeof TRANSITIONS)[number]['verb']

export const VERBS = [...new Set(TRANSITIONS.map((row) => row.verb))]

/** The row by which this verb may leave this state; undefined when there is none. */
export const rowFor = (verb: Verb, status: Status): Transition | undefined =>
  (TRANSITIONS as readonly Transition[]).find((row) => row.verb === verb && row.from.includes(status))

export const verbsFrom = (status: Status): readonly Verb[] =>
  VERBS.filter((verb) => rowFor(verb, status) !== undefined)

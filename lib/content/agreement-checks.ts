import type { AgreementGuard } from '@/lib/domain/agreement/guards'

/** What each guard of an agreement asks, as a sentence that has to be true. A new guard does not compile until it has one. */
export const AGREEMENT_CHECKS: Readonly<Record<AgreementGuard, string>> = {
  triageIsDecided: 'Every question about its kind is answered',
  triageWasConcluded: 'The questions about its kind were concluded',
  triageIsCurrent: 'Purpose, roles and kinds of data are those that the questions were answered on',

  drafterHasNoOtherSeat: 'They neither advised on it nor sign it',
  hasNoDeclaredInterest: 'They declared no interest in it',
  clauseIsAsSeen: 'Nobody changed the clause since they opened it',
  editFits: 'The clause is not in it already',
  itemIsStarred: 'The point is one that it has to answer',
  itemIsMarked: 'The point is marked as not applicable',
  textIsBegun: 'It has a clause',

  reviewerIsNotTheDrafter: 'They wrote none of it',
  isReviewed: 'A colleague who did not write it found it ready',

  thereIsACounterpart: 'It names another organisation',
  inviteeIsOfTheCounterpart: 'The address is of that organisation',
  invitationStands: 'The invitation stands',
  mayCommentForThem: 'Somebody of the counterpart comments to both sides',
  clauseIsThere: 'The clause is in it',
  proposalIsOpen: 'The proposal waits for an answer',
  itsClauseIsThere: 'The clause that it would change is in the agreement, where it is accepted',
  guestHasRoom: 'Somebody invited has not said more than one invitation allows',
  proposalsAreAnswered: 'Everything that was proposed is answered',
  clauseMayBeConceded: 'The clause may be conceded, where it is',

  adviserHasNoOtherSeat: 'They neither drafted it nor sign it',
  adviceIsThere: 'The advice was given on this agreement',
  thereIsAdvice: 'The Data Protection Officer advised',
  adviceIsUnanswered: 'The advice waits for an answer',
  responderIsNotTheDrafter: 'They wrote none of it',
  directorDepartsFromAdviceAgainst: 'They are a director or above, where advice against it is not followed',
  dayHasCome: 'The day entered has come',
  responseIsUnacknowledged: 'The answer waits to be acknowledged',
  thereIsDissent: 'The advice was departed from, and the board does not know yet',

  seatsHaveAuthority: 'Everybody named is on the list of authorised signatories today',
  seatsAreApart: 'Nobody named drafted it, advised on it, or is named twice',

  gateIsOpen: 'Nothing that must be so before signature is missing',
  isHeadOfServiceOrAbove: 'They are a head of service or above',
  isOfThatService:
    'The service that holds the data is theirs, or delegated to them; a director decides for all',
  approverHasNoOtherSeat: 'They neither drafted it nor advised on it',

  isTheirTurn: 'They are next in the order of signing',
  isASignatory: 'They are one of those who sign',
  signatoryHasNoOtherSeat: 'They neither drafted it nor advised on it',
  authorityStillHolds: 'They are on the list of authorised signatories today',
  isOfTheirDomain: 'Their address is of the organisation they sign for',
  textIsWhatTheyRead: 'The text is the one they read, and the one that was approved',
  nameIsTheirs: 'The name they type is their own',
  everybodyHasSigned: 'Everybody has signed, unless the law compels it',

  startHasCome: 'The day it begins has come',
  reviewDayHasCome: 'The day of its review has come',
  aStepOfTheLadderIsDue: 'The review is 30 or 60 days late, and nobody was told of it',
  reviewIsNinetyDaysLate: 'The review is 90 days late, and no director’s reason holds',
  isNoVariation: 'It is not the variation of another agreement',
  isADirector: 'They are a director or above',
  untilIsNear: 'The day lies ahead, and no more than 90 days',
  reviewIsNotTooFar: 'The next review is no later than the policy allows',
  hasAText: 'It has a text, and is not a variation itself',
  noOtherVariationIsMade: 'No other variation of it is being made',
  variationIsInForce: 'A variation came into force and was not taken over before',

  stopFollowsNotice: 'The last day comes after the notice',
  stopHasCome: 'The last day on which data flows has come',
  nothingIsCertified: 'Nothing is certified, and its absence is not flagged',
  isCertifiedOrFlagged: 'Return or deletion is certified, or its absence flagged',
  isSwept: 'Those who received data were told of the last corrections and erasures',

  evidenceIsOwed: 'Evidence is owed for that data',
  evidenceIsLate: 'Evidence is late',

  isOfAKind: 'Its kind is known',
  publicationIsProposed: 'An entry was proposed, and is not published or withdrawn',
  publicationIsAdvised: 'The Data Protection Officer advised on publishing it as it reads now',
  publisherIsAnother: 'Somebody else proposed it',
  isProposedOrPublished: 'An entry was proposed or published, and not withdrawn',
}

import { ROLES } from '../../shared/actor'
import { count, day, glossary, instant, many, maybe, no, one, said, several } from '../../shared/describe'
import { GRADES } from '../../shared/grades'
import * as after from '../after-inputs'
import * as council from '../council-inputs'
import { STATUSES } from '../states'
import { CORRECTION_WORDS, REVIEW_RESULT_WORDS, TOLD_WORDS } from '../words'

/** Where the case stands, the emergency, the pack, everything after an answer, and who would act. */

export const emergencyFacts = {
  notUrgent: no('It turns out not to be an emergency.'),
  callBackMissing: no('Nobody has yet called back the number in the council’s own directory.'),
  lifeAtRisk: no('Somebody’s life is at risk.'),
  nobodyReachable: no('Nobody at head of service or above can be reached in time, though it was tried.'),
  urgentDecidedAt: instant('When the emergency was decided and the information given.'),
  hoursSinceUrgentDecision: count('Hours since the emergency was decided and the information given.'),
  urgentConfirmed: no('The asking body has confirmed the emergency in writing.'),
  urgentRatified: no('The head of service has ratified the emergency in a note made afterwards.'),
}

const BAD_CHANNELS = ['webmail', 'messagingApp', 'telephone'] as const

export const releaseFacts = {
  packDiffers: no('The pack holds something new, or does not match the decision.'),
  packChecked: maybe('A second person has checked the pack against the decision.'),
  releaserTookPart: no('The person who would release asked, collated, decided or checked the pack.'),
  channel: one([...council.CHANNELS, ...BAD_CHANNELS], 'How the pack would be sent.'),
  recipient: one(['requester', 'authoriser', 'somebodyElse'], 'Who the pack would be sent to.'),
  scopeChanged: no('What is asked for, or why, changed after it was authorised or approved.'),
  receiptConfirmed: no('The recipient has confirmed receipt.'),
  chasers: many(0, 'How many times receipt was chased.'),
}

export const afterFacts = {
  reviewAsked: no('The requester asks for a review of a refusal, a partial answer or a nil return.'),
  decidedOn: day('the day of the answer', 'The day of the answer, from which the time for a review counts.'),
  deciderGrade: one(GRADES, 'Council grade of the person whose answer is reviewed.'),
  reviewerGrade: one(GRADES, 'Council grade of the person who would review.'),
  reviewerTookPart: no('The person who would review decided, or took any other part.'),
  reviewResult: one(
    after.REVIEW_RESULTS,
    `What the review decides of a refusal. ${glossary(REVIEW_RESULT_WORDS)}`,
  ),
  foundAfterRelease: one(
    after.CORRECTION_KINDS,
    `What became of information after it was sent. ${glossary(CORRECTION_WORDS)}`,
  ),
  recipientTold: one(
    after.NOT_TOLD,
    `Whether the recipient is told of it. ${glossary(TOLD_WORDS)} Default: told.`,
  ),
  notToldReason: said('Why the recipient is not told.'),
  wrongRecipient: no('It was sent to the wrong recipient.'),
  breachAwareAt: instant('When the council became aware of that.'),
  complaintReceivedOn: day('the day of the complaint', 'The day a complaint about it came.'),
  asksWhoReceived: no('The person concerned asks who received their information.'),
  tellingWouldPrejudice: said('Why telling that person would prejudice the purpose.'),
}

/** What a person may have done in a case before they act now. */
export const SEATS = [
  'requested',
  'authorised',
  'tookIn',
  'validated',
  'collated',
  'advised',
  'decided',
  'packed',
  'checkedPack',
  'released',
] as const
export type Seat = (typeof SEATS)[number]

export const actorFacts = {
  status: one(
    STATUSES,
    'Where the case stands, when what comes next is asked for; left out, the way is judged to its end.',
  ),
  withdrawn: no('The requester withdraws.'),
  renewed: no('After it expired, the requester asks for a fresh authorisation.'),
  actorRole: one(
    [...ROLES, 'SYSTEM'],
    'With status: whose permitted actions are listed. They are the roles of section 1.1. What the other facts leave open is taken to be in order.',
  ),
  actorGrade: one(GRADES, 'Council grade of that person.'),
  actorRank: said('Rank of that person at the asking body.'),
  actorOfAnotherService: no(
    'That person belongs to another service than the one that holds the information.',
  ),
  actorTookPart: several(SEATS, 'What that person already did in this case.'),
  actorConflict: no('That person has declared a conflict of interest.'),
  actorMatchesSubject: no('That person is the data subject, a relative declared, or the complainant.'),
}

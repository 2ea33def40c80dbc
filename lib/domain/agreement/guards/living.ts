import { addDays, type CalendarDate } from '../../shared/dates'
import { isAtLeast } from '../../shared/grades'
import type { Agreement } from '../agreement'
import { hashOfText } from '../change'
import { isLate, isToBeSuspended, LONGEST_KEPT_GOING_DAYS, lastReviewDay, nextStep } from '../clocks'
import { chaseable } from '../evidence'
import { type Guard, gradeOf, unless } from './guard'

/** Reviews, variations, endings, evidence and the public register (3.4, 3.7). */
export const livingGuards = {
  startHasCome: (a, { today }) =>
    unless(a.text.start === 'lastSignature' || a.text.start.on <= today, 'CLOCK'),
  reviewDayHasCome: (a, { today }) => unless(a.force !== null && a.force.reviewOn <= today, 'CLOCK'),
  aStepOfTheLadderIsDue: (a, { today }) => unless(nextStep(a, today) !== null, 'CLOCK'),
  reviewIsNinetyDaysLate: (a, { today }) => unless(isToBeSuspended(a, today), 'CLOCK'),
  isNoVariation: (a) => unless(a.variationOf === null, 'VARIATION'),
  isADirector: (_a, context) => unless(isAtLeast(gradeOf(context), 'director'), 'DIRECTOR'),
  untilIsNear: (_a, { today }, { until }: { until?: CalendarDate }) => {
    const isNear = until === undefined || (until > today && until <= addDays(today, LONGEST_KEPT_GOING_DAYS))
    return unless(isNear, 'UNTIL', { days: LONGEST_KEPT_GOING_DAYS })
  },
  reviewIsNotTooFar: (a, { today }, { reviewOn }: { reviewOn?: CalendarDate | undefined }) => {
    const latest = lastReviewDay(a.text, today)
    return unless(reviewOn === undefined || (reviewOn > today && reviewOn <= latest), 'REVIEW_DAY', {
      latest,
    })
  },
  hasAText: (a) => unless(a.text.clauses.length > 0 && a.variationOf === null, 'NO_TEXT'),
  /** Both would begin with the text in force, and the later take back what the earlier changed. */
  noOtherVariationIsMade: (_a, { variationUnderWay }) =>
    unless(variationUnderWay === null, 'VARIED_ALREADY', { variation: variationUnderWay ?? '' }),
  /** Taken over once: the work that promised it may be tried again. */
  variationIsInForce: (a, context) => {
    const { adopted } = context
    const isNew = adopted !== null && hashOfText(context, adopted.kind, adopted.text) !== a.textHash
    return unless(isNew, 'VARIATION')
  },

  stopFollowsNotice: (
    _a,
    _context,
    { noticeOn, stopOn }: { noticeOn?: CalendarDate; stopOn?: CalendarDate },
  ) => unless(noticeOn === undefined || stopOn === undefined || noticeOn <= stopOn, 'STOP'),
  stopHasCome: (a, { today }) => unless(a.ending !== null && a.ending.stopOn <= today, 'STOP_AHEAD'),
  nothingIsCertified: (a) =>
    unless(a.ending?.disposals.length === 0 && a.ending.uncertified === null, 'CERTIFIED'),
  isCertifiedOrFlagged: (a) =>
    unless(
      a.ending !== null && (a.ending.disposals.length > 0 || a.ending.uncertified !== null),
      'CERTIFICATE',
    ),
  isSwept: (a) => unless(a.ending?.sweep != null, 'SWEEP'),

  evidenceIsOwed: (a, _context, input: { item?: string }) => {
    const owed = a.evidence.filter(({ received }) => received === null)
    const isOneOfThem = input.item === undefined || owed.some(({ item }) => item === input.item)
    return unless(owed.length > 0 && isOneOfThem, 'EVIDENCE')
  },
  evidenceIsLate: (a, { today }) =>
    unless(
      a.evidence.some((one) => isLate(one, today) && chaseable(one, today)),
      'CLOCK',
    ),

  /** Charters and protocols have none, and imported agreements may not have theirs yet. */
  isOfAKind: (a) => unless(a.kind !== null, 'PUBLICATION_KIND'),
  publicationIsProposed: (a) => unless(isProposed(a), 'PUBLICATION'),
  publicationIsAdvised: (a) => unless(a.publication?.advice?.by.bound === a.textHash, 'PUBLICATION_ADVICE'),
  publisherIsAnother: (a, { actor }) =>
    unless(a.publication?.proposed.personId !== actor.id, 'SECOND_PERSON'),
  /** Also while it is proposed anew: what stands on the public register must come off at once. */
  isProposedOrPublished: (a) =>
    unless(a.publication !== null && a.publication.withdrawn === null, 'PUBLICATION'),
} satisfies Record<string, Guard>

const isProposed = ({ publication }: Pick<Agreement, 'publication'>) =>
  publication !== null && publication.published === null && publication.withdrawn === null

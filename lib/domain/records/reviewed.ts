import type { CaseFile, Decision } from '../disclosure/disclosure'
import * as words from '../disclosure/words'
import { GRADE_NAMES } from '../shared/grades'
import { actedBy, given, prose, row, rows } from './issue'
import type { Section } from './model'

/** A review (T28, T29) as both its own record and the note tell it. */

/** The answer that was reviewed: kept apart when the review changed it. */
export const answerUnderReview = ({ voided, decision }: CaseFile): Decision | undefined =>
  voided.findLast(({ why }) => why === 'reviewed')?.decision ?? decision

export const reviewAsked = (d: CaseFile): readonly (Section | null)[] =>
  d.review
    ? [
        rows('The review', row('Asked for by', actedBy(d.review.askedBy))),
        prose('Why it was asked to be looked at again', d.review.grounds),
      ]
    : []

export const reviewResult = ({ review }: CaseFile): readonly (Section | null)[] =>
  review?.decided
    ? [
        rows(
          'What the review decided',
          row('Result', words.REVIEW_RESULT_WORDS[review.decided.result]),
          row('Reviewed by', actedBy(review.decided.by)),
          given('Conditions on the recipient', review.decided.conditions),
        ),
        prose('The reviewer’s own reasons', review.decided.reasons),
      ]
    : []

/** SoD-6, with what it can be checked against. */
export const independence = (d: CaseFile): Section | null => {
  const first = answerUnderReview(d)
  const { decided } = d.review ?? {}
  return first && decided
    ? rows(
        'Independence of the reviewer',
        row('Reviewer’s grade', GRADE_NAMES[decided.grade]),
        row('Grade of the first decider', GRADE_NAMES[first.grade]),
        row('Part in the first answer', 'None, as the reviewer confirmed'),
      )
    : null
}

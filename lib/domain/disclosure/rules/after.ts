import { reviewDueDate } from '../clocks'
import { rowFor } from '../transitions'
import type { Judged } from './judged'
import { guardSays, POLICY, type Rule, row } from './rule'

/** After the answer: review, correction, wrong recipient, complaint, access. */

const REVIEW = `${POLICY}: review of an answer`
const ARTICLE_19 = 'UK GDPR Article 19'
const ARTICLE_15 = 'UK GDPR Article 15(1)(c)'

const isUnderReview = ({ status, reviewerTookPart, reviewerGrade, reviewResult }: Judged) =>
  status === 'REVIEW' || reviewerTookPart || reviewerGrade !== undefined || reviewResult !== undefined

const reviewed = (id: string, result: Judged['reviewResult'], outcome: Rule['outcome'], because: string) =>
  row({
    id,
    condition: `an independent review ${{ uphold: 'upholds', vary: 'varies', overturn: 'overturns' }[result ?? 'uphold']} the answer`,
    outcome,
    code: 'T29',
    because,
    source: REVIEW,
    applies: isUnderReview,
    needs: ['reviewResult', 'reviewerGrade', 'deciderGrade'],
    when: ({ reviewResult }) => reviewResult === result,
    goesOn: true,
  })

const isWrong = ({ foundAfterRelease }: Judged) => foundAfterRelease !== undefined
const isTold = ({ recipientTold = 'told' }: Judged) => recipientTold === 'told'

export const AFTER: readonly Rule[] = [
  row({
    id: 'SoD-6',
    condition: 'the person who would review decided, or took any other part',
    outcome: 'REVIEW',
    code: 'SoD-6',
    because: 'Nobody reviews an answer that they took part in. Somebody who took no part has to.',
    source: REVIEW,
    when: ({ reviewerTookPart }) => reviewerTookPart,
    requires: () => ['ABOVE'],
  }),
  row({
    id: 'SoD-6-grade',
    condition: 'the person who would review stands below the person who decided',
    outcome: 'REVIEW',
    code: 'SoD-6',
    because: 'A review is at or above the grade of the person who decided.',
    source: REVIEW,
    applies: isUnderReview,
    needs: ['reviewerGrade', 'deciderGrade'],
    when: ({ reviewerGrade, deciderGrade }) =>
      guardSays('reviewerIsIndependent', {
        d: {
          decision: { grade: deciderGrade, by: { personId: 'decider' } },
          advice: [],
          voided: [],
          requesterId: null,
          keyedById: '',
          organisation: {},
        },
        context: { actor: { id: 'reviewer', email: '', idNumber: null, phone: null, grade: reviewerGrade } },
      }) !== null,
    requires: () => ['ABOVE'],
  }),
  reviewed(
    'T29-uphold',
    'uphold',
    'REFUSED',
    'The refusal stands, with fresh reasons. There is no second review.',
  ),
  reviewed('T29-vary', 'vary', 'APPROVED_PART', 'The review approves in part, with a note of its own.'),
  reviewed(
    'T29-overturn',
    'overturn',
    'APPROVED_FULL',
    'The review approves in full, with a note of its own.',
  ),
  row({
    id: 'T29',
    condition: 'a review is asked for and not decided',
    outcome: 'REVIEW',
    code: 'T29',
    because:
      'Somebody at or above the grade of the person who decided, who took no part, decides the review.',
    source: REVIEW,
    when: ({ status }) => status === 'REVIEW',
    requires: () => ['ABOVE'],
  }),
  row({
    id: 'T28-LATE',
    condition: 'a review is asked for after its time',
    outcome: 'AS_IT_WAS',
    code: 'T28-LATE',
    because: ({ policy }) =>
      `A review is asked for within ${policy.settings.reviewWorkingDays} working days.`,
    source: REVIEW,
    applies: ({ reviewAsked }) => reviewAsked,
    needs: ['decidedOn', 'onDate'],
    when: ({ decidedOn, onDate, policy }) => onDate > reviewDueDate(`${decidedOn}T12:00:00Z`, policy),
  }),
  row({
    id: 'T28',
    condition: 'a review of an answer is asked for',
    outcome: 'REVIEW',
    code: 'T28',
    because: 'The answer is looked at again by somebody who took no part in it.',
    source: REVIEW,
    when: ({ reviewAsked, status = 'REFUSED' }) => reviewAsked && rowFor('askReview', status) !== undefined,
    requires: () => ['ABOVE'],
  }),
  row({
    id: 'Art33',
    condition: 'it was sent to the wrong recipient',
    outcome: 'AS_IT_WAS',
    code: 'Art33',
    because:
      'It is a personal data breach: the Data Protection Officer is told, and the regulator within 72 hours unless a risk is unlikely.',
    source: 'UK GDPR Article 33',
    when: ({ wrongRecipient }) => wrongRecipient,
    requires: () => ['DPO'],
  }),
  row({
    id: 'Art19',
    condition:
      'something sent is wrong, erased or restricted, and the recipient is left untold without a reason',
    outcome: 'AS_IT_WAS',
    code: 'Art19',
    because:
      'A recipient is left untold only where telling is impossible, disproportionate or exempt. Say why.',
    source: ARTICLE_19,
    applies: isWrong,
    when: (facts) => !isTold(facts) && !facts.notToldReason,
    requires: () => ['notToldReason'],
  }),
  row({
    id: 'T30-untold',
    condition:
      'something sent is wrong, erased or restricted, and there is a reason not to tell the recipient',
    outcome: 'AS_IT_WAS',
    code: 'T30',
    because: 'The correction is recorded with the reason why the recipient is not told.',
    source: `${ARTICLE_19}; ${POLICY}: corrections`,
    applies: isWrong,
    when: (facts) => !isTold(facts),
  }),
  row({
    id: 'T30',
    condition: 'something sent is wrong, erased or restricted',
    outcome: 'AS_IT_WAS',
    code: 'T30',
    because: 'Each recipient is sent a notice of what was wrong and what to do. The case stays where it is.',
    source: ARTICLE_19,
    applies: isWrong,
    when: () => true,
    requires: () => ['P13'],
  }),
  row({
    id: 's164A',
    condition: 'the person concerned complains of the disclosure',
    outcome: 'AS_IT_WAS',
    code: 's164A',
    because:
      'The complaint is linked to the case, acknowledged within 30 days counted from the day after it came, and looked at by the Data Protection Officer independently.',
    source: 'Data Protection Act 2018, section 164A',
    when: ({ complaintReceivedOn }) => complaintReceivedOn !== undefined,
    requires: () => ['DPO'],
  }),
  row({
    id: 'Art15-exempt',
    condition: 'the person asks who received their information, and telling would prejudice the purpose',
    outcome: 'AS_IT_WAS',
    code: 'Art15',
    because:
      'The recipient is left out of the answer for as long as telling would prejudice the purpose. The council decides, not the recipient.',
    source: `${ARTICLE_15}; Data Protection Act 2018, Schedule 2, Part 1, paragraph 2`,
    when: ({ asksWhoReceived, tellingWouldPrejudice }) => asksWhoReceived && Boolean(tellingWouldPrejudice),
  }),
  row({
    id: 'Art15',
    condition: 'the person asks who received their information',
    outcome: 'AS_IT_WAS',
    code: 'Art15',
    because:
      'The recipient is asked for views, and the person is told unless that would prejudice the purpose.',
    source: ARTICLE_15,
    when: ({ asksWhoReceived }) => asksWhoReceived,
  }),
]

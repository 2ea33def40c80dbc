import {
  acknowledgeBy,
  answerDueDate,
  breachReportBy,
  dueDate,
  dueDateAfterPause,
  psfaReviewBy,
  reviewDueDate,
} from '../clocks'
import { confirmBy } from './emergency'
import { isWeighed, type Judged } from './judged'

/** Dates that follow from the facts; one whose facts are missing is left out. */
export const DEADLINES = [
  /** The council's own, which waits while a question stands open. */
  'target',
  /** The date of the order or notice, which never waits. */
  'legal',
  'answer',
  'psfaReview',
  'review',
  'confirmation',
  'breach',
  'complaint',
] as const
export type DeadlineName = (typeof DEADLINES)[number]

const noon = (date: string) => `${date}T12:00:00Z`

const targetIn = (facts: Judged) => {
  const { receivedOn, questionAskedOn, questionAnsweredOn, policy } = facts
  if (!receivedOn || !isWeighed(facts)) return undefined
  const due = dueDate(noon(receivedOn), policy)
  if (!questionAskedOn || !questionAnsweredOn) return due
  return dueDateAfterPause(due, noon(questionAskedOn), noon(questionAnsweredOn), policy)
}

const READ: Readonly<Record<DeadlineName, (facts: Judged) => string | undefined>> = {
  target: targetIn,
  legal: ({ deadlineLegal }) => deadlineLegal,
  answer: ({ questionAskedOn, questionAnsweredOn, policy }) =>
    questionAskedOn && !questionAnsweredOn ? answerDueDate(noon(questionAskedOn), policy) : undefined,
  psfaReview: ({ asGiven, instrumentIssuedOn }) =>
    asGiven === 'G17' && instrumentIssuedOn ? psfaReviewBy(instrumentIssuedOn) : undefined,
  review: ({ decidedOn, policy }) => decidedOn && reviewDueDate(noon(decidedOn), policy),
  confirmation: (facts) => (facts.urgentDecidedAt ? confirmBy(facts) : undefined),
  breach: ({ breachAwareAt }) => breachAwareAt && breachReportBy(breachAwareAt),
  complaint: ({ complaintReceivedOn }) => complaintReceivedOn && acknowledgeBy(complaintReceivedOn),
}

export const deadlinesIn = (facts: Judged): Readonly<Partial<Record<DeadlineName, string>>> =>
  Object.fromEntries(
    DEADLINES.flatMap((name) => {
      const date = READ[name](facts)
      return date ? [[name, date]] : []
    }),
  )

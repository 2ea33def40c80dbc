import { addDays, addMonths, type CalendarDate } from '../shared/dates'
import type { Agreement, Evidence, ReviewDue } from './agreement'
import { isFullySigned } from './segregation'
import { type AgreementText, classesIn } from './text'

/** Section 3.4. The ladder is ours, for the council to confirm; the yearly review is the policy's. */
export const LADDER = { owner: 30, director: 60, suspended: 90 } as const
const LATE_EVIDENCE_DAYS = 30
const YEARLY_MONTHS = 12
const OTHERWISE_MONTHS = 24
const KEPT_YEARS = 6
const KEPT_YEARS_DEED = 12
/** A Director's reason does not last for ever. */
export const LONGEST_KEPT_GOING_DAYS = 90
export const INVITATION_DAYS = 30

const isOffshore = ({ answers }: Pick<AgreementText, 'answers'>) =>
  Boolean(answers.transfers) && !/^\s*(none|no)\b/i.test(answers.transfers ?? '')

/** Yearly for special category, children's or offence data, or processing offshore; otherwise every two years. */
export const reviewMonths = (text: AgreementText) =>
  classesIn(text).some((one) => one !== 'ordinary') || isOffshore(text) ? YEARLY_MONTHS : OTHERWISE_MONTHS

export const lastReviewDay = (text: AgreementText, from: CalendarDate) => addMonths(from, reviewMonths(text))

/** The day that was chosen, never later than the policy allows, nor than the day it ends: somebody must notice that. */
export const reviewDayFor = (text: AgreementText, from: CalendarDate): CalendarDate => {
  const latest = lastReviewDay(text, from)
  const sooner = [text.reviewOn, text.endsOn].filter((day) => day !== null && day > from && day < latest)
  return sooner.toSorted()[0] ?? latest
}

/** Days since the review fell due; negative before. */
export const daysLate = (since: CalendarDate, today: CalendarDate) =>
  Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000)

/** The next step of the ladder that is due and not taken. */
export const nextStep = (a: Pick<Agreement, 'reviewDue'>, today: CalendarDate): number | null => {
  const due = a.reviewDue
  if (!due) return null
  const late = daysLate(due.since, today)
  const steps = [LADDER.owner, LADDER.director].filter((step) => late >= step && !due.told.includes(step))
  return steps.at(-1) ?? null
}

export const isToBeSuspended = (a: Pick<Agreement, 'reviewDue'>, today: CalendarDate) => {
  const due = a.reviewDue
  if (!due || daysLate(due.since, today) < LADDER.suspended) return false
  return !due.keptGoing || due.keptGoing.until < today
}

/** The day on which a late review suspends it, put off by a Director's reason while that lasts. */
export const suspensionDay = ({ since, keptGoing }: Pick<ReviewDue, 'since' | 'keptGoing'>): CalendarDate => {
  const limit = addDays(since, LADDER.suspended)
  const kept = keptGoing && addDays(keptGoing.until, 1)
  return kept && kept > limit ? kept : limit
}

export const keepUntil = (endedOn: CalendarDate, isDeed: boolean): CalendarDate =>
  addMonths(endedOn, 12 * (isDeed ? KEPT_YEARS_DEED : KEPT_YEARS))

/** What the recipient owes us proof of: each line of the schedule when its time has run. */
export const evidenceFor = (text: AgreementText, from: CalendarDate): readonly Evidence[] =>
  text.data.map(({ name, retentionMonths }) => ({
    item: name,
    dueOn: addMonths(from, retentionMonths),
    chasedOn: null,
    flaggedOn: null,
    received: null,
  }))

export const isLate = ({ dueOn, received }: Evidence, today: CalendarDate) =>
  received === null && dueOn < today

export const isBreach = (one: Evidence, today: CalendarDate) =>
  isLate(one, today) && addDays(one.dueOn, LATE_EVIDENCE_DAYS) < today

/** The day on which the clock next has something to do; the database finds agreements by it. A variation in force is looked after in the agreement it varies. */
export const nextClock = (a: Agreement): CalendarDate | null => {
  if (a.variationOf && a.force) return null
  const days = [startDay(a), reviewDay(a), ladderDay(a), ...evidenceDays(a)].filter((day) => day !== null)
  return days.toSorted()[0] ?? null
}

const startDay = (a: Agreement) =>
  a.status === 'SIGNATURE' && isFullySigned(a) && a.text.start !== 'lastSignature' ? a.text.start.on : null

const UNDER_REVIEW_CLOCK: readonly Agreement['status'][] = ['IN_FORCE', 'RENEWED', 'VARIED']
const reviewDay = ({ status, force }: Agreement) =>
  force && UNDER_REVIEW_CLOCK.includes(status) ? force.reviewOn : null

const ladderDay = ({ status, reviewDue }: Agreement) => {
  if (status !== 'REVIEW_DUE' || !reviewDue) return null
  const step = [LADDER.owner, LADDER.director].find((days) => !reviewDue.told.includes(days))
  if (step !== undefined) return addDays(reviewDue.since, step)
  return suspensionDay(reviewDue)
}

const evidenceDays = ({ evidence }: Agreement) =>
  evidence.flatMap(({ dueOn, received, chasedOn, flaggedOn }) => {
    if (received) return []
    if (!chasedOn) return [addDays(dueOn, 1)]
    return flaggedOn ? [] : [addDays(dueOn, LATE_EVIDENCE_DAYS + 1)]
  })

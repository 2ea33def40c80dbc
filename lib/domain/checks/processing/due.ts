import { addDays, addMonths, type CalendarDate } from '../../shared/dates'
import { type ProcessingStatus, REVIEW_MONTHS } from './processing'

/** Which of its two reviews an entry of the register waits for (3.5). */

/** The worst first. */
export const REVIEW_STATES = ['never', 'late', 'soon', 'done'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** A review that falls due within so many days is announced. */
const WARNING_DAYS = 30

export type ReviewDue = { readonly state: ReviewState; readonly dueOn: CalendarDate | null }

type Looked = { readonly on: CalendarDate } | null

/** Of an entry, when it was last looked at. */
export type LookedAt = {
  readonly status: ProcessingStatus
  readonly reviewed: Looked
  readonly confirmed: Looked
}

const dueOf = (looked: Looked, months: number, today: CalendarDate): ReviewDue => {
  if (!looked) return { state: 'never', dueOn: null }
  const dueOn = addMonths(looked.on, months)
  if (dueOn < today) return { state: 'late', dueOn }
  return { state: dueOn <= addDays(today, WARNING_DAYS) ? 'soon' : 'done', dueOn }
}

export const reviewsDue = ({ reviewed, confirmed }: LookedAt, today: CalendarDate) => ({
  owner: dueOf(reviewed, REVIEW_MONTHS.owner, today),
  coordinator: dueOf(confirmed, REVIEW_MONTHS.coordinator, today),
})

/** Neither review may be missing or late while the entry stands. */
export const isOverdue = (entry: LookedAt, today: CalendarDate): boolean =>
  entry.status !== 'CLOSED' &&
  Object.values(reviewsDue(entry, today)).some(({ state }) => state === 'never' || state === 'late')

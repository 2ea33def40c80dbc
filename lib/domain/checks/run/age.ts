import { addDays, type CalendarDate, londonDate } from '../../shared/dates'
import type { CheckSettings } from '../settings'

/** Specification 2.1 and 2.9: how old an answer may be on the day the data goes. Dates in London, not hours. */

export const CHECK_MODES = ['DIRECT', 'CACHE'] as const
export type CheckMode = (typeof CHECK_MODES)[number]

export type Answered = {
  readonly mode: CheckMode
  /** UTC, ISO 8601: of the answer, or of the kept list that was used. */
  readonly responseAt: string
  /** When the kept list was last refreshed; null where none was used. */
  readonly refreshedAt: string | null
}

export type AgeLimits = Pick<CheckSettings, 'optOutDirectDays' | 'optOutCacheDays' | 'optOutRefreshDays'>

const dayOf = (instant: string) => londonDate(new Date(instant))
const noon = (date: CalendarDate) => Date.parse(`${date}T12:00:00Z`)

/** Whole days between two instants by the calendar in London; negative where a clock was set back. */
export const daysBetween = (from: string, to: string) => (noon(dayOf(to)) - noon(dayOf(from))) / 86_400_000

export const AGE_FAULTS = ['CLOCK', 'AGE', 'REFRESH'] as const
export type AgeFault = (typeof AGE_FAULTS)[number]

export const mostDays = (mode: CheckMode, limits: AgeLimits) =>
  mode === 'DIRECT' ? limits.optOutDirectDays : limits.optOutCacheDays

/** Why data may not go at that instant on this answer, or null. */
export const ageFault = (answered: Answered, at: string, limits: AgeLimits): AgeFault | null => {
  const age = daysBetween(answered.responseAt, at)
  if (age < 0) return 'CLOCK'
  if (age > mostDays(answered.mode, limits)) return 'AGE'
  return answered.mode === 'CACHE' ? refreshFault(answered.refreshedAt, at, limits) : null
}

const refreshFault = (refreshedAt: string | null, at: string, limits: AgeLimits): AgeFault | null => {
  if (refreshedAt === null) return 'REFRESH'
  const since = daysBetween(refreshedAt, at)
  if (since < 0) return 'CLOCK'
  return since > limits.optOutRefreshDays ? 'REFRESH' : null
}

/** The last day on which data may go on this answer; the day after, it is too old. */
export const lastGoodDay = (answered: Answered, limits: AgeLimits): CalendarDate => {
  const byAge = addDays(dayOf(answered.responseAt), mostDays(answered.mode, limits))
  if (answered.mode === 'DIRECT' || answered.refreshedAt === null) return byAge
  return [byAge, addDays(dayOf(answered.refreshedAt), limits.optOutRefreshDays)].toSorted()[0] ?? byAge
}

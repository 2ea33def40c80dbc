import { addDays, type CalendarDate } from '../../shared/dates'
import {
  COURSES,
  type Completion,
  type Course,
  coursesFor,
  currentOn,
  inGrace,
  lastGoodDay,
} from './training'

/** How somebody of the council stands with their training, for the register of it. */

/** The worst first. */
export const TRAINING_STATES = ['never', 'lapsed', 'grace', 'soon', 'current'] as const
export type TrainingState = (typeof TRAINING_STATES)[number]

/** A completion that ends within so many days is announced. */
export const WARNING_DAYS = 30

export type CourseStanding = {
  readonly course: Course
  readonly state: TrainingState
  /** The one that counts longest. */
  readonly completion: Completion | null
}

const longestOf = (completions: readonly Completion[]): Completion | undefined =>
  completions.toSorted((one, other) => lastGoodDay(other).localeCompare(lastGoodDay(one))).at(0)

const stateOf = (completion: Completion | undefined, today: CalendarDate): TrainingState => {
  if (!completion) return 'never'
  if (!currentOn(completion, today)) return inGrace(completion, today) ? 'grace' : 'lapsed'
  return lastGoodDay(completion) <= addDays(today, WARNING_DAYS) ? 'soon' : 'current'
}

const EVERYBODY = coursesFor('author')

/** The courses that everybody needs, and any other that this person has done. */
export const standingOf = (
  completions: readonly Completion[],
  today: CalendarDate,
): readonly CourseStanding[] =>
  COURSES.flatMap((course) => {
    const done = completions.filter((one) => one.course === course && one.completedOn <= today)
    const longest = longestOf(done)
    if (!longest && !EVERYBODY.includes(course)) return []
    return [{ course, state: stateOf(longest, today), completion: longest ?? null }]
  })

export const worstOf = (standings: readonly CourseStanding[]): TrainingState =>
  TRAINING_STATES.find((state) => standings.some((one) => one.state === state)) ?? 'current'

import { addDays, addMonths, type CalendarDate } from '../../shared/dates'
import type { Reason } from '../../shared/decision'
import type { Refusal } from '../../shared/outcome'
import { dayOf } from '../../shared/when'
import { when } from '../objections'

/** Whoever acts has done their training and it has not lapsed (3.4). A lapse stops the act; looking stays open. */

export const COURSES = [
  'DATA_PRIVACY',
  'CYBER_SECURITY',
  'NDO_OPERATOR',
  'TRANSFERS',
  'POLICE_DISCLOSURE',
] as const
export type Course = (typeof COURSES)[number]

export const COURSE_NAMES: Record<Course, string> = {
  DATA_PRIVACY: 'Data privacy',
  CYBER_SECURITY: 'Cyber security',
  NDO_OPERATOR: 'Running the national data opt-out check',
  TRANSFERS: 'Sending data abroad',
  POLICE_DISCLOSURE: 'Disclosure to the police',
}

export type Completion = {
  readonly personId: string
  readonly course: Course
  readonly completedOn: CalendarDate
  readonly validMonths: number
  readonly evidence: string
  /** For the days of grace; null for an ordinary completion. */
  readonly exemption: Exemption | null
}

/** Who lets somebody sign after a lapse, and why; never that somebody themselves. */
export type Exemption = {
  readonly by: { readonly id: string; readonly name: string; readonly title: string }
  readonly reason: string
}

type Term = Pick<Completion, 'completedOn' | 'validMonths'>

/** The same day of the month, so many months later; the last of February for the twenty-ninth. */
export const lastGoodDay = ({ completedOn, validMonths }: Term): CalendarDate =>
  addMonths(completedOn, validMonths)

export const currentOn = (completion: Term, day: CalendarDate) =>
  completion.completedOn <= day && day <= lastGoodDay(completion)

/** The courses that these completions make current on the day. */
export const currentCourses = (completions: readonly Completion[], day: CalendarDate): readonly Course[] =>
  COURSES.filter((course) => completions.some((one) => one.course === course && currentOn(one, day)))

/** What each person had last completed of each course by that day. */
export const lastCompleted = <C extends Pick<Completion, 'personId' | 'course' | 'completedOn'>>(
  completions: readonly C[],
  day: CalendarDate,
): readonly C[] => {
  const done = completions.filter(({ completedOn }) => completedOn <= day)
  return done.filter(
    (one) =>
      !done.some(
        ({ personId, course, completedOn }) =>
          personId === one.personId && course === one.course && completedOn > one.completedOn,
      ),
  )
}

/** How somebody takes part in an act; which courses that needs, and whether days of grace are open to them. */
export const CAPACITIES = ['author', 'approver', 'signatory', 'optOutOperator', 'attester'] as const
export type Capacity = (typeof CAPACITIES)[number]

export const CAPACITY_NAMES: Record<Capacity, string> = {
  author: 'Author',
  approver: 'Approver',
  signatory: 'Signatory',
  optOutOperator: 'Opt-out operator',
  attester: 'Attester',
}

const EVERYBODY: readonly Course[] = ['DATA_PRIVACY', 'CYBER_SECURITY']

export const coursesFor = (capacity: Capacity): readonly Course[] =>
  capacity === 'optOutOperator' ? [...EVERYBODY, 'NDO_OPERATOR'] : EVERYBODY

export const GRACE_DAYS = 14

/** The last day on which a manager's reason could still stand in for the course. */
export const lastGraceDay = (term: Term): CalendarDate => addDays(lastGoodDay(term), GRACE_DAYS)

const isExempt = ({ personId, exemption }: Completion) =>
  exemption !== null && exemption.by.id !== personId && exemption.reason.trim() !== ''

export const inGrace = (completion: Completion, day: CalendarDate) =>
  isExempt(completion) && completion.completedOn <= day && day <= lastGraceDay(completion)

export type Lapse = {
  readonly course: Course
  /** Null where it was never done: somebody new has no induction yet. */
  readonly lastGoodOn: CalendarDate | null
}

const latestOf = (completions: readonly Completion[], course: Course, day: CalendarDate) =>
  completions
    .filter((one) => one.course === course && one.completedOn <= day)
    .map(lastGoodDay)
    .toSorted()
    .at(-1) ?? null

/** Courses that stand between a person and an act on that day, of their completions. */
export const lapsesOf = (
  completions: readonly Completion[],
  capacity: Capacity,
  day: CalendarDate,
  needed: readonly Course[] = coursesFor(capacity),
): readonly Lapse[] =>
  needed
    .filter((course) => {
      const ofCourse = completions.filter((one) => one.course === course)
      const isCurrent = ofCourse.some((one) => currentOn(one, day))
      return !isCurrent && !(capacity === 'signatory' && ofCourse.some((one) => inGrace(one, day)))
    })
    .map((course) => ({ course, lastGoodOn: latestOf(completions, course, day) }))

/** For the act itself; whoever only looks is never asked. */
export const trainingRefusal = (...given: Parameters<typeof lapsesOf>): Refusal | null => {
  const [first] = lapsesOf(...given)
  if (!first) return null
  const { course, lastGoodOn } = first
  return { rule: 'TRAINING', facts: { course, ...(lastGoodOn && { lastGoodOn }) } }
}

/** One person in one part, with every completion that is theirs. */
export type TrainedActor = {
  readonly name: string
  readonly capacity: Capacity
  readonly completions: readonly Completion[]
}

export type TrainingFacts = {
  readonly actors: readonly TrainedActor[]
  /** Whether the recipient states that its people are trained; null where nobody else receives the data. */
  readonly recipientStatement: boolean | null
}

const SOURCE = 'Local policy, mandatory training'

const lapseText = ({ name, capacity }: TrainedActor, { course, lastGoodOn }: Lapse) => {
  const who = `${name} (${CAPACITY_NAMES[capacity].toLowerCase()})`
  const what = COURSE_NAMES[course].toLowerCase()
  return lastGoodOn
    ? `${who}: the course “${what}” counted until ${dayOf(lastGoodOn)}.`
    : `${who} has not done the course “${what}”.`
}

/** G-TRAIN: everybody who acts, and of the recipient's people a statement of the recipient. */
export const trainingBlocks = (
  { actors, recipientStatement }: TrainingFacts,
  day: CalendarDate,
): readonly Reason[] => [
  ...actors.flatMap((actor) =>
    lapsesOf(actor.completions, actor.capacity, day).map((lapse) => ({
      code: 'TRAINING',
      text: lapseText(actor, lapse),
      source: SOURCE,
    })),
  ),
  ...when(
    recipientStatement === false,
    'TRAINING_STATEMENT',
    'The recipient has not said that its people are trained.',
    SOURCE,
  ),
]

import { z } from 'zod'
import { may } from '../../permissions/permissions'
import { type Actor, isOutside } from '../../shared/actor'
import { type CalendarDate, calendarDate } from '../../shared/dates'
import { isAtLeast } from '../../shared/grades'
import { done, HOUSE_RULES, type Outcome, type Refusal, refused } from '../../shared/outcome'
import { choice, line, optional, paragraph } from '../../shared/text'
import { COURSES, type Completion, type Course, currentOn, lastGraceDay } from './training'

/** Recording who completed which course, and the days of grace of somebody who signs (3.4). */

const somebody = z.uuid({ error: 'Select a person' })

export const completed = z.strictObject({
  personId: somebody,
  course: choice(COURSES, 'a course'),
  completedOn: calendarDate('the day it was completed'),
  validMonths: optional(
    z.coerce
      .number({ error: 'Enter how many months it counts' })
      .int({ error: 'Enter a whole number of months' })
      .min(1, { error: 'Enter 1 month or more' }),
  ),
  evidence: line('what shows it', { min: 3, max: 300 }),
})

/** No other course can be put off: whoever runs the opt-out check has no grace. */
export const GRACE_COURSES = ['DATA_PRIVACY', 'CYBER_SECURITY'] as const satisfies readonly Course[]

export const grace = z.strictObject({
  personId: somebody,
  course: choice(GRACE_COURSES, 'a course'),
  exemptedBy: somebody,
  reason: paragraph('the manager’s reason', { min: 20, max: 1000 }),
})

type Person = Pick<Actor, 'id' | 'name' | 'title' | 'role' | 'grade'>

export type Known = {
  readonly recorderId: string
  /** Null where there is no such person any more. */
  readonly person: Person | null
  readonly completions: readonly Completion[]
  readonly today: CalendarDate
  /** The council's own term, which a course may be shorter than and never longer. */
  readonly months: number
}

const wrong = (field: string, words: string): Refusal => ({
  rule: HOUSE_RULES.input,
  fields: { [field]: words },
})

const againstPerson = ({ person, recorderId }: Known): Refusal | null => {
  if (!person || isOutside(person)) return wrong('personId', 'Select somebody of the council')
  if (person.id === recorderId) return { rule: 'TRAINING_OWN' }
  return null
}

/** What is recorded, or why it is not. */
export const completionFrom = (said: z.output<typeof completed>, known: Known): Outcome<Completion> => {
  const { validMonths = known.months, ...rest } = said
  const refusal =
    againstPerson(known) ??
    (said.completedOn > known.today ? wrong('completedOn', 'It was completed today or before') : null) ??
    (validMonths > known.months
      ? wrong('validMonths', `A course counts for ${known.months} months at most`)
      : null)
  if (refusal) return { ok: false, refusal }
  return done({ ...rest, validMonths, exemption: null })
}

/** Somebody who may put a name to an agreement or to a transfer. */
export const isSignatory = (person: Pick<Actor, 'role'>) =>
  may(person, 'signAgreement') || may(person, 'signTransfer')

/** Who may say why somebody signs before they complete a course. */
export const isManager = (person: Pick<Actor, 'role' | 'grade'>) =>
  !isOutside(person) && isAtLeast(person.grade, 'manager')

/** Why these days may not be given: not theirs, not due, over, or given before. */
const againstDays = (
  ofCourse: readonly Completion[],
  last: Completion | undefined,
  { person, today }: Known,
): Refusal | null => {
  if (person && !isSignatory(person)) return { rule: 'GRACE_SIGNATORY' }
  if (!last) return { rule: 'GRACE_NEVER' }
  if (ofCourse.some((one) => currentOn(one, today))) return { rule: 'GRACE_CURRENT' }
  if (today > lastGraceDay(last)) return { rule: 'GRACE_OVER' }
  const wereGiven = ofCourse.some(
    ({ exemption, ...one }) => exemption !== null && lastGraceDay(one) === lastGraceDay(last),
  )
  return wereGiven ? { rule: 'GRACE_GIVEN' } : null
}

/** The last completion said again, with who says why it may still be signed on for some days. */
export const graceFrom = (
  { course, reason }: Pick<z.output<typeof grace>, 'course' | 'reason'>,
  exempter: Person | null,
  known: Known,
): Outcome<Completion> => {
  const ofCourse = known.completions.filter((one) => one.course === course)
  const last = ofCourse.toSorted((one, other) => lastGraceDay(other).localeCompare(lastGraceDay(one))).at(0)
  const refusal = againstPerson(known) ?? againstDays(ofCourse, last, known)
  if (refusal) return { ok: false, refusal }
  if (!last) throw new Error('a course that was never done is refused above')
  if (!exempter || !isManager(exempter))
    return { ok: false, refusal: wrong('exemptedBy', 'Select a manager of the council') }
  if (exempter.id === last.personId) return refused('GRACE_OWN')
  const { id, name, title } = exempter
  return done({ ...last, exemption: { by: { id, name, title }, reason } })
}

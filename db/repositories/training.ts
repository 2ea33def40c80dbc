import { and, asc, desc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import type { Completion } from '@/lib/domain/checks/training/training'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import type { Database, Tx } from '../client'
import { organisation, person, trainingCompletion } from '../schema'

/** Who completed which course; a completion is never changed, and a later one takes its place. */

const COLUMNS = {
  personId: trainingCompletion.personId,
  course: trainingCompletion.course,
  completedOn: trainingCompletion.completedOn,
  validMonths: trainingCompletion.validMonths,
  evidence: trainingCompletion.evidence,
  graceReason: trainingCompletion.graceReason,
}

export const completionsOf = async (db: Database | Tx, personId: string): Promise<readonly Completion[]> =>
  (await db
    .select(COLUMNS)
    .from(trainingCompletion)
    .where(eq(trainingCompletion.personId, personId))
    .orderBy(desc(trainingCompletion.completedOn))) as readonly Completion[]

export const completionsOfAll = async (
  db: Database | Tx,
  people: readonly string[],
): Promise<readonly Completion[]> =>
  people.length === 0
    ? []
    : ((await db
        .select(COLUMNS)
        .from(trainingCompletion)
        .where(inArray(trainingCompletion.personId, [...people]))
        .orderBy(desc(trainingCompletion.completedOn))) as readonly Completion[])

/**
 * Everybody of the council by name, each once a course with the completion that counts longest; days of grace are a
 * completion that repeats another and says why, and go before it.
 */
export const trainingRegister = (db: Database | Tx, today: CalendarDate) => {
  const lastDay = sql`${trainingCompletion.completedOn} + make_interval(months => ${trainingCompletion.validMonths})`
  const longest = db
    .selectDistinctOn([trainingCompletion.personId, trainingCompletion.course], COLUMNS)
    .from(trainingCompletion)
    .where(lte(trainingCompletion.completedOn, today))
    .orderBy(
      trainingCompletion.personId,
      trainingCompletion.course,
      desc(lastDay),
      desc(isNotNull(trainingCompletion.graceReason)),
    )
    .as('longest')
  return db
    .select({
      id: person.id,
      name: person.name,
      role: person.role,
      title: person.title,
      completion: {
        personId: longest.personId,
        course: longest.course,
        completedOn: longest.completedOn,
        validMonths: longest.validMonths,
        evidence: longest.evidence,
        graceReason: longest.graceReason,
      },
    })
    .from(person)
    .innerJoin(organisation, and(eq(organisation.id, person.organisationId), eq(organisation.own, true)))
    .leftJoin(longest, eq(longest.personId, person.id))
    .where(eq(person.active, true))
    .orderBy(asc(person.name), asc(person.id))
}

export type NewCompletion = Completion & {
  readonly id: string
  readonly recordedBy: string
  readonly recordedAt: Date
}

export const insertCompletion = (tx: Tx, completion: NewCompletion) =>
  tx.insert(trainingCompletion).values(completion)

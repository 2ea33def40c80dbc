import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Completion, Course } from '@/lib/domain/checks/training/training'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import type { Database, Tx } from '../client'
import { organisation, person, trainingCompletion } from '../schema'

/** Who completed which course; a completion is never changed, and a later one takes its place. */

const exempter = alias(person, 'exempter')
const EXEMPTER = { id: exempter.id, name: exempter.name, title: exempter.title }

type Row = Omit<Completion, 'course' | 'exemption'> & {
  readonly course: string
  readonly graceReason: string | null
}

/** Only `insertCompletion` writes them, and from a `Completion`. */
const toCompletion = (
  { personId, course, completedOn, validMonths, evidence, graceReason }: Row,
  by: NonNullable<Completion['exemption']>['by'] | null,
): Completion => ({
  ...{ personId, completedOn, validMonths, evidence },
  course: course as Course,
  exemption: by && graceReason !== null ? { by, reason: graceReason } : null,
})

export const completionsOfAll = async (
  db: Database | Tx,
  people: readonly string[],
): Promise<readonly Completion[]> => {
  if (people.length === 0) return []
  const rows = await db
    .select({ row: trainingCompletion, exempter: EXEMPTER })
    .from(trainingCompletion)
    .leftJoin(exempter, eq(exempter.id, trainingCompletion.exemptedBy))
    .where(inArray(trainingCompletion.personId, [...people]))
    .orderBy(desc(trainingCompletion.completedOn))
  return rows.map(({ row, exempter: by }) => toCompletion(row, by))
}

export const completionsOf = (db: Database | Tx, personId: string): Promise<readonly Completion[]> =>
  completionsOfAll(db, [personId])

/**
 * Everybody of the council by name, each once a course with the completion that counts longest; days of grace are a
 * completion that repeats another and says why, and go before it.
 */
export const trainingRegister = async (db: Database | Tx, today: CalendarDate) => {
  const lastDay = sql`${trainingCompletion.completedOn} + make_interval(months => ${trainingCompletion.validMonths})`
  const longest = db
    .selectDistinctOn(
      [trainingCompletion.personId, trainingCompletion.course],
      getTableColumns(trainingCompletion),
    )
    .from(trainingCompletion)
    .where(lte(trainingCompletion.completedOn, today))
    .orderBy(
      trainingCompletion.personId,
      trainingCompletion.course,
      desc(lastDay),
      desc(isNotNull(trainingCompletion.graceReason)),
    )
    .as('longest')
  const rows = await db
    .select({
      id: person.id,
      name: person.name,
      role: person.role,
      title: person.title,
      grade: person.grade,
      completion: {
        personId: longest.personId,
        course: longest.course,
        completedOn: longest.completedOn,
        validMonths: longest.validMonths,
        evidence: longest.evidence,
        graceReason: longest.graceReason,
      },
      exempter: EXEMPTER,
    })
    .from(person)
    .innerJoin(organisation, and(eq(organisation.id, person.organisationId), eq(organisation.own, true)))
    .leftJoin(longest, eq(longest.personId, person.id))
    .leftJoin(exempter, eq(exempter.id, longest.exemptedBy))
    .where(eq(person.active, true))
    .orderBy(asc(person.name), asc(person.id))
  return rows.map(({ completion, exempter: by, ...who }) => ({
    ...who,
    completion: completion && toCompletion(completion, by),
  }))
}

export type NewCompletion = Completion & {
  readonly id: string
  readonly recordedBy: string
  readonly recordedAt: Date
}

export const insertCompletion = (tx: Tx, { exemption, ...completion }: NewCompletion) =>
  tx.insert(trainingCompletion).values({
    ...completion,
    graceReason: exemption?.reason ?? null,
    exemptedBy: exemption?.by.id ?? null,
  })

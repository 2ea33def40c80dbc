import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import { visibleTo } from '@/db/repositories/visible-to'
import type { Actor, Role } from '@/lib/domain/shared/actor'
import type { Database, Tx } from '../client'
import { dataKey, disclosure, erasure, outbox, person } from '../schema'

export type NewErasure = typeof erasure.$inferInsert

export const insertErasure = (tx: Tx, row: NewErasure) => tx.insert(erasure).values(row)

/** The one that waits for a second person, held until the transaction ends. */
export const lockAskedErasure = async (tx: Tx, disclosureId: string) => {
  const [row] = await tx
    .select()
    .from(erasure)
    .where(and(eq(erasure.disclosureId, disclosureId), isNull(erasure.answeredBy)))
    .for('update')
  return row ?? null
}

/** For a page: who asked, in their name. */
export const askedErasure = async (db: Database, disclosureId: string) => {
  const [row] = await db
    .select({
      why: erasure.why,
      dueOn: erasure.dueOn,
      askedAt: erasure.askedAt,
      askedBy: person.name,
      askedById: erasure.askedBy,
    })
    .from(erasure)
    .innerJoin(person, eq(person.id, erasure.askedBy))
    .where(and(eq(erasure.disclosureId, disclosureId), isNull(erasure.answeredBy)))
  return row ? { ...row, askedAt: row.askedAt.toISOString() } : null
}

export type AskedErasure = NonNullable<Awaited<ReturnType<typeof askedErasure>>>

type Answer = { readonly by: string; readonly as: Role; readonly at: Date; readonly agreed: boolean }

export const answerErasure = (tx: Tx, id: string, { by, as, at, agreed }: Answer) =>
  tx.update(erasure).set({ answeredBy: by, answeredAs: as, answeredAt: at, agreed }).where(eq(erasure.id, id))

/**
 * The key, and with it everything that it sealed, wherever a copy of that is; then what lists still showed. What
 * the case had promised and not done yet has nothing left to be done with.
 */
export const destroyCase = async (tx: Tx, disclosureId: string, now: Date) => {
  await tx.update(dataKey).set({ sealed: null, destroyedAt: now }).where(eq(dataKey.owner, disclosureId))
  await tx
    .update(disclosure)
    .set({
      headline: ERASED,
      subjects: null,
      facts: { erased: true },
      authoriserEmail: null,
      version: sql`${disclosure.version} + 1`,
      updatedAt: now,
    })
    .where(eq(disclosure.id, disclosureId))
  await tx
    .update(outbox)
    .set({ doneAt: now })
    .where(and(eq(outbox.disclosureId, disclosureId), isNull(outbox.doneAt)))
}

/** In the place of a headline; migration 0015 knows it. */
const ERASED = 'Erased'

/** What stands where a case was, for those who might have seen the case. */
export const findTombstone = async (db: Database, actor: Actor, reference: string) => {
  const [row] = await db
    .select({
      reference: disclosure.reference,
      schedule: erasure.schedule,
      dueOn: erasure.dueOn,
      why: erasure.why,
      askedBy: sql<string>`(select p.name from ${person} p where p.id = ${erasure.askedBy})`,
      agreedBy: sql<string>`(select p.name from ${person} p where p.id = ${erasure.answeredBy})`,
      at: erasure.answeredAt,
    })
    .from(erasure)
    .innerJoin(disclosure, eq(disclosure.id, erasure.disclosureId))
    .where(and(eq(disclosure.reference, reference), eq(erasure.agreed, true), visibleTo(actor)))
    .orderBy(desc(erasure.askedAt))
  return row?.at ? { ...row, at: row.at.toISOString() } : null
}

/** The same for whoever asked for it or keyed it in: not who of the council erased it, nor why. */
export const findOwnTombstone = async (db: Database, actor: Actor, reference: string) => {
  const [row] = await db
    .select({ reference: disclosure.reference, schedule: erasure.schedule, at: erasure.answeredAt })
    .from(erasure)
    .innerJoin(disclosure, eq(disclosure.id, erasure.disclosureId))
    .where(
      and(
        eq(disclosure.reference, reference),
        eq(erasure.agreed, true),
        visibleTo(actor),
        or(eq(disclosure.requesterId, actor.id), eq(disclosure.keyedById, actor.id)),
      ),
    )
  return row?.at ? { ...row, at: row.at.toISOString() } : null
}

export type OwnTombstone = NonNullable<Awaited<ReturnType<typeof findOwnTombstone>>>

export type Tombstone = NonNullable<Awaited<ReturnType<typeof findTombstone>>>

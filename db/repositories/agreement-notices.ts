import { randomUUID } from 'node:crypto'
import { and, asc, count, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { AgreementNotice } from '@/lib/domain/agreement/change'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Database, Tx } from '../client'
import { agreement, agreementNotice, person } from '../schema'

/** Kept in the transaction of the act that they tell of. */
export const insertAgreementNotices = async (
  tx: Tx,
  agreementId: string,
  notices: readonly AgreementNotice[],
  at: Date,
) => {
  if (notices.length === 0) return
  await tx.insert(agreementNotice).values(
    notices.map(({ to, what }) => ({
      id: randomUUID(),
      agreementId,
      what,
      at,
      ...(typeof to === 'string' ? { toRole: to } : { toPerson: to.personId }),
    })),
  )
}

const forActor = (actor: Actor) =>
  or(eq(agreementNotice.toPerson, actor.id), eq(agreementNotice.toRole, actor.role))

/** Unread first, then newest first. */
export const listAgreementNotices = (db: Database, actor: Actor, size: number) =>
  db
    .select({
      id: agreementNotice.id,
      what: agreementNotice.what,
      at: agreementNotice.at,
      readAt: agreementNotice.readAt,
      readBy: person.name,
      reference: agreement.reference,
      title: agreement.title,
    })
    .from(agreementNotice)
    .innerJoin(agreement, eq(agreement.id, agreementNotice.agreementId))
    .leftJoin(person, eq(person.id, agreementNotice.readBy))
    .where(forActor(actor))
    .orderBy(desc(isNull(agreementNotice.readAt)), desc(agreementNotice.at), asc(agreementNotice.id))
    .limit(size)

export const countUnreadAgreementNotices = async (db: Database, actor: Actor) => {
  const [row] = await db
    .select({ total: count() })
    .from(agreementNotice)
    .where(and(forActor(actor), isNull(agreementNotice.readAt)))
  return row?.total ?? 0
}

export const markAgreementNoticesRead = (tx: Tx, actor: Actor, ids: readonly string[], now: Date) =>
  tx
    .update(agreementNotice)
    .set({ readAt: now, readBy: actor.id })
    .where(and(forActor(actor), isNull(agreementNotice.readAt), inArray(agreementNotice.id, [...ids])))

import { randomUUID } from 'node:crypto'
import { and, asc, count, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { AgreementNotice } from '@/lib/domain/agreement/change'
import type { Actor, Role } from '@/lib/domain/shared/actor'
import type { Database, Tx } from '../client'
import { agreement, agreementNotice, person } from '../schema'

/** Kept in the transaction of the act that they tell of. */
export const insertAgreementNotices = async (
  tx: Tx,
  agreementId: string,
  notices: readonly AgreementNotice[],
  at: Date,
) => {
  const told = await Promise.all(
    notices.map(async ({ to, what }) => (await addressed(tx, to)).map((whom) => ({ what, ...whom }))),
  )
  const rows = told.flat().map((one) => ({ id: randomUUID(), agreementId, at, ...one }))
  if (rows.length > 0) await tx.insert(agreementNotice).values(rows)
}

type Addressed = { readonly toRole: Role } | { readonly toPerson: string }

const addressed = async (tx: Tx, to: AgreementNotice['to']): Promise<readonly Addressed[]> => {
  if (typeof to === 'string') return [{ toRole: to }]
  if ('personId' in to) return [{ toPerson: to.personId }]
  const people = await tx
    .select({ toPerson: person.id })
    .from(person)
    .where(and(eq(person.grade, to.grade), eq(person.active, true)))
  // Nobody of that grade has an account yet: all who decide at the top are told, rather than nobody.
  return people.length > 0 ? people : [{ toRole: 'ABOVE' }]
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

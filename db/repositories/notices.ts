import { randomUUID } from 'node:crypto'
import { and, asc, count, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Notice } from '@/lib/domain/disclosure/change'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import type { Actor, Role } from '@/lib/domain/shared/actor'
import type { Database, Tx } from '../client'
import { acrossCases } from '../principal'
import { disclosure, notice, person } from '../schema'
import { notHiddenFrom, visibleTo } from './visible-to'

/** Kept in the transaction of the act that they tell of. A requester without an account is told by whoever keyed it. */
export const insertNotices = async (tx: Tx, d: CaseFile, notices: readonly Notice[], at: Date) => {
  if (notices.length === 0) return
  const rows = notices.map(({ to, what }) => ({
    id: randomUUID(),
    disclosureId: d.id,
    what,
    at,
    ...(to === 'requester' ? { toPerson: d.requesterId ?? d.keyedById } : { toRole: to }),
  }))
  await tx.insert(notice).values(rows)
}

/** Who is told that something happened without being shown the case it happened in. */
export const TOLD_WITHOUT_THE_CASE: readonly Role[] = ['IGB', 'MON']

/** What this person is told, by name or by role; nothing of a case that is hidden from them (SoD-7). */
const forActor = (actor: Actor) =>
  and(
    or(eq(notice.toPerson, actor.id), eq(notice.toRole, actor.role)),
    TOLD_WITHOUT_THE_CASE.includes(actor.role) ? notHiddenFrom(actor) : visibleTo(actor),
  )

/** What they are told names a case that the row policies do not show to them. */
export const asToldTo = <Result>(
  db: Database | Tx,
  actor: Actor,
  work: (db: Database | Tx) => Promise<Result>,
): Promise<Result> =>
  TOLD_WITHOUT_THE_CASE.includes(actor.role) ? acrossCases(db, 'told without the case', work) : work(db)

/** Unread first, then newest first. */
export const listNotices = (db: Database, actor: Actor, size: number) =>
  asToldTo(db, actor, (one) => listIn(one, actor, size))

const listIn = async (db: Database | Tx, actor: Actor, size: number) =>
  db
    .select({
      id: notice.id,
      what: notice.what,
      at: notice.at,
      readAt: notice.readAt,
      readBy: person.name,
      reference: disclosure.reference,
      isOpen: sql<boolean>`${visibleTo(actor)}`,
    })
    .from(notice)
    .innerJoin(disclosure, eq(disclosure.id, notice.disclosureId))
    .leftJoin(person, eq(person.id, notice.readBy))
    .where(forActor(actor))
    .orderBy(desc(isNull(notice.readAt)), desc(notice.at), asc(notice.id))
    .limit(size)

export const countUnread = async (db: Database, actor: Actor) => {
  const [row] = await asToldTo(db, actor, async (one) =>
    one
      .select({ total: count() })
      .from(notice)
      .innerJoin(disclosure, eq(disclosure.id, notice.disclosureId))
      .where(and(forActor(actor), isNull(notice.readAt))),
  )
  return row?.total ?? 0
}

/** Those of them that are this person's to read and that nobody has read yet. */
export const markRead = (tx: Tx, actor: Actor, ids: readonly string[], now: Date) =>
  asToldTo(tx, actor, (one) => markIn(one, actor, ids, now))

const markIn = async (db: Database | Tx, actor: Actor, ids: readonly string[], now: Date) => {
  const theirs = db
    .select({ id: notice.id })
    .from(notice)
    .innerJoin(disclosure, eq(disclosure.id, notice.disclosureId))
    .where(and(forActor(actor), inArray(notice.id, [...ids])))
  await db
    .update(notice)
    .set({ readAt: now, readBy: actor.id })
    .where(and(isNull(notice.readAt), inArray(notice.id, theirs)))
}

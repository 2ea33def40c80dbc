import { and, asc, count, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { CheckNoticeCode } from '@/lib/domain/checks/kernel'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Database, Tx } from '../client'
import { agreement, checkNotice, checkSubject, disclosure, person } from '../schema'
import { knownCheck, notHiddenCheck, type Reader, seenCheck } from './check-registers'
import { asToldTo, TOLD_WITHOUT_THE_CASE } from './notices'

/** What is told of checks, and to whom. `insertCheckNotices` keeps it in the transaction of the act. */

const forActor = (actor: Actor): SQL | undefined =>
  and(
    or(eq(checkNotice.toPerson, actor.id), eq(checkNotice.toRole, actor.role)),
    TOLD_WITHOUT_THE_CASE.includes(actor.role) ? notHiddenCheck(actor) : knownCheck(actor),
  )

/** Unread first, then newest first. */
export const listCheckNotices = async (db: Database, reader: Reader, size: number) => {
  const rows = await asToldTo(db, reader.actor, (one) => listIn(one, reader, size))
  return rows.map(({ what, agreement: ofAgreement, disclosure: ofDisclosure, ...row }) => ({
    ...row,
    // Only `insertCheckNotices` writes it.
    what: what as CheckNoticeCode,
    matter: ofAgreement ?? ofDisclosure,
  }))
}

const listIn = async (db: Database | Tx, reader: Reader, size: number) =>
  db
    .select({
      id: checkNotice.id,
      what: checkNotice.what,
      at: checkNotice.at,
      readAt: checkNotice.readAt,
      readBy: person.name,
      kind: checkSubject.kind,
      reference: checkSubject.reference,
      title: checkSubject.title,
      agreement: agreement.reference,
      disclosure: disclosure.reference,
      isOpen: sql<boolean>`${seenCheck(reader) ?? true}`,
      /** The case may be opened for a reason. */
      isKnown: sql<boolean>`${knownCheck(reader.actor) ?? true}`,
    })
    .from(checkNotice)
    .innerJoin(checkSubject, eq(checkSubject.id, checkNotice.subjectId))
    .leftJoin(agreement, eq(agreement.id, checkSubject.agreementId))
    .leftJoin(disclosure, eq(disclosure.id, checkSubject.disclosureId))
    .leftJoin(person, eq(person.id, checkNotice.readBy))
    .where(forActor(reader.actor))
    .orderBy(desc(isNull(checkNotice.readAt)), desc(checkNotice.at), asc(checkNotice.id))
    .limit(size)

const theirs = (db: Database | Tx, actor: Actor) =>
  db
    .select({ id: checkNotice.id })
    .from(checkNotice)
    .innerJoin(checkSubject, eq(checkSubject.id, checkNotice.subjectId))
    .leftJoin(disclosure, eq(disclosure.id, checkSubject.disclosureId))
    .where(and(forActor(actor), isNull(checkNotice.readAt)))

export const countUnreadCheckNotices = async (db: Database, actor: Actor) => {
  const [row] = await asToldTo(db, actor, async (one) =>
    one.select({ total: count() }).from(theirs(one, actor).as('unread')),
  )
  return row?.total ?? 0
}

export const markCheckNoticesRead = (tx: Tx, actor: Actor, ids: readonly string[], now: Date) =>
  asToldTo(tx, actor, async (one) =>
    one
      .update(checkNotice)
      .set({ readAt: now, readBy: actor.id })
      .where(and(inArray(checkNotice.id, [...ids]), inArray(checkNotice.id, theirs(one, actor)))),
  )

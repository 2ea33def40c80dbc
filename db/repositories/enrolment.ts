import { and, count, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Database, Tx } from '../client'
import { enrolmentChallenge, enrolmentGrant, enrolmentInvitation, person } from '../schema'

/** How somebody comes to have a factor. Secrets, codes and cookies are kept as hashes alone. */

export const insertInvitation = (tx: Tx, row: typeof enrolmentInvitation.$inferInsert) =>
  tx.insert(enrolmentInvitation).values(row)

/** A newer link takes the place of the older ones. */
export const withdrawInvitations = (tx: Tx, personId: string, at: Date) =>
  tx
    .update(enrolmentInvitation)
    .set({ withdrawnAt: at })
    .where(
      and(
        eq(enrolmentInvitation.personId, personId),
        isNull(enrolmentInvitation.spentAt),
        isNull(enrolmentInvitation.withdrawnAt),
      ),
    )

export const invitationBySecret = async (db: Database | Tx, secretHash: Uint8Array) =>
  (await db.select().from(enrolmentInvitation).where(eq(enrolmentInvitation.secretHash, secretHash)))[0] ??
  null

export const lastInvitationOf = async (db: Database, personId: string) =>
  (
    await db
      .select()
      .from(enrolmentInvitation)
      .where(eq(enrolmentInvitation.personId, personId))
      .orderBy(desc(enrolmentInvitation.createdAt))
      .limit(1)
  )[0] ?? null

export const invitationsSince = async (tx: Tx, organisationId: string, since: Date) => {
  const [row] = await tx
    .select({ sent: count() })
    .from(enrolmentInvitation)
    .innerJoin(person, eq(person.id, enrolmentInvitation.personId))
    .where(and(eq(person.organisationId, organisationId), gt(enrolmentInvitation.createdAt, since)))
  return row?.sent ?? 0
}

/** Whether they ever had a factor, by whatever leave: then another one is a recovery, which takes two people. */
export const hasEnrolled = async (tx: Database | Tx, personId: string) => {
  const [row] = await tx.execute<{ enrolled: boolean }>(sql`select has_enrolled(${personId}) as enrolled`)
  return row?.enrolled ?? true
}

/** One at a time for one invitation, so that a hundred who ask at once are counted. */
export const holdInvitation = (tx: Tx, id: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(7341906, hashtext(${id}))`)

export const challengesSince = async (tx: Tx, invitationId: string, source: Uint8Array, since: Date) => {
  const rows = await tx
    .select({ source: enrolmentChallenge.source })
    .from(enrolmentChallenge)
    .where(and(eq(enrolmentChallenge.invitationId, invitationId), gt(enrolmentChallenge.createdAt, since)))
  const same = rows.filter((row) => Buffer.from(row.source).equals(source)).length
  return { same, all: rows.length }
}

export const insertChallenge = (tx: Tx, row: typeof enrolmentChallenge.$inferInsert) =>
  tx.insert(enrolmentChallenge).values(row)

/** Held until the transaction ends: two tries at once are two tries. */
export const lockChallenge = async (tx: Tx, browserHash: Uint8Array) =>
  (
    await tx
      .select()
      .from(enrolmentChallenge)
      .where(eq(enrolmentChallenge.browserHash, browserHash))
      .for('update')
  )[0] ?? null

export const countTry = (tx: Tx, id: string) =>
  tx
    .update(enrolmentChallenge)
    .set({ tries: sql`${enrolmentChallenge.tries} + 1` })
    .where(eq(enrolmentChallenge.id, id))

export const spendChallenge = (tx: Tx, id: string, at: Date) =>
  tx.update(enrolmentChallenge).set({ spentAt: at }).where(eq(enrolmentChallenge.id, id))

/** The person it is for, or null when it is not open any more: it is spent once, whoever else tries at the moment. */
export const spendInvitation = async (tx: Tx, id: string, at: Date) => {
  const [row] = await tx
    .update(enrolmentInvitation)
    .set({ spentAt: at })
    .where(
      and(
        eq(enrolmentInvitation.id, id),
        isNull(enrolmentInvitation.spentAt),
        isNull(enrolmentInvitation.withdrawnAt),
        gt(enrolmentInvitation.expiresAt, at),
      ),
    )
    .returning({ personId: enrolmentInvitation.personId })
  return row?.personId ?? null
}

export const insertGrant = (tx: Tx, row: typeof enrolmentGrant.$inferInsert) =>
  tx.insert(enrolmentGrant).values(row)

const unused = (tokenHash: Uint8Array, now: Date) =>
  and(eq(enrolmentGrant.tokenHash, tokenHash), isNull(enrolmentGrant.usedAt), gt(enrolmentGrant.until, now))

/** Whom the browser with this cookie may enrol a factor for, now. */
export const findGrant = async (db: Database | Tx, tokenHash: Uint8Array, now: Date) =>
  (
    await db
      .select({
        id: enrolmentGrant.id,
        personId: enrolmentGrant.personId,
        invitationId: enrolmentGrant.invitationId,
        recoveryId: enrolmentInvitation.recoveryId,
        until: enrolmentGrant.until,
      })
      .from(enrolmentGrant)
      .innerJoin(person, eq(person.id, enrolmentGrant.personId))
      .leftJoin(enrolmentInvitation, eq(enrolmentInvitation.id, enrolmentGrant.invitationId))
      .where(and(unused(tokenHash, now), eq(person.active, true), isNull(person.lockedAt)))
  )[0] ?? null

/** One at a time for one person, by whatever grant: two at once would each find that there is no passkey yet. */
export const holdEnrolmentOf = (tx: Tx, personId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(7341908, hashtext(${personId}))`)

/** Spends the grant in the transaction that keeps the factor; null when it was spent, or its time is over. */
export const spendGrant = async (tx: Tx, tokenHash: Uint8Array, now: Date) =>
  (
    await tx
      .update(enrolmentGrant)
      .set({ usedAt: now })
      .where(unused(tokenHash, now))
      .returning({ personId: enrolmentGrant.personId })
  )[0] ?? null

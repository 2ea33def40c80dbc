import { and, desc, eq, gt, inArray, isNull, lt, ne, notInArray, or, type SQL } from 'drizzle-orm'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Factor, SessionEnd } from '@/lib/domain/shared/session'
import { sha256 } from '@/lib/hash'
import type { Database, Tx } from '../client'
import { organisation, person, service, session } from '../schema'
import { ACTOR, isThere } from './people'

/** The cookie's value is never stored, only its hash. A session that ended stays, so that its cookie is known again. */

const MINUTE_MS = 60_000

const hashOfToken = (token: string) => sha256(Buffer.from(token))

export type NewSession = {
  readonly token: string
  readonly personId: string
  readonly method: string
  readonly now: Date
  readonly expires: Date
  readonly factor?: Factor
  readonly usedFrom?: string
  readonly authAt?: Date | null
  readonly provedAt?: Date | null
}

export const insertSession = async (
  db: Database | Tx,
  { token, now, ...rest }: NewSession,
): Promise<{ readonly id: string }> => {
  const values = { ...rest, tokenHash: hashOfToken(token), createdAt: now, lastSeenAt: now }
  const [row] = await db.insert(session).values(values).returning({ id: session.id })
  if (!row) throw new Error('a session was not kept')
  return row
}

const SESSION = {
  id: session.id,
  method: session.method,
  factor: session.factor,
  usedFrom: session.usedFrom,
  signedInAt: session.createdAt,
  lastSeenAt: session.lastSeenAt,
  expires: session.expires,
  authAt: session.authAt,
  provedAt: session.provedAt,
}

const isOpen = (now: Date, idleMinutes: number) =>
  and(
    isNull(session.endedAt),
    gt(session.expires, now),
    gt(session.lastSeenAt, new Date(now.getTime() - idleMinutes * MINUTE_MS)),
  )

/** Two people may settle on another way in at the moment in which somebody comes in by a call. */
const isStillTheirWay = or(
  ne(session.factor, 'codeAndCallback'),
  eq(organisation.signInPath, 'codeAndCallback'),
)

/** One look-up answers who is signed in and what they are now. */
export const findSession = async (db: Database | Tx, token: string, now: Date, idleMinutes: number) => {
  const [row] = await db
    .select({ actor: ACTOR, session: SESSION })
    .from(session)
    .innerJoin(person, and(eq(person.id, session.personId), isThere))
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .leftJoin(service, eq(service.id, person.serviceId))
    .where(and(eq(session.tokenHash, hashOfToken(token)), isOpen(now, idleMinutes), isStillTheirWay))
  return row ? { actor: row.actor satisfies Actor, ...row.session } : null
}

export type FoundSession = NonNullable<Awaited<ReturnType<typeof findSession>>>

/** At most once a minute, so that reading pages does not write. */
export const touchSession = (db: Database | Tx, token: string, now: Date) =>
  db
    .update(session)
    .set({ lastSeenAt: now })
    .where(
      and(
        eq(session.tokenHash, hashOfToken(token)),
        isNull(session.endedAt),
        lt(session.lastSeenAt, new Date(now.getTime() - MINUTE_MS)),
      ),
    )

/** What a person has open, the latest first. */
export const openSessionsOf = (db: Database | Tx, personId: string, now: Date, idleMinutes: number) =>
  db
    .select(SESSION)
    .from(session)
    .where(and(eq(session.personId, personId), isOpen(now, idleMinutes)))
    .orderBy(desc(session.createdAt))

const end = async (db: Database | Tx, which: SQL | undefined, why: SessionEnd, now: Date) =>
  db
    .update(session)
    .set({ endedAt: now, endedWhy: why })
    .where(and(isNull(session.endedAt), which))
    .returning({ id: session.id, personId: session.personId })

export const endSessionByToken = (db: Database | Tx, token: string, why: SessionEnd, now: Date) =>
  end(db, eq(session.tokenHash, hashOfToken(token)), why, now)

/** One of this person's own; somebody else's is not found. */
export const endSessionOf = (db: Database | Tx, personId: string, id: string, now: Date) =>
  end(db, and(eq(session.personId, personId), eq(session.id, id)), 'endedOnAccount', now)

export const endOtherSessionsOf = (db: Database | Tx, personId: string, kept: string, now: Date) =>
  end(db, and(eq(session.personId, personId), ne(session.id, kept)), 'endedOnAccount', now)

/** Every one that they have, in the transaction that ends their leave to have one; how many there were. */
export const endSessionsOf = async (tx: Tx, personId: string, now: Date) =>
  (await end(tx, eq(session.personId, personId), 'accountChanged', now)).length

/** Those of an organisation's people that another way in opened; how many there were. */
export const endSessionsNotBy = async (
  tx: Tx,
  organisationId: string,
  factors: readonly Factor[],
  now: Date,
) => {
  const theirs = tx.select({ id: person.id }).from(person).where(eq(person.organisationId, organisationId))
  const which = and(inArray(session.personId, theirs), notInArray(session.factor, [...factors]))
  return (await end(tx, which, 'accountChanged', now)).length
}

/** The session that a cookie belonged to, where it was ended and its cookie has come back for the first time. */
export const firstUseAfterEnd = async (tx: Tx, token: string, now: Date) => {
  const [row] = await tx
    .update(session)
    .set({ usedAfterEndAt: now })
    .where(
      and(
        eq(session.tokenHash, hashOfToken(token)),
        isNull(session.usedAfterEndAt),
        lt(session.endedAt, now),
      ),
    )
    .returning({
      id: session.id,
      personId: session.personId,
      endedAt: session.endedAt,
      endedWhy: session.endedWhy,
    })
  return row ?? null
}

/** Whether a cookie is that of a session that was ended: asked before anything is written about it. */
export const endOfSession = async (db: Database | Tx, token: string) => {
  const [row] = await db
    .select({ endedAt: session.endedAt, endedWhy: session.endedWhy, usedAfterEndAt: session.usedAfterEndAt })
    .from(session)
    .where(eq(session.tokenHash, hashOfToken(token)))
  return row?.endedAt && row.endedWhy
    ? { endedAt: row.endedAt, endedWhy: row.endedWhy, isTold: row.usedAfterEndAt !== null }
    : null
}

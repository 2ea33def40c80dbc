import { and, asc, count, eq, gt, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { type CallEnd, type FailedCall, isWaiting } from '@/lib/domain/identity/call-back'
import { CODE_TRIES } from '@/lib/domain/identity/enrolment'
import type { Database, Tx } from '../client'
import { callBack, organisation, person } from '../schema'

/** Whoever signs in by a code and a call, on their way. Codes and cookies are kept as hashes alone. */

export const insertCall = (tx: Tx, row: typeof callBack.$inferInsert) => tx.insert(callBack).values(row)

/** One at a time for one person, so that a hundred who ask at once are counted. */
export const holdCallsOf = (tx: Tx, personId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(7341909, hashtext(${personId}))`)

export const callsSince = async (tx: Tx, personId: string, source: Uint8Array, since: Date) => {
  const [row] = await tx
    .select({
      all: count(),
      same: sql<number>`(count(*) filter (where ${callBack.source} = ${source}))::int`,
    })
    .from(callBack)
    .where(and(eq(callBack.personId, personId), gt(callBack.askedAt, since)))
  return row ?? { all: 0, same: 0 }
}

export const callOfBrowser = async (db: Database | Tx, browserHash: Uint8Array) =>
  (await db.select().from(callBack).where(eq(callBack.browserHash, browserHash)))[0] ?? null

/** Held until the transaction ends: two tries at once are two tries. */
export const lockCallOfBrowser = async (tx: Tx, browserHash: Uint8Array) =>
  (await tx.select().from(callBack).where(eq(callBack.browserHash, browserHash)).for('update'))[0] ?? null

export const countCallTry = (tx: Tx, id: string) =>
  tx
    .update(callBack)
    .set({ tries: sql`${callBack.tries} + 1` })
    .where(eq(callBack.id, id))

export const proveMailbox = (tx: Tx, id: string, confirmedAt: Date, waitsUntil: Date) =>
  tx.update(callBack).set({ confirmedAt, waitsUntil }).where(eq(callBack.id, id))

export const endCall = (tx: Tx, id: string, endedAs: CallEnd, endedAt: Date) =>
  tx.update(callBack).set({ endedAs, endedAt }).where(eq(callBack.id, id))

/* For whoever telephones: everything but the hashes */

const SHOWN = {
  id: callBack.id,
  personId: callBack.personId,
  number: callBack.number,
  tries: callBack.tries,
  codeUntil: callBack.codeUntil,
  confirmedAt: callBack.confirmedAt,
  waitsUntil: callBack.waitsUntil,
  calledAt: callBack.calledAt,
  spokenUntil: callBack.spokenUntil,
  endedAt: callBack.endedAt,
  endedAs: callBack.endedAs,
}

const BESIDE = {
  name: person.name,
  title: person.title,
  organisation: organisation.name,
  organisationId: organisation.id,
  switchboard: organisation.switchboard,
  switchboardSource: organisation.switchboardSource,
  switchboardCheckedOn: organisation.switchboardCheckedOn,
}

const calls = (db: Database) =>
  db
    .select({ call: SHOWN, ...BESIDE })
    .from(callBack)
    .innerJoin(person, eq(person.id, callBack.personId))
    .innerJoin(organisation, eq(organisation.id, person.organisationId))

export type FoundCall = Awaited<ReturnType<typeof calls>>[number]

// Compared as text, because an id comes from an address and need not be one.
const named = (id: string) => eq(sql`${callBack.id}::text`, id)

export const findCall = async (db: Database, id: string): Promise<FoundCall | null> =>
  (await calls(db).where(and(named(id), isNotNull(callBack.confirmedAt))))[0] ?? null

export const callsWaiting = async (db: Database, now: Date, atMost = 200): Promise<readonly FoundCall[]> => {
  const found = await calls(db)
    .where(and(isNull(callBack.endedAt), gt(callBack.waitsUntil, now), lt(callBack.tries, CODE_TRIES)))
    .orderBy(asc(callBack.confirmedAt))
    .limit(atMost)
  return found.filter(({ call }) => isWaiting(call, now))
}

/** Held until the transaction ends: two who telephone at once take turns, and the later code is the one that counts. */
export const lockCall = async (tx: Tx, id: string) =>
  (await tx.select(SHOWN).from(callBack).where(named(id)).for('update'))[0] ?? null

type Spoken = {
  readonly by: string
  readonly at: Date
  readonly hash: Uint8Array
  readonly until: Date
}

/** Whatever was read out before is worth nothing any more. */
export const keepSpokenCode = (tx: Tx, id: string, { by, at, hash, until }: Spoken) =>
  tx
    .update(callBack)
    .set({ calledBy: by, calledAt: at, spokenHash: hash, spokenUntil: until })
    .where(eq(callBack.id, id))

export const failCall = (tx: Tx, id: string, endedAs: FailedCall, endedBy: string, endedAt: Date) =>
  tx.update(callBack).set({ endedAs, endedBy, endedAt }).where(eq(callBack.id, id))

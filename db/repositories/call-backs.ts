import { and, desc, eq, gt, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { CallEnd, FailedCall } from '@/lib/domain/identity/call-back'
import { CODE_TRIES } from '@/lib/domain/identity/enrolment'
import type { Database, Tx } from '../client'
import { callBack, organisation, person } from '../schema'

/** Whoever signs in by a code and a call, on their way. Codes and cookies are kept as hashes alone. */

export const insertCall = (tx: Tx, row: typeof callBack.$inferInsert) => tx.insert(callBack).values(row)

/** One at a time for one person, so that a hundred who ask at once are counted. */
export const holdCallsOf = (tx: Tx, personId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(7341909, hashtext(${personId}))`)

/** Since then from that source, and from every other one that never led to a sign-in; and whether that one did. */
export const callsSince = async (tx: Tx, personId: string, source: Uint8Array, since: Date) => {
  const came = sql`exists (select from ${callBack} c where c.person_id = ${personId} and c.ended_as = 'signedIn' and c.source = ${callBack.source})`
  const rows = await tx
    .select({ source: callBack.source, askedAt: callBack.askedAt, isKnown: sql<boolean>`${came}` })
    .from(callBack)
    .where(and(eq(callBack.personId, personId), or(eq(callBack.source, source), gt(callBack.askedAt, since))))
  const own = rows.filter((row) => Buffer.from(row.source).equals(source))
  return {
    same: own.filter(({ askedAt }) => askedAt > since).length,
    strange: rows.filter(({ isKnown, askedAt }) => !isKnown && askedAt > since).length,
    isKnown: own.some(({ isKnown }) => isKnown),
  }
}

/** Whether they ever came in so, whoever asks. */
export const hasSignedInByCall = async (db: Database | Tx, personId: string) => {
  const [row] = await db.execute<{ came: boolean }>(sql`select has_signed_in_by_call(${personId}) as came`)
  return row?.came ?? true
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

const waits = (now: Date) =>
  and(isNull(callBack.endedAt), gt(callBack.waitsUntil, now), lt(callBack.tries, CODE_TRIES))

/** The latest of each person: whoever is telephoned, every browser that waits in their name is meant. */
export const callsWaiting = async (db: Database, now: Date, atMost = 200): Promise<readonly FoundCall[]> => {
  const found = await calls(db).where(waits(now)).orderBy(desc(callBack.confirmedAt)).limit(atMost)
  const latest = new Map(found.toReversed().map((one) => [one.call.personId, one] as const))
  return [...latest.values()].toSorted(
    (one, other) => Number(one.call.confirmedAt) - Number(other.call.confirmedAt),
  )
}

/** Held until the transaction ends. */
export const lockCallsWaitingOf = (tx: Tx, personId: string, now: Date) =>
  tx
    .select(SHOWN)
    .from(callBack)
    .where(and(eq(callBack.personId, personId), waits(now)))
    .for('update')

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

import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { RunVerb } from '@/lib/domain/checks/run/inputs'
import { BEFORE_DISCLOSURE, TO_BE_PURGED } from '@/lib/domain/checks/run/states'
import { type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import type { Refusal } from '@/lib/domain/shared/outcome'
import type { Database, Tx } from '../client'
import { checkSubject, checkVersion, optOutHold } from '../schema'

/** Keys of the files of opt-out checks, and which step is being taken on them. */

type Db = Database | Tx

export const beginHold = (tx: Tx, runId: string, key: Uint8Array) =>
  tx.insert(optOutHold).values({ runId, key, rows: 0 })

export type Underway = {
  /** A step of the table, or a file that is being given out. */
  readonly step: RunVerb | 'downloadRequest' | 'handOverRelease'
  readonly rows: number
  readonly beganAt: Date
  readonly beatAt: Date
}

type Kept = { readonly key: Uint8Array; readonly underway: Underway | null; readonly refusal: Refusal | null }

/** Null once the key is dropped. */
export const findHold = async (db: Db, reference: string): Promise<Kept | null> => {
  const [row] = await db
    .select(getTableColumns(optOutHold))
    .from(optOutHold)
    .innerJoin(checkSubject, eq(checkSubject.id, optOutHold.runId))
    .where(eq(checkSubject.reference, reference))
  if (!row) return null
  const { key, step, rows, beganAt, beatAt, refusal } = row
  const underway =
    step && beganAt && beatAt ? { step: step as Underway['step'], rows, beganAt, beatAt } : null
  return { key: new Uint8Array(key), underway, refusal }
}

/** The key for whoever may take a step: nobody else is at work, or whoever was has not been heard of since. */
export const takeStep = async (
  tx: Tx,
  runId: string,
  step: Underway['step'],
  { now, silentSince }: { readonly now: Date; readonly silentSince: Date },
): Promise<Uint8Array | null> => {
  const [row] = await tx
    .update(optOutHold)
    .set({ step, rows: 0, beganAt: now, beatAt: now, refusal: null })
    .where(and(eq(optOutHold.runId, runId), or(isNull(optOutHold.step), lt(optOutHold.beatAt, silentSince))))
    .returning({ key: optOutHold.key })
  return row ? new Uint8Array(row.key) : null
}

export const beat = (db: Db, runId: string, rows: number, now: Date) =>
  db
    .update(optOutHold)
    .set({ rows, beatAt: now })
    .where(and(eq(optOutHold.runId, runId), isNotNull(optOutHold.step)))

export const endStep = (db: Db, runId: string, refusal: Refusal | null = null) =>
  db
    .update(optOutHold)
    .set({
      step: null,
      beganAt: null,
      beatAt: null,
      refusal: refusal && { rule: refusal.rule, ...(refusal.facts && { facts: refusal.facts }) },
    })
    .where(eq(optOutHold.runId, runId))

export const dropHold = (tx: Tx, runId: string) => tx.delete(optOutHold).where(eq(optOutHold.runId, runId))

const { facts } = checkSubject

/** Runs on which time alone has something to do, or whose files are still to be purged. */
export const runsInWant = (db: Database, now: Date, size: number) =>
  db
    .select({ reference: checkSubject.reference })
    .from(checkSubject)
    .where(
      and(
        eq(checkSubject.kind, 'run'),
        or(
          and(inArray(checkSubject.status, [...TO_BE_PURGED]), sql`${facts}->>'purge' is null`),
          and(
            inArray(checkSubject.status, [...BEFORE_DISCLOSURE]),
            or(
              sql`${checkSubject.clock} <= ${londonDate(now)}`,
              sql`(${facts}->>'heldUntil')::timestamptz <= ${now.toISOString()}::timestamptz`,
            ),
          ),
        ),
      ),
    )
    .orderBy(asc(checkSubject.updatedAt), asc(checkSubject.id))
    .limit(size)

/** When anything of the check was last recorded; time does not go back behind it. */
export const lastMomentOf = async (tx: Db, id: string): Promise<Date | null> => {
  const [row] = await tx
    .select({ at: checkSubject.updatedAt })
    .from(checkSubject)
    .where(eq(checkSubject.id, id))
  return row?.at ?? null
}

/** Of the mailbox: numbers start again each month. Whoever asks holds the numbering until the transaction ends. */
export const lastRequest = async (
  tx: Tx,
  mailbox: string,
): Promise<{ readonly on: CalendarDate; readonly sequence: number } | null> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('opt-out request'), hashtext(${mailbox}))`)
  const [row] = await tx
    .select({
      at: checkVersion.at,
      sequence: sql<number>`(${checkVersion.facts}->'request'->>'sequence')::int`,
    })
    .from(checkVersion)
    .innerJoin(checkSubject, eq(checkSubject.id, checkVersion.subjectId))
    .where(
      and(
        eq(checkSubject.kind, 'run'),
        eq(checkVersion.status, 'REQUEST_BUILT'),
        sql`${checkVersion.facts}->'request'->>'mailbox' = ${mailbox}`,
      ),
    )
    .orderBy(desc(checkVersion.at), sql`(${checkVersion.facts}->'request'->>'sequence')::int desc`)
    .limit(1)
  return row ? { on: londonDate(row.at), sequence: row.sequence } : null
}

/** Other runs that sent the very same request: the service may turn it away. */
export const sentBefore = (db: Db, { id, digest }: { readonly id: string; readonly digest: string }) =>
  db
    .select({ reference: checkSubject.reference })
    .from(checkSubject)
    .where(
      and(
        eq(checkSubject.kind, 'run'),
        ne(checkSubject.id, id),
        sql`${facts}->'request'->>'digest' = ${digest}`,
        sql`${facts}->>'sent' is not null`,
      ),
    )
    .orderBy(desc(checkSubject.updatedAt))
    .limit(1)

import { randomUUID } from 'node:crypto'
import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm'
import { againstMailCode } from '@/lib/domain/identity/call-back'
import { againstTry, isOpen } from '@/lib/domain/identity/enrolment'
import {
  type LetterEnd,
  nextTry,
  type OpenedLetter,
  type Standing,
  unansweredBefore,
} from '@/lib/domain/identity/letter'
import type { RecoveryStep } from '@/lib/domain/identity/recovery'
import { keyIdOf, open, seal } from '@/lib/secrets/envelope'
import { KeysUnusable, topKeys } from '@/lib/secrets/top-keys'
import type { Database, Tx } from '../client'
import { callBack, enrolmentChallenge, enrolmentInvitation, letter, person, recovery } from '../schema'

/** All mail: owed in the transaction of what it tells of, sent by `lib/use-cases/post/drain.ts` and nothing else. */

type Row = typeof letter.$inferSelect

const placeOf = (id: string) => ({ table: 'letter', column: 'sealed', row: id })

const sealedSecret = (id: string, secret: string | Uint8Array) => {
  const top = topKeys().current
  return { sealed: seal(top, placeOf(id), Buffer.from(secret)), topKey: top.id }
}

const openedBytes = ({ id, sealed }: Pick<Row, 'id' | 'sealed'>): Buffer => {
  const key = sealed && topKeys().byId.get(keyIdOf(sealed) ?? '')
  if (!sealed || !key)
    throw new KeysUnusable('The top key that a letter is sealed with is not in the key file.')
  return Buffer.from(open(key, placeOf(id), sealed))
}

/** The same secret under the top key that is current now. */
export const letterSealedAnew = (row: Pick<Row, 'id' | 'sealed'>) => sealedSecret(row.id, openedBytes(row))

/* Owing */

type NewLetter = { readonly to: string; readonly secret: string; readonly at: Date } & (
  | { readonly kind: 'invitation' | 'recoveryLink'; readonly invitationId: string }
  | { readonly kind: 'code'; readonly challengeId: string }
  | { readonly kind: 'signInCode'; readonly callBackId: string }
)

export const oweLetter = async (tx: Tx, { to, secret, at, ...about }: NewLetter): Promise<string> => {
  const id = randomUUID()
  await tx
    .insert(letter)
    .values({ id, ...about, sentTo: to, owedAt: at, dueAt: at, ...sealedSecret(id, secret) })
  return id
}

export const oweNotices = async (
  tx: Tx,
  { recoveryId, step, at }: { readonly recoveryId: string; readonly step: RecoveryStep; readonly at: Date },
  addresses: readonly string[],
) => {
  if (addresses.length === 0) return
  const told = { kind: 'recoveryNotice', recoveryId, step, owedAt: at, dueAt: at } as const
  await tx.insert(letter).values(addresses.map((sentTo) => ({ id: randomUUID(), sentTo, ...told })))
}

/* Sending */

/** Those to look at now: whose pause is over, and whose claim nobody answered. */
export const lettersDue = async (db: Database, now: Date, atMost: number): Promise<readonly string[]> => {
  const rows = await db
    .select({ id: letter.id })
    .from(letter)
    .where(
      and(
        isNull(letter.doneAt),
        or(and(isNull(letter.takenAt), lte(letter.dueAt, now)), lte(letter.takenAt, unansweredBefore(now))),
      ),
    )
    .orderBy(asc(letter.dueAt))
    .limit(atMost)
  return rows.map(({ id }) => id)
}

export type HeldLetter = { readonly row: Row; readonly isTheirs: boolean } & Standing

/** Until the transaction ends; null where another one holds it, or it has ended. */
export const holdLetter = async (tx: Tx, id: string, now: Date): Promise<HeldLetter | null> => {
  const [found] = await tx
    .select({
      row: letter,
      invitation: enrolmentInvitation,
      challenge: enrolmentChallenge,
      call: callBack,
      person,
    })
    .from(letter)
    .leftJoin(recovery, eq(recovery.id, letter.recoveryId))
    .leftJoin(callBack, eq(callBack.id, letter.callBackId))
    .leftJoin(enrolmentChallenge, eq(enrolmentChallenge.id, letter.challengeId))
    .leftJoin(
      enrolmentInvitation,
      sql`${enrolmentInvitation.id} in (${letter.invitationId}, ${enrolmentChallenge.invitationId})`,
    )
    .leftJoin(
      person,
      sql`${person.id} in (${recovery.personId}, ${enrolmentInvitation.personId}, ${callBack.personId})`,
    )
    .where(and(eq(letter.id, id), isNull(letter.doneAt)))
    .for('update', { of: letter, skipLocked: true })
  if (!found) return null
  const { row } = found
  return { ...row, row, isTheirs: row.sentTo === found.person?.email, isWanted: isWanted(found, now) }
}

type Found = {
  readonly row: Row
  readonly invitation: typeof enrolmentInvitation.$inferSelect | null
  readonly challenge: typeof enrolmentChallenge.$inferSelect | null
  readonly call: typeof callBack.$inferSelect | null
  readonly person: typeof person.$inferSelect | null
}

/** A notice always is: it tells of what has happened. */
const isWanted = ({ row, invitation, challenge, call, person: whose }: Found, now: Date): boolean => {
  if (row.kind === 'recoveryNotice') return true
  if (!whose?.active || whose.lockedAt) return false
  if (row.kind === 'signInCode') return againstMailCode(call, now) === null
  return isOpen(invitation, now) && (row.kind !== 'code' || againstTry(challenge, now) === null)
}

/** Whoever has it may send the letter once. `row.tries` names the claim: no other one has that number. */
export const claimLetter = async (tx: Tx, { row }: HeldLetter, now: Date): Promise<Claim> => {
  const tries = row.tries + 1
  await tx
    .update(letter)
    .set({ takenAt: now, tries, unanswered: row.unanswered + (row.takenAt ? 1 : 0) })
    .where(eq(letter.id, row.id))
  return { id: row.id, tries }
}

export type Claim = { readonly id: string; readonly tries: number }

export const openedLetter = ({ row, isTheirs }: HeldLetter): OpenedLetter => {
  const { id, kind, sentTo: to, recoveryId, step } = row
  if (kind !== 'recoveryNotice') return { id, to, kind, secret: openedBytes(row).toString() }
  if (!recoveryId || !step) throw new Error('a notice tells of a step')
  return { id, to, kind, recoveryId, step, isTheirs }
}

const hasEnded = (endedAs: LetterEnd, at: Date) => ({
  endedAs,
  doneAt: at,
  takenAt: null,
  sealed: null,
  topKey: null,
})

export const endHeldLetter = (tx: Tx, { row }: HeldLetter, endedAs: LetterEnd, at: Date) =>
  tx
    .update(letter)
    .set({ ...hasEnded(endedAs, at), unanswered: row.unanswered + (row.takenAt ? 1 : 0) })
    .where(eq(letter.id, row.id))

/** Whoever claimed it: it was taken by the mail server, and that stays true. */
export const markSent = (db: Database, id: string, at: Date) =>
  db
    .update(letter)
    .set(hasEnded('sent', at))
    .where(and(eq(letter.id, id), isNull(letter.doneAt)))

/** By whoever claimed it and was answered no; a claim that another one took over meanwhile is theirs. */
export const releaseLetter = (db: Database, { id, tries }: Claim, now: Date) =>
  db
    .update(letter)
    .set({ takenAt: null, dueAt: nextTry(tries, now) })
    .where(and(eq(letter.id, id), eq(letter.tries, tries), isNull(letter.doneAt)))

/** Where nothing can be sent it is looked at again later. */
export const postponeLetter = (tx: Tx, { row }: HeldLetter, until: Date) =>
  tx.update(letter).set({ dueAt: until }).where(eq(letter.id, row.id))

export const endOfLetter = async (db: Database, id: string): Promise<LetterEnd | null> =>
  (await db.select({ endedAs: letter.endedAs }).from(letter).where(eq(letter.id, id)))[0]?.endedAs ?? null

/* Telling how many were told */

export const noticesAbout = (db: Database, recoveryId: string) =>
  db
    .select({
      step: sql<RecoveryStep>`${letter.step}`,
      owed: sql<number>`count(*)::int`,
      sent: sql<number>`(count(*) filter (where ${letter.endedAs} = 'sent'))::int`,
    })
    .from(letter)
    .where(eq(letter.recoveryId, recoveryId))
    .groupBy(letter.step)

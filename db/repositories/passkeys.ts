import { and, asc, eq, gt, isNull, lt } from 'drizzle-orm'
import type { ChallengePurpose, SigningProof } from '@/lib/domain/shared/signing-proof'
import { sha256 } from '@/lib/hash'
import type { Database, Tx } from '../client'
import { challenge, passkey, person, signingProof } from '../schema'

const DAY_MS = 86_400_000

export type NewPasskey = {
  readonly id: string
  readonly credentialId: string
  readonly personId: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
  readonly backedUp: boolean
  readonly name: string
  readonly now: Date
}

export const insertPasskey = (tx: Tx, { now, transports, ...row }: NewPasskey) =>
  tx.insert(passkey).values({ ...row, transports: [...transports], createdAt: now })

const OWN = {
  id: passkey.id,
  credentialId: passkey.credentialId,
  transports: passkey.transports,
  name: passkey.name,
  backedUp: passkey.backedUp,
  createdAt: passkey.createdAt,
  lastUsedAt: passkey.lastUsedAt,
}

/** Those that a person can use now, the oldest first. */
export const passkeysOf = (db: Database | Tx, personId: string) =>
  db
    .select(OWN)
    .from(passkey)
    .where(and(eq(passkey.personId, personId), isNull(passkey.endedAt)))
    .orderBy(asc(passkey.createdAt), asc(passkey.id))

export type OwnPasskey = Awaited<ReturnType<typeof passkeysOf>>[number]

/** All of a person's, held in one order by whoever changes how many there are. */
export const holdPasskeysOf = (tx: Tx, personId: string) =>
  tx
    .select({ id: passkey.id })
    .from(passkey)
    .where(and(eq(passkey.personId, personId), isNull(passkey.endedAt)))
    .orderBy(asc(passkey.id))
    .for('update')

/** The passkey, held still until the transaction ends, so that its counter is read and written by one at a time. */
export const holdPasskey = async (tx: Tx, credentialId: string) => {
  const [row] = await tx
    .select({
      id: passkey.id,
      personId: passkey.personId,
      publicKey: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
    })
    .from(passkey)
    .innerJoin(person, and(eq(person.id, passkey.personId), eq(person.active, true)))
    .where(and(eq(passkey.credentialId, credentialId), isNull(passkey.endedAt)))
    .for('update', { of: passkey })
  return row ?? null
}

export type HeldPasskey = NonNullable<Awaited<ReturnType<typeof holdPasskey>>>

export const markPasskeyUsed = (
  tx: Tx,
  id: string,
  { counter, backedUp, now }: { readonly counter: number; readonly backedUp: boolean; readonly now: Date },
) => tx.update(passkey).set({ counter, backedUp, lastUsedAt: now }).where(eq(passkey.id, id))

/** One of this person's own; false where there is none. */
export const endPasskey = async (tx: Tx, personId: string, id: string, now: Date) => {
  const ended = await tx
    .update(passkey)
    .set({ endedAt: now })
    .where(and(eq(passkey.id, id), eq(passkey.personId, personId), isNull(passkey.endedAt)))
    .returning({ id: passkey.id })
  return ended.length === 1
}

export type NewChallenge = {
  readonly challenge: Uint8Array
  readonly purpose: ChallengePurpose
  readonly personId: string | null
  readonly boundTo: string
  readonly preimage: string | null
  readonly now: Date
  readonly expires: Date
}

/** Those of yesterday go: a stranger who asks for many leaves nothing behind. */
export const insertChallenge = async (
  tx: Tx | Database,
  { challenge: bytes, now, ...row }: NewChallenge,
): Promise<void> => {
  await tx.delete(challenge).where(lt(challenge.expires, new Date(now.getTime() - DAY_MS)))
  await tx.insert(challenge).values({ ...row, hash: sha256(bytes) })
}

type Spending = {
  readonly challenge: Uint8Array
  readonly purpose: ChallengePurpose
  readonly boundTo: string
  /** Null when nobody is signed in yet. */
  readonly personId: string | null
  readonly now: Date
}

/** Spent by one and only once: the condition is in the statement that spends it. */
export const spendChallenge = async (
  tx: Tx,
  { challenge: bytes, purpose, boundTo, personId, now }: Spending,
): Promise<{ readonly preimage: string | null } | null> => {
  const [row] = await tx
    .update(challenge)
    .set({ spentAt: now })
    .where(
      and(
        eq(challenge.hash, sha256(bytes)),
        eq(challenge.purpose, purpose),
        eq(challenge.boundTo, boundTo),
        personId === null ? isNull(challenge.personId) : eq(challenge.personId, personId),
        gt(challenge.expires, now),
        isNull(challenge.spentAt),
      ),
    )
    .returning({ preimage: challenge.preimage })
  return row ?? null
}

export type KeptProof = {
  readonly actId: string
  readonly personId: string
  readonly verb: string
  readonly reference: string
  readonly at: Date
  readonly proof: SigningProof
}

export const insertProof = (tx: Tx, { proof, ...about }: KeptProof) => {
  const { clientDataJSON: clientDataJson, ...rest } = proof
  return tx.insert(signingProof).values({ ...about, ...rest, clientDataJson })
}

export const proofsAbout = (db: Database | Tx, reference: string) =>
  db.select().from(signingProof).where(eq(signingProof.reference, reference)).orderBy(asc(signingProof.at))

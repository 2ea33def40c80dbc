import { randomUUID } from 'node:crypto'
import { and, eq, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Identified, Vouched } from '@/lib/domain/identity/provider-claims'
import { sha256 } from '@/lib/hash'
import type { Database, Tx } from '../client'
import {
  endedSession,
  organisation,
  person,
  providerIdentity,
  providerSession,
  service,
  session,
} from '../schema'

/** Whom a provider vouches for, and the sessions that rest on its word. */

export const tokenHash = (token: string) => sha256(Buffer.from(token))

/** Mail domains of the council itself. */
export const ownDomains = async (db: Database | Tx): Promise<readonly string[]> => {
  const [row] = await db
    .select({ domains: organisation.domains })
    .from(organisation)
    .where(eq(organisation.own, true))
  return row?.domains ?? []
}

/** Of an agency, by its name. */
export const domainsOf = async (db: Database | Tx, name: string): Promise<readonly string[]> => {
  const [row] = await db
    .select({ domains: organisation.domains })
    .from(organisation)
    .where(eq(organisation.name, name))
  return row?.domains ?? []
}

/** Asked of others without being shown as whom the provider knows them. */
export const isLinkedAt = async (db: Database | Tx, personId: string, issuer: string): Promise<boolean> => {
  const [row] = await db.execute<{ linked: boolean }>(
    sql`select is_linked_at(${personId}, ${issuer}) as linked`,
  )
  return row?.linked ?? true
}

type Link = Pick<Identified, 'issuer' | 'subject'> & { readonly personId: string; readonly at: Date }

/** In the transaction that has spent their leave at that moment; the database links nobody otherwise. */
export const linkByLeave = (tx: Tx, { issuer, subject, personId, at }: Link) =>
  tx.execute(
    sql`select link_by_leave(${issuer}, ${subject}, ${personId}::uuid, ${at.toISOString()}::timestamptz)`,
  )

const LINKED = {
  id: person.id,
  active: person.active,
  role: person.role,
  grade: person.grade,
  serviceId: person.serviceId,
}

export const personAtProvider = async (
  db: Database | Tx,
  { issuer, subject }: Pick<Identified, 'issuer' | 'subject'>,
) => {
  const [row] = await db
    .select(LINKED)
    .from(providerIdentity)
    .innerJoin(person, eq(person.id, providerIdentity.personId))
    .where(and(eq(providerIdentity.issuer, issuer), eq(providerIdentity.subject, subject)))
  return row ?? null
}

export const isAddressTaken = async (db: Database | Tx, email: string) => {
  const [row] = await db.select({ id: person.id }).from(person).where(eq(person.email, email))
  return row !== undefined
}

export const serviceNamed = async (db: Database | Tx, name: string): Promise<string | null> => {
  const [row] = await db.select({ id: service.id }).from(service).where(eq(service.name, name))
  return row?.id ?? null
}

type FromProvider = Omit<Vouched, 'service' | 'title' | 'authTime'> & {
  readonly title: string
  readonly serviceId: string | null
  readonly at: Date
}

/** Makes or changes the person whom that name at the provider is linked to; their id. */
export const personFromProvider = async (tx: Tx, of: FromProvider): Promise<string> => {
  const [row] = await tx.execute<{ id: string }>(sql`select person_from_provider(
    ${of.issuer}, ${of.subject}, ${randomUUID()}::uuid, ${of.name}, ${of.email}, ${of.role}, ${of.grade},
    ${of.title}, ${of.serviceId}::uuid, ${of.at.toISOString()}::timestamptz) as id`)
  if (!row) throw new Error('the council has no organisation of its own in the database')
  return row.id
}

export type NewProviderSession = Omit<typeof providerSession.$inferInsert, 'askedAt'>

export const insertProviderSession = (tx: Tx, row: NewProviderSession) =>
  tx.insert(providerSession).values(row)

export const providerSessionOf = async (db: Database | Tx, token: string) => {
  const [row] = await db
    .select()
    .from(providerSession)
    .where(eq(providerSession.tokenHash, tokenHash(token)))
  return row ?? null
}

/** The same session under another cookie rests on the same word. */
export const moveProviderSession = (tx: Tx, from: string, to: string) =>
  tx
    .update(providerSession)
    .set({ tokenHash: tokenHash(to) })
    .where(eq(providerSession.tokenHash, tokenHash(from)))

/** One asker at a time, of all the servers there are; one that never came back holds nobody up for long. */
const ASKING_MS = 60_000

type Seen = { readonly tokenHash: Uint8Array; readonly checkedAt: Date }

/** `seen`: the row as the asker read it. Once it was checked since, its refresh token is spent. */
export const claimCheck = async (db: Database, seen: Seen, now: Date): Promise<boolean> => {
  const claimed = await db
    .update(providerSession)
    .set({ askedAt: now })
    .where(
      and(
        eq(providerSession.tokenHash, seen.tokenHash),
        lte(providerSession.checkedAt, seen.checkedAt),
        or(isNull(providerSession.askedAt), lt(providerSession.askedAt, new Date(now.getTime() - ASKING_MS))),
      ),
    )
    .returning({ hash: providerSession.tokenHash })
  return claimed.length === 1
}

export const keepChecked = (
  tx: Tx,
  hash: Uint8Array,
  kept: { refreshToken: string | null; checkedAt: Date },
) =>
  tx
    .update(providerSession)
    .set({ ...kept, askedAt: null })
    .where(eq(providerSession.tokenHash, hash))

const DAY_MS = 86_400_000

/** Ends the session and keeps why for a day; false where somebody else ended it first. What could ask again goes with it. */
export const endSessionFor = async (tx: Tx, hash: Uint8Array, rule: string, at: Date): Promise<boolean> => {
  const ended = await tx
    .update(session)
    .set({ endedAt: at, endedWhy: 'endedByProvider' })
    .where(and(eq(session.tokenHash, hash), isNull(session.endedAt)))
    .returning({ id: session.personId })
  await tx.delete(providerSession).where(eq(providerSession.tokenHash, hash))
  if (ended.length === 0) return false
  await tx.delete(endedSession).where(lt(endedSession.at, new Date(at.getTime() - DAY_MS)))
  await tx.insert(endedSession).values({ tokenHash: hash, rule, at })
  return true
}

export const whySessionEnded = async (db: Database, token: string): Promise<string | null> => {
  const [row] = await db
    .select({ rule: endedSession.rule })
    .from(endedSession)
    .where(eq(endedSession.tokenHash, tokenHash(token)))
  return row?.rule ?? null
}

import { and, desc, eq, gt, inArray, isNull, lte, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Role } from '@/lib/domain/shared/actor'
import type { Database, Tx } from '../client'
import {
  challenge,
  enrolmentInvitation,
  formerAddress,
  organisation,
  passkey,
  person,
  recovery,
} from '../schema'

/** Lost passkeys on their way to being replaced, and who is told of it. */

export type Recovery = typeof recovery.$inferSelect

type New = Pick<
  Recovery,
  'id' | 'personId' | 'personRole' | 'why' | 'askedBy' | 'askedAs' | 'askedAt' | 'expiresAt'
>

export const insertRecovery = (tx: Tx, row: New) => tx.insert(recovery).values(row)

const lost = alias(person, 'lost')
const asker = alias(person, 'asker')
const agreer = alias(person, 'agreer')
const stopper = alias(person, 'stopper')

const recoveries = (db: Database | Tx) =>
  db
    .select({
      row: recovery,
      name: lost.name,
      organisationId: lost.organisationId,
      asker: asker.name,
      agreer: agreer.name,
      stopper: stopper.name,
    })
    .from(recovery)
    .innerJoin(lost, eq(lost.id, recovery.personId))
    .innerJoin(asker, eq(asker.id, recovery.askedBy))
    .leftJoin(agreer, eq(agreer.id, recovery.agreedBy))
    .leftJoin(stopper, eq(stopper.id, recovery.stoppedBy))

export type FoundRecovery = Awaited<ReturnType<typeof recoveries>>[number]

// Compared as text, because an id comes from an address and need not be one.
const named = (id: string) => eq(sql`${recovery.id}::text`, id)
const isOpen = inArray(recovery.state, ['ASKED', 'AGREED'])

export const findRecovery = async (db: Database | Tx, id: string) =>
  (await recoveries(db).where(named(id)))[0] ?? null

/** Held until the transaction ends: whoever agrees, stops or uses it at the same moment takes turns. */
export const lockRecovery = async (tx: Tx, id: string): Promise<Recovery | null> =>
  (await tx.select().from(recovery).where(named(id)).for('update'))[0] ?? null

export const openRecoveryOf = async (db: Database | Tx, personId: string) =>
  (await recoveries(db).where(and(eq(recovery.personId, personId), isOpen)))[0] ?? null

export const openRecoveries = (db: Database, atMost = 200) =>
  recoveries(db).where(isOpen).orderBy(desc(recovery.askedAt)).limit(atMost)

export const openRecoveriesIn = (db: Database, organisationId: string) =>
  recoveries(db)
    .where(and(eq(lost.organisationId, organisationId), isOpen))
    .orderBy(desc(recovery.askedAt))

type Part = { readonly personId: string; readonly role: Role; readonly at: Date }

export const agreeTo = (tx: Tx, id: string, { personId, role, at }: Part, opensAt: Date, expiresAt: Date) =>
  tx
    .update(recovery)
    .set({ state: 'AGREED', agreedBy: personId, agreedAs: role, agreedAt: at, opensAt, expiresAt })
    .where(eq(recovery.id, id))

export const stop = (tx: Tx, id: string, by: string | null, at: Date, reason: string | null) =>
  tx
    .update(recovery)
    .set({ state: 'STOPPED', stoppedBy: by, stoppedAt: at, reason })
    .where(eq(recovery.id, id))

export const expire = (tx: Tx, id: string) =>
  tx.update(recovery).set({ state: 'EXPIRED' }).where(eq(recovery.id, id))

export const markUsed = (tx: Tx, id: string, passkeyId: string, at: Date) =>
  tx.update(recovery).set({ state: 'USED', usedAt: at, passkeyId }).where(eq(recovery.id, id))

/** Every other one, and whatever was asked of them: an answer that is under way finds nothing to answer. */
export const endOtherPasskeys = async (tx: Tx, personId: string, kept: string, at: Date) => {
  const ended = await tx
    .update(passkey)
    .set({ endedAt: at })
    .where(and(eq(passkey.personId, personId), ne(passkey.id, kept), isNull(passkey.endedAt)))
    .returning({ id: passkey.id })
  await tx.delete(challenge).where(eq(challenge.personId, personId))
  return ended.map(({ id }) => id)
}

/** Those that are agreed to, waited for, and not sent a link yet. */
export const recoveriesDue = (db: Database, now: Date, atMost: number) =>
  db
    .select({ id: recovery.id })
    .from(recovery)
    .where(
      and(
        eq(recovery.state, 'AGREED'),
        lte(recovery.opensAt, now),
        gt(recovery.expiresAt, now),
        sql`not exists (select 1 from ${enrolmentInvitation} i where i.recovery_id = ${recovery.id})`,
      ),
    )
    .limit(atMost)

/* Mail */

const isInside = eq(organisation.own, true)

/** Whoever watches over requests and data here, and is there. */
const watchers = async (tx: Tx) =>
  tx
    .select({ address: person.email })
    .from(person)
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .where(and(isInside, eq(person.active, true), inArray(person.role, ['INTAKE', 'DPO'])))

/** Every address by which somebody is known to be reached who could say that this is wrong. */
export const channelsAbout = async (tx: Tx, row: Pick<Recovery, 'personId' | 'askedBy'>, since: Date) => {
  const now = await tx
    .select({ address: person.email })
    .from(person)
    .where(inArray(person.id, [row.personId, row.askedBy]))
  const before = await tx
    .select({ address: formerAddress.address })
    .from(formerAddress)
    .where(and(eq(formerAddress.personId, row.personId), gt(formerAddress.until, since)))
  const invited = await tx
    .select({ address: enrolmentInvitation.sentTo })
    .from(enrolmentInvitation)
    .where(and(eq(enrolmentInvitation.personId, row.personId), gt(enrolmentInvitation.createdAt, since)))
  const leads = await tx
    .select({ address: person.email })
    .from(organisation)
    .innerJoin(person, eq(person.id, organisation.leadId))
    .where(sql`${organisation.id} = (select organisation_id from ${person} p where p.id = ${row.personId})`)
  const all = [...now, ...before, ...invited, ...leads, ...(await watchers(tx))]
  return [...new Set(all.map(({ address }) => address))]
}

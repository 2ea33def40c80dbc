import { randomUUID } from 'node:crypto'
import { and, asc, count, desc, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import { type AccountNotice, toldOf } from '@/lib/domain/identity/account-notices'
import { CODE_TRIES } from '@/lib/domain/identity/break-glass'
import type { Actor, Role } from '@/lib/domain/shared/actor'
import type { Database, Tx } from '../client'
import { accountNotice, breakGlassCode, organisation, person, providerIdentity, service } from '../schema'
import { endSessionsOf } from './sessions'

/** Accounts as the command line keeps them, and the codes and notices of the way in when the provider is down. */

export const listPeople = (db: Database) =>
  db
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      role: person.role,
      grade: person.grade,
      service: service.name,
      organisation: organisation.name,
      active: person.active,
      demo: person.demo,
    })
    .from(person)
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .leftJoin(service, eq(service.id, person.serviceId))
    .orderBy(asc(organisation.name), asc(person.email))

export const personByAddress = async (tx: Database | Tx, email: string) => {
  const [row] = await tx
    .select({
      id: person.id,
      role: person.role,
      active: person.active,
      demo: person.demo,
      own: organisation.own,
    })
    .from(person)
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .where(eq(person.email, email))
  return row ?? null
}

/** Two commands at once must not both find that there is none yet. */
const FIRST_ADMINISTRATOR_LOCK = 7_341_915

export const countAdministrators = async (tx: Tx) => {
  await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_ADMINISTRATOR_LOCK})`)
  const [row] = await tx
    .select({ total: count() })
    .from(person)
    .where(and(eq(person.role, 'ADMIN'), eq(person.active, true)))
  return row?.total ?? 0
}

type OwnCouncil = { readonly name: string; readonly switchboard: string; readonly domain: string }

/** The council's own organisation; made where the installation has none yet. */
export const ownOrganisation = async (tx: Tx, { name, switchboard, domain }: OwnCouncil) => {
  const [row] = await tx.select().from(organisation).where(eq(organisation.own, true))
  if (row) return { id: row.id, domains: row.domains }
  const made = { id: randomUUID(), domains: [domain] }
  await tx.insert(organisation).values({ ...made, name, type: 'council', own: true, switchboard })
  return made
}

export const insertAdministrator = (
  tx: Tx,
  of: { id: string; name: string; email: string; organisationId: string },
) => tx.insert(person).values({ ...of, role: 'ADMIN', title: 'System administrator' })

/** How many sessions ended with it. */
export const deactivate = async (tx: Tx, personId: string, now: Date): Promise<number> => {
  await tx.update(person).set({ active: false }).where(eq(person.id, personId))
  return endSessionsOf(tx, personId, now)
}

export const linkToProvider = (
  tx: Tx,
  link: { issuer: string; subject: string; personId: string; linkedAt: Date },
) => tx.insert(providerIdentity).values(link)

type NewCode = {
  readonly personId: string
  readonly codeHash: Uint8Array
  readonly madeAt: Date
  readonly expires: Date
}

/** Whatever was made for this person before is good no longer. */
export const insertCode = async (tx: Tx, code: NewCode) => {
  await tx
    .update(breakGlassCode)
    .set({ spentAt: code.madeAt })
    .where(and(eq(breakGlassCode.personId, code.personId), isNull(breakGlassCode.spentAt)))
  await tx.insert(breakGlassCode).values({ id: randomUUID(), ...code })
}

/** Counts the try before the code is looked at, so that many at once are no more than a few. */
export const takeTry = async (tx: Tx, personId: string, now: Date) => {
  const [row] = await tx
    .update(breakGlassCode)
    .set({ tries: sql`${breakGlassCode.tries} + 1` })
    .where(
      and(
        eq(breakGlassCode.personId, personId),
        isNull(breakGlassCode.spentAt),
        gt(breakGlassCode.expires, now),
        lt(breakGlassCode.tries, CODE_TRIES),
      ),
    )
    .returning({ id: breakGlassCode.id, codeHash: breakGlassCode.codeHash })
  return row ?? null
}

export const spendCode = async (tx: Tx, id: string, now: Date): Promise<boolean> => {
  const spent = await tx
    .update(breakGlassCode)
    .set({ spentAt: now })
    .where(and(eq(breakGlassCode.id, id), isNull(breakGlassCode.spentAt)))
    .returning({ id: breakGlassCode.id })
  return spent.length === 1
}

export const insertAccountNotices = (tx: Tx, what: AccountNotice, aboutPerson: string, at: Date) =>
  tx
    .insert(accountNotice)
    .values(toldOf(what).map((toRole: Role) => ({ id: randomUUID(), toRole, what, aboutPerson, at })))

/** Unread first, then newest first. */
export const listAccountNotices = (db: Database, actor: Pick<Actor, 'role'>, size: number) =>
  db
    .select({
      id: accountNotice.id,
      what: accountNotice.what,
      at: accountNotice.at,
      readAt: accountNotice.readAt,
      readBy: sql<
        string | null
      >`(select name from ${person} reader where reader.id = ${accountNotice.readBy})`,
      reference: person.name,
    })
    .from(accountNotice)
    .innerJoin(person, eq(person.id, accountNotice.aboutPerson))
    .where(eq(accountNotice.toRole, actor.role))
    .orderBy(desc(isNull(accountNotice.readAt)), desc(accountNotice.at), asc(accountNotice.id))
    .limit(size)

export const countUnreadAccountNotices = async (db: Database, actor: Pick<Actor, 'role'>) => {
  const [row] = await db
    .select({ total: count() })
    .from(accountNotice)
    .where(and(eq(accountNotice.toRole, actor.role), isNull(accountNotice.readAt)))
  return row?.total ?? 0
}

export const markAccountNoticesRead = (tx: Tx, actor: Actor, ids: readonly string[], at: Date) =>
  tx
    .update(accountNotice)
    .set({ readAt: at, readBy: actor.id })
    .where(
      and(
        inArray(accountNotice.id, [...ids]),
        eq(accountNotice.toRole, actor.role),
        isNull(accountNotice.readAt),
      ),
    )

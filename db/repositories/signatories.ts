import { and, asc, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Authority } from '@/lib/domain/agreement/command'
import type { Role } from '@/lib/domain/shared/actor'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import type { Database, Tx } from '../client'
import { organisation, person, signatoryAuthority } from '../schema'

const HELD = {
  personId: person.id,
  name: person.name,
  title: person.title,
  email: person.email,
  grade: person.grade,
  role: person.role,
  organisationId: organisation.id,
  body: organisation.name,
  own: organisation.own,
  domains: organisation.domains,
  reference: signatoryAuthority.reference,
}

/** Everybody who may sign on this day, for whatever body. */
export const authoritiesOn = async (db: Database | Tx, today: CalendarDate): Promise<readonly Authority[]> =>
  db
    .select(HELD)
    .from(signatoryAuthority)
    .innerJoin(person, eq(person.id, signatoryAuthority.personId))
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .where(
      and(
        eq(person.active, true),
        isNull(signatoryAuthority.endedBy),
        lte(signatoryAuthority.starts, today),
        gte(signatoryAuthority.ends, today),
      ),
    )
    .orderBy(asc(organisation.name), asc(person.name))

const recorder = alias(person, 'recorder')
const ender = alias(person, 'ender')

/** The list with its dates, the ended ones too. */
export const allAuthorities = (db: Database | Tx) =>
  db
    .select({
      id: signatoryAuthority.id,
      ...HELD,
      starts: signatoryAuthority.starts,
      ends: signatoryAuthority.ends,
      recordedBy: recorder.name,
      recordedAt: signatoryAuthority.recordedAt,
      endedBy: ender.name,
      endedAt: signatoryAuthority.endedAt,
    })
    .from(signatoryAuthority)
    .innerJoin(recorder, eq(recorder.id, signatoryAuthority.recordedBy))
    .leftJoin(ender, eq(ender.id, signatoryAuthority.endedBy))
    .innerJoin(person, eq(person.id, signatoryAuthority.personId))
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .orderBy(asc(organisation.name), asc(person.name), asc(signatoryAuthority.starts))

/** Everybody active in one of these roles, with the body they would sign for. */
export const peopleInRoles = (db: Database, roles: readonly Role[]) =>
  db
    .select({ id: person.id, name: person.name, title: person.title, body: organisation.name })
    .from(person)
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .where(and(eq(person.active, true), inArray(person.role, [...roles])))
    .orderBy(asc(organisation.name), asc(person.name))

/** Any number, as long as it is always the same one and not another lock's. */
const AUTHORITY_LOCK = 7_341_904

/** One at a time for one person: each must see the days that the one before it took. Held until the transaction ends. */
export const holdAuthoritiesOf = (tx: Tx, personId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(${AUTHORITY_LOCK}, hashtext(${personId}))`)

export const insertAuthority = (tx: Tx | Database, row: typeof signatoryAuthority.$inferInsert) =>
  tx.insert(signatoryAuthority).values(row)

/** False when it was ended before. */
export const endAuthority = async (tx: Tx, id: string, by: string, at: Date) => {
  const ended = await tx
    .update(signatoryAuthority)
    .set({ endedBy: by, endedAt: at })
    .where(and(eq(signatoryAuthority.id, id), isNull(signatoryAuthority.endedBy)))
    .returning({ id: signatoryAuthority.id, personId: signatoryAuthority.personId })
  return ended[0] ?? null
}

import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Database, Tx } from '../client'
import { delegation, organisation, person, service } from '../schema'

export const ACTOR = {
  id: person.id,
  name: person.name,
  email: person.email,
  role: person.role,
  grade: person.grade,
  title: person.title,
  idNumber: person.idNumber,
  phone: person.phone,
  organisationId: person.organisationId,
  organisation: organisation.name,
  serviceId: person.serviceId,
  service: service.name,
  delegatedServices: sql<string[]>`coalesce((
    select array_agg(distinct covered) from ${delegation} held, unnest(held.service_ids) covered
    where held.delegate_id = ${person.id} and held.approved_at is not null and held.revoked_at is null
      and (now() at time zone 'Europe/London')::date between held.starts and held.ends
  ), '{}')`,
}

const actors = (db: Database | Tx) =>
  db
    .select(ACTOR)
    .from(person)
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .leftJoin(service, eq(service.id, person.serviceId))

/** Somebody who left, or whose way in is locked, is nobody. */
export const isThere = and(eq(person.active, true), isNull(person.lockedAt))

/** The person as the row says now, or null when there is none or they have left. */
export const findActor = async (db: Database | Tx, personId: string): Promise<Actor | null> => {
  const [row] = await actors(db).where(and(eq(person.id, personId), isThere))
  return row ?? null
}

/** The same, held still until the transaction ends: a role taken away between page and click is seen here. */
export const holdActor = async (tx: Tx, personId: string): Promise<Actor | null> => {
  await tx.execute(sql`select hold_person(${personId})`)
  return findActor(tx, personId)
}

export const demoPeople = (db: Database) =>
  db
    .select({
      id: person.id,
      name: person.name,
      title: person.title,
      role: person.role,
      note: person.demoNote,
      organisation: organisation.name,
      own: organisation.own,
      service: service.name,
      email: person.email,
    })
    .from(person)
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .leftJoin(service, eq(service.id, person.serviceId))
    .where(and(eq(person.demo, true), eq(person.active, true)))
    .orderBy(asc(organisation.own), asc(organisation.name), asc(person.name))

export const councilPeople = (tx: Database | Tx) =>
  tx
    .select({
      id: person.id,
      name: person.name,
      idNumber: person.idNumber,
      email: person.email,
      grade: person.grade,
      title: person.title,
      role: person.role,
      active: person.active,
    })
    .from(person)
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .where(eq(organisation.own, true))

/** The active account of an agency's officer by their work address, if they have one. */
export const accountOf = async (
  tx: Tx,
  organisationId: string,
  email: string | undefined,
): Promise<string | null> => {
  if (!email) return null
  const [row] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.email, email), eq(person.organisationId, organisationId), eq(person.active, true)))
  return row?.id ?? null
}

export const allServices = (db: Database | Tx) =>
  db.select({ id: service.id, name: service.name }).from(service).orderBy(asc(service.name))

export const agencies = (db: Database | Tx) =>
  db
    .select({
      id: organisation.id,
      name: organisation.name,
      type: organisation.type,
      switchboard: organisation.switchboard,
    })
    .from(organisation)
    .where(ne(organisation.own, true))
    .orderBy(asc(organisation.name))

/** Mail domains that belong to an organisation. */
export const domainsOf = async (db: Database | Tx, id: string): Promise<readonly string[]> => {
  const [row] = await db
    .select({ domains: organisation.domains })
    .from(organisation)
    .where(eq(organisation.id, id))
  return row?.domains ?? []
}

export const findOrganisation = async (db: Database | Tx, id: string) => {
  const [row] = await db.select().from(organisation).where(eq(organisation.id, id))
  return row ?? null
}

/** Names by id, of whoever there is. */
export const namesOfPeople = async (
  db: Database | Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(sql<string>`${person.id}::text`, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

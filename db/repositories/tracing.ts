import { and, desc, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Sought } from '@/lib/domain/disclosure/after-inputs'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Database, Tx } from '../client'
import { disclosure, organisation, service } from '../schema'
import { notHiddenFrom, visibleTo } from './visible-to'

/** Searches over what is kept of many cases at once: who received something about a person, and what is asked again and again. */

/** Letters without their marks, so that "Lukasz" and "Łukasz", "Siân" and "Sian" are looked for alike. */
const plain = (text: SQL) =>
  sql`translate(regexp_replace(normalize(lower(coalesce(${text}, '')), nfkd), '[\u0300-\u036f]', '', 'g'), 'łøđ', 'lod')`

const wordsIn = (name = '') => name.split(/[\s,]+/).filter((word) => word !== '')

/** Every word of the name, in any order. */
const names = (text: SQL, { name }: Sought) =>
  and(...wordsIn(name).map((word) => sql`strpos(${plain(text)}, ${plain(sql`${word}`)}) > 0`))

const isSubject = (sought: Sought) => {
  const subject = sql`subject.facts ->> 'name'`
  const called = sql`concat(${subject}, ' ', subject.facts ->> 'aliases')`
  const born = sought.dob ? sql`subject.facts ->> 'dob' = ${sought.dob}` : undefined
  return sql`exists (
    select 1 from jsonb_array_elements(${disclosure.facts} #> '{request,subjects}') as subject(facts)
    where ${and(sought.name ? names(called, sought) : undefined, born)})`
}

/** A call is written in words, where a date of birth has no place of its own: only a name finds it. */
const isInCall = (sought: Sought) =>
  sought.name ? names(sql`${disclosure.facts} #>> '{urgent,person}'`, sought) : undefined

const somethingWent = sql`(${disclosure.facts} ?| array['release', 'urgentDecision'] or jsonb_path_exists(${disclosure.facts}, '$.voided[*].release'))`

/** References of the cases from which something about the person went, newest first; of those that this actor may see. */
export const casesAbout = async (tx: Tx | Database, actor: Actor, sought: Sought, size: number) => {
  const rows = await tx
    .select({ reference: disclosure.reference })
    .from(disclosure)
    .where(and(visibleTo(actor), somethingWent, or(isSubject(sought), isInCall(sought))))
    .orderBy(desc(disclosure.createdAt))
    .limit(size)
  return rows.map(({ reference }) => reference)
}

const purpose = sql<string>`${disclosure.facts} #>> '{request,purpose}'`
const total = sql<number>`count(*)::int`

/** The Board counts what it may not open; everybody else counts what they see. */
const countedBy = (actor: Actor) => (actor.role === 'IGB' ? notHiddenFrom(actor) : visibleTo(actor))

/** Like requests since that day: the same body, purpose and service, more often than `moreThan`. */
export const clusters = (
  db: Database,
  actor: Actor,
  { since, moreThan }: { readonly since: Date; readonly moreThan: number },
) =>
  db
    .select({
      organisationId: organisation.id,
      organisation: organisation.name,
      serviceId: service.id,
      service: service.name,
      purpose,
      total,
    })
    .from(disclosure)
    .innerJoin(organisation, eq(organisation.id, disclosure.organisationId))
    .innerJoin(service, eq(service.id, disclosure.serviceId))
    .where(
      and(
        countedBy(actor),
        sql`${disclosure.reachedCouncil} >= ${since.toISOString()}::timestamptz`,
        isNotNull(purpose),
      ),
    )
    .groupBy(organisation.id, organisation.name, service.id, service.name, purpose)
    .having(sql`count(*) > ${moreThan}`)
    .orderBy(desc(total), organisation.name, service.name)

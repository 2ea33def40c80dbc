import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Sought } from '@/lib/domain/disclosure/after-inputs'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Database, Tx } from '../client'
import { acrossCases } from '../principal'
import { dataKey, disclosure, organisation, service } from '../schema'
import { caseKey, type KeyRow, keyOf } from './case-keys'
import { openedFacts, openedSubjects, type Subjects, subjectsOf } from './sealed-case'
import { notHiddenFrom, visibleTo } from './visible-to'

/** Searches over what is kept of many cases at once: who received something about a person, and what is asked again and again. */

/** Letters without their marks, so that "Lukasz" and "Łukasz", "Siân" and "Sian" are looked for alike. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[łøđ]/g, (letter) => ({ ł: 'l', ø: 'o', đ: 'd' })[letter] ?? letter)

const wordsIn = (name = '') => name.split(/[\s,]+/).filter((word) => word !== '')

/** Every word of the name, in any order. */
const names = (text: string, { name }: Sought) =>
  wordsIn(name).every((word) => plain(text).includes(plain(word)))

/** Everything that was given fits one subject; a call has no date of birth, so that only a name finds it. */
const isAbout = ({ subjects, call }: Subjects, sought: Sought) =>
  subjects.some(
    ({ called, dob }) =>
      (sought.name || sought.dob) && names(called, sought) && (!sought.dob || dob === sought.dob),
  ) ||
  (call !== null && Boolean(sought.name) && names(call, sought))

const somethingWent = sql`(${disclosure.facts} ?| array['release', 'urgentDecision'] or jsonb_path_exists(${disclosure.facts}, '$.voided[*].release'))`

type Kept = {
  readonly id: string
  readonly subjects: Uint8Array | null
  readonly facts: Readonly<Record<string, unknown>> | null
  readonly key: KeyRow | null
}

/** A case that an earlier version kept names its subjects in its facts alone. */
const subjectsIn = ({ id, subjects, facts, key }: Kept): Subjects | null => {
  if (subjects) return openedSubjects(caseKey(key), id, subjects)
  const old = facts && openedFacts(caseKey(key), id, facts)
  return old && subjectsOf(old as Pick<CaseFile, 'request' | 'urgent'>)
}

const AT_ONCE = 2_000

/**
 * References of the cases from which something about the person went, newest first; of those that this actor may
 * see. Names are sealed, and an index of them would tell whoever has the database who is in it; so every case is
 * asked, by its few sealed names alone.
 */
export const casesAbout = async (tx: Tx | Database, actor: Actor, sought: Sought, size: number) => {
  const found: string[] = []
  for (let after: Older | undefined; found.length < size; ) {
    const rows = await namesBefore(tx, actor, after)
    for (const row of rows) {
      const subjects = subjectsIn(row)
      if (subjects && isAbout(subjects, sought)) found.push(row.reference)
    }
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) break
    after = last
  }
  return found.slice(0, size)
}

type Older = { readonly createdAt: string; readonly id: string }

const namesBefore = (tx: Tx | Database, actor: Actor, after: Older | undefined) =>
  tx
    .select({
      id: disclosure.id,
      reference: disclosure.reference,
      // As text: a moment of JavaScript is too coarse to go on from.
      createdAt: sql<string>`${disclosure.createdAt}::text`,
      subjects: disclosure.subjects,
      facts: sql<Kept['facts']>`case when ${disclosure.subjects} is null then ${disclosure.facts} end`,
      key: dataKey,
    })
    .from(disclosure)
    .leftJoin(dataKey, keyOf(disclosure.id))
    .where(
      and(
        visibleTo(actor),
        somethingWent,
        after
          ? sql`(${disclosure.createdAt}, ${disclosure.id}) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(disclosure.createdAt), desc(disclosure.id))
    .limit(AT_ONCE)

const purpose = sql<string>`${disclosure.facts} #>> '{request,purpose}'`
const total = sql<number>`count(*)::int`

/** The Board counts what it may not open; everybody else counts what they see. */
const countedBy = (actor: Actor) => (actor.role === 'IGB' ? notHiddenFrom(actor) : visibleTo(actor))

type Often = { readonly since: Date; readonly moreThan: number }

/** Like requests since that day: the same body, purpose and service, more often than `moreThan`. */
export const clusters = (db: Database, actor: Actor, often: Often) =>
  actor.role === 'IGB'
    ? acrossCases(db, 'counted without the case', (tx) => clustersIn(tx, actor, often))
    : clustersIn(db, actor, often)

const clustersIn = (db: Database | Tx, actor: Actor, { since, moreThan }: Often) =>
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

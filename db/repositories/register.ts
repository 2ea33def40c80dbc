import { and, asc, desc, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Kind, Tier } from '@/lib/domain/agreement/kinds'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import type { DataClass } from '@/lib/domain/agreement/text'
import { addDays, type CalendarDate } from '@/lib/domain/shared/dates'
import type { Database } from '../client'
import { agreement, agreementParty } from '../schema'
import { summariesWith } from './agreement-summaries'
import { COUNTED_TO } from './disclosures'

/** Whose move is awaited: states by role, held to their services, and seats that have not signed. */
export type AwaitedFrom = {
  readonly personId: string
  readonly statuses: readonly AgreementStatus[]
  /** Null for somebody who works for every service. */
  readonly services: readonly string[] | null
}

export const REVIEW_FILTERS = ['overdue', 'soon'] as const
/** Due within this many days. */
export const SOON_DAYS = 90

export type RegisterFilters = {
  readonly statuses?: readonly AgreementStatus[] | undefined
  readonly awaitedFrom?: AwaitedFrom | undefined
  readonly kind?: Kind | undefined
  readonly tier?: Tier | undefined
  readonly serviceId?: string | undefined
  readonly organisationId?: string | undefined
  readonly dataClass?: DataClass | undefined
  readonly review?: (typeof REVIEW_FILTERS)[number] | undefined
  /** Taken over from an older register, and something is still lacking. */
  readonly gaps?: boolean | undefined
  readonly published?: boolean | undefined
  readonly search?: string | undefined
}

/** Where a late review matters. One under notice is not reviewed any more. */
const REVIEWED: readonly AgreementStatus[] = ['IN_FORCE', 'RENEWED', 'VARIED', 'REVIEW_DUE', 'SUSPENDED']

const reviewIs = (review: 'overdue' | 'soon', today: CalendarDate) => {
  const stands = inArray(agreement.status, [...REVIEWED])
  if (review === 'soon')
    return and(stands, sql`${agreement.reviewOn} between ${today} and ${addDays(today, SOON_DAYS)}`)
  const called = and(eq(agreement.status, 'REVIEW_DUE'), lt(agreement.reviewDueSince, today))
  return and(stands, or(lt(agreement.reviewOn, today), called))
}

const seated = (personId: string) =>
  and(
    eq(agreement.status, 'SIGNATURE'),
    sql`${agreement.facts} @> ${JSON.stringify({ seats: [{ personId }] })}::jsonb`,
    sql`not ${personId}::uuid = any(${agreement.signatories})`,
  )

const awaited = ({ personId, statuses, services }: AwaitedFrom) =>
  or(
    and(
      inArray(agreement.status, [...statuses]),
      services ? inArray(agreement.serviceId, [...services]) : undefined,
    ),
    seated(personId),
  )

const queryOf = (search: string) => sql`websearch_to_tsquery('english', ${search})`

const matching = (filters: RegisterFilters, today: CalendarDate): SQL =>
  and(
    filters.statuses && inArray(agreement.status, [...filters.statuses]),
    filters.awaitedFrom && awaited(filters.awaitedFrom),
    filters.kind && eq(agreement.kind, filters.kind),
    filters.tier && eq(agreement.tier, filters.tier),
    filters.serviceId ? eq(agreement.serviceId, filters.serviceId) : undefined,
    filters.organisationId
      ? sql`exists (select 1 from ${agreementParty} where ${agreementParty.agreementId} = ${agreement.id} and ${agreementParty.organisationId} = ${filters.organisationId})`
      : undefined,
    filters.dataClass && sql`${filters.dataClass} = any(${agreement.classes})`,
    filters.review && reviewIs(filters.review, today),
    filters.gaps ? and(eq(agreement.imported, true), sql`${agreement.lacks} > 0`) : undefined,
    filters.published ? eq(agreement.published, true) : undefined,
    filters.search ? sql`${agreement.search} @@ ${queryOf(filters.search)}` : undefined,
  ) ?? sql`true`

/** Whether the name or a reference matches, and not only a party or the words of a clause: weight A. */
const namedBy = (search: string | undefined) =>
  search ? sql<boolean>`(ts_filter(${agreement.search}, '{a}') @@ ${queryOf(search)})` : sql<boolean>`false`

export const REGISTER_SORTS = ['best', 'updated', 'review', 'title'] as const
/** `best`: matches in the title first, the rest after them, each newest first. */
export type RegisterSort = (typeof REGISTER_SORTS)[number]

/** The last row of the page before: what the list is sorted by, as text, and the id that makes it one row. */
export type RegisterCursor = { readonly key: string; readonly id: string }

type Listed = Awaited<ReturnType<typeof listRegister>>[number]

type Order = {
  readonly by: (named: SQL<boolean>) => readonly SQL[]
  readonly after: (cursor: RegisterCursor, named: SQL<boolean>) => SQL | undefined
  readonly keyOf: (row: Listed) => string
}

const newest = [desc(agreement.updatedAt), desc(agreement.id)]

const ORDERS: Readonly<Record<RegisterSort, Order>> = {
  best: {
    by: (named) => [sql`${named} desc`, ...newest],
    after: ({ key, id }, named) =>
      sql`(${named}, ${agreement.updatedAt}, ${agreement.id}) < (${key.startsWith('1')}, ${key.slice(1)}::timestamptz, ${id}::uuid)`,
    keyOf: ({ named, updatedAt }) => `${named ? 1 : 0}${updatedAt.toISOString()}`,
  },
  updated: {
    by: () => newest,
    after: ({ key, id }) =>
      sql`(${agreement.updatedAt}, ${agreement.id}) < (${key}::timestamptz, ${id}::uuid)`,
    keyOf: ({ updatedAt }) => updatedAt.toISOString(),
  },
  review: {
    // Nothing under review comes last, as the index has it.
    by: () => [asc(agreement.reviewOn), asc(agreement.id)],
    after: ({ key, id }) =>
      key === ''
        ? and(isNull(agreement.reviewOn), sql`${agreement.id} > ${id}::uuid`)
        : or(
            sql`(${agreement.reviewOn}, ${agreement.id}) > (${key}::date, ${id}::uuid)`,
            isNull(agreement.reviewOn),
          ),
    keyOf: ({ reviewOn }) => reviewOn ?? '',
  },
  title: {
    by: () => [asc(agreement.title), asc(agreement.id)],
    after: ({ key, id }) => sql`(${agreement.title}, ${agreement.id}) > (${key}, ${id}::uuid)`,
    keyOf: ({ title }) => title,
  },
}

export const cursorAfter = (row: Listed, sort: RegisterSort): RegisterCursor => ({
  key: ORDERS[sort].keyOf(row),
  id: row.id,
})

type Page = {
  readonly today: CalendarDate
  readonly sort: RegisterSort
  readonly after?: RegisterCursor | undefined
  readonly size: number
}

/** A page of the register; one more than `size` when there is a next page. */
export const listRegister = (db: Database, filters: RegisterFilters, { today, sort, after, size }: Page) => {
  const named = namedBy(filters.search)
  return summariesWith(db, { named })
    .where(and(matching(filters, today), after && ORDERS[sort].after(after, named)))
    .orderBy(...ORDERS[sort].by(named))
    .limit(size + 1)
}

/** How many each of several lists holds, up to one more than `COUNTED_TO`, in one question. */
export const countRegister = async (
  db: Database,
  lists: readonly RegisterFilters[],
  today: CalendarDate,
): Promise<readonly number[]> => {
  const counted = lists.map(
    (filters) =>
      sql`(select count(*)::int from (select 1 from ${agreement} where ${matching(filters, today)} limit ${COUNTED_TO + 1}) counted)`,
  )
  const [row] = await db.execute<{ counts: number[] }>(
    sql`select array[${sql.join(counted, sql`, `)}] as counts`,
  )
  return row?.counts ?? []
}

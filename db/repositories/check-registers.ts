import { and, asc, count, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Checked, CheckKind } from '@/lib/domain/checks/kernel'
import { readsTheRegister } from '@/lib/domain/permissions/agreement-visibility'
import type { Actor } from '@/lib/domain/shared/actor'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import type { Database } from '../client'
import { agreement, checkSubject, disclosure, restrictedOpening } from '../schema'
import { isCheckReference, mayBeWithRecipient, toSubject, whole } from './checks'
import { namesDataset } from './datasets'
import { openingOf } from './openings'
import { notHiddenFrom, visibleTo } from './visible-to'

/** Checks as the pages of the council's registers list and count them: only those that the reader may see. */

export type RegisterKind = Extract<CheckKind, 'dataset' | 'processing' | 'incident' | 'transfer'>

/** Somebody who reads a list, and when: what was opened for a reason is shut again in time. */
export type Reader = { readonly actor: Actor; readonly now: Date }

/** Whether this person may know that there is such a case or agreement, whether or not it is shut. */
export const knownCheck = (actor: Actor): SQL | undefined =>
  and(
    readsTheRegister(actor.role) ? undefined : isNull(checkSubject.agreementId),
    or(isNull(checkSubject.disclosureId), visibleTo(actor)),
  )

/** `isShut` of `lib/use-cases/restricted/opening`, said again for lists. */
const isNotShut = ({ actor, now }: Reader): SQL | undefined =>
  or(
    eq(disclosure.restricted, false),
    sql`exists (select from ${restrictedOpening} where ${openingOf(actor, now)} and ${restrictedOpening.disclosureId} = ${disclosure.id})`,
  )

/** `seesMatter` of `lib/use-cases/checks/matter`, said again for lists; tests of the lists hold the two together. */
export const seenCheck = (reader: Reader): SQL | undefined =>
  and(knownCheck(reader.actor), or(isNull(checkSubject.disclosureId), isNotShut(reader)))

const { facts } = checkSubject

const SEARCHED = sql`concat_ws(' ', ${checkSubject.reference}, ${checkSubject.title}, ${facts}->>'source', ${facts}->>'description', ${facts}->>'purposeCode', ${facts}->>'department', ${facts}->>'systemOwner', ${facts}->>'dataCategories', ${facts}->>'what', ${facts}->'content'->>'recipientLegalName', ${facts}->'content'->>'purpose', jsonb_path_query_array(${facts}, '$.recipients[*].recipient'))`

const asPattern = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** Every word stands somewhere. */
const found = (search: string) =>
  and(
    ...search
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => sql`${SEARCHED} ilike ${asPattern(word)}`),
  )

type Order = { readonly by: readonly SQL[]; readonly after: (reference: string) => SQL }

const the = (column: string, reference: string) =>
  sql`(select ${sql.identifier(column)} from ${checkSubject} where reference = ${reference})`

const BY_TITLE: Order = {
  by: [asc(checkSubject.title), asc(checkSubject.reference)],
  after: (reference) =>
    sql`(${checkSubject.title}, ${checkSubject.reference}) > (${the('title', reference)}, ${reference})`,
}

const NEWEST_FIRST: Order = {
  by: [desc(checkSubject.createdAt), desc(checkSubject.reference)],
  after: (reference) =>
    sql`(${checkSubject.createdAt}, ${checkSubject.reference}) < (${the('created_at', reference)}, ${reference})`,
}

const ORDERS: Readonly<Record<RegisterKind, Order>> = {
  dataset: BY_TITLE,
  processing: BY_TITLE,
  incident: NEWEST_FIRST,
  transfer: NEWEST_FIRST,
}

export type RegisterPage = {
  readonly search?: string | undefined
  readonly statuses?: readonly string[] | undefined
  /** Reference of the last one of the page before. */
  readonly after?: string | undefined
  readonly size: number
}

export const listRegister = async <T extends Checked>(
  db: Database,
  reader: Reader,
  kind: RegisterKind,
  { search, statuses, after, size }: RegisterPage,
): Promise<readonly T[]> => {
  const rows = await whole(db)
    .where(
      and(
        eq(checkSubject.kind, kind),
        seenCheck(reader),
        statuses && inArray(checkSubject.status, [...statuses]),
        search ? found(search) : undefined,
        after && isCheckReference(kind, after) ? ORDERS[kind].after(after) : undefined,
      ),
    )
    .orderBy(...ORDERS[kind].by)
    .limit(size)
  return rows.map(toSubject<T>)
}

/** How many stand in one of these states, of those that the reader may see. */
export const countStanding = async (
  db: Database,
  reader: Reader,
  kind: CheckKind,
  statuses: readonly string[],
): Promise<number> => {
  const [row] = await db
    .select({ total: count() })
    .from(checkSubject)
    .leftJoin(disclosure, eq(disclosure.id, checkSubject.disclosureId))
    .where(and(eq(checkSubject.kind, kind), inArray(checkSubject.status, [...statuses]), seenCheck(reader)))
  return row?.total ?? 0
}

/** Of every entry of the register of processing, when it was last looked at and nothing more. */
export const processingReviews = (db: Database) =>
  db
    .select({
      status: checkSubject.status,
      reviewedOn: sql<string | null>`${facts}->'reviewed'->>'on'`,
      confirmedOn: sql<string | null>`${facts}->'confirmed'->>'on'`,
    })
    .from(checkSubject)
    .where(eq(checkSubject.kind, 'processing'))

/** Agreements and disclosures that say on their sheet that the dataset goes into them, the last changed first. */
export const mattersUsing = (db: Database, reader: Reader, dataset: string, size: number) =>
  db
    .select({ agreement: agreement.reference, title: agreement.title, disclosure: disclosure.reference })
    .from(checkSubject)
    .leftJoin(agreement, eq(agreement.id, checkSubject.agreementId))
    .leftJoin(disclosure, eq(disclosure.id, checkSubject.disclosureId))
    .where(and(eq(checkSubject.kind, 'sheet'), namesDataset(dataset), seenCheck(reader)))
    .orderBy(desc(checkSubject.updatedAt), asc(checkSubject.id))
    .limit(size)

/** Agreements and disclosures whose recipient owes a certificate by that day, the longest owed first. */
export const certificatesOwedBy = (db: Database, reader: Reader, day: CalendarDate, size: number) =>
  db
    .select({
      agreement: agreement.reference,
      title: agreement.title,
      disclosure: disclosure.reference,
      owedOn: sql<CalendarDate>`${facts}->>'owedOn'`,
    })
    .from(checkSubject)
    .leftJoin(agreement, eq(agreement.id, checkSubject.agreementId))
    .leftJoin(disclosure, eq(disclosure.id, checkSubject.disclosureId))
    .where(
      and(
        eq(checkSubject.kind, 'sheet'),
        sql`${facts}->>'owedOn' <= ${day}`,
        mayBeWithRecipient,
        seenCheck(reader),
      ),
    )
    .orderBy(sql`${facts}->>'owedOn'`, asc(checkSubject.id))
    .limit(size)

/** Those of these disclosures that the reader may see now. */
export const disclosuresSeen = async (
  db: Database,
  reader: Reader,
  references: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (references.length === 0) return new Set()
  const rows = await db
    .select({ reference: disclosure.reference })
    .from(disclosure)
    .where(and(inArray(disclosure.reference, [...references]), visibleTo(reader.actor), isNotShut(reader)))
  return new Set(rows.map(({ reference }) => reference))
}

/** For whoever is told of a check without being shown the case that it is of. */
export const notHiddenCheck = (actor: Actor): SQL | undefined =>
  or(isNull(checkSubject.disclosureId), notHiddenFrom(actor))

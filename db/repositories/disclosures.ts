import { and, asc, count, desc, eq, inArray, isNotNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { expiresAt } from '@/lib/domain/disclosure/clocks'
import { type CaseFile, caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import { GATEWAYS } from '@/lib/domain/disclosure/gateways'
import { FRESH } from '@/lib/domain/disclosure/opened'
import type { Status } from '@/lib/domain/disclosure/states'
import { authoriserEmailOf, seenAs } from '@/lib/domain/permissions/visibility'
import { type Actor, isOutside } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import type { Database, Tx } from '../client'
import { dataKey, decision, disclosure, disclosureNumber, organisation } from '../schema'
import { type CaseKey, caseKey, caseKeyFor, type KeyRow, keyOf, makeCaseKey } from './case-keys'
import { openedFacts, sealedFacts, sealedSubjects } from './sealed-case'
import { visibleTo } from './visible-to'

type Row = {
  readonly disclosure: typeof disclosure.$inferSelect
  readonly organisation: typeof organisation.$inferSelect
  readonly data_key: KeyRow | null
}

/** Facts that have columns of their own; the rest of the aggregate is the `facts` document. */
const COLUMNS = [
  'id',
  'reference',
  'version',
  'status',
  'gateway',
  'organisation',
  'requesterId',
  'keyedById',
  'createdAt',
  'hiddenFrom',
  'serviceId',
] as const

const firstLine = (text: string) => text.split('\n')[0]?.slice(0, 120) ?? ''

/** Never a data subject: the offence, what the notice is called, or that somebody telephoned. */
const headlineOf = (d: CaseFile) => {
  if (d.urgent) return d.gateway === 'G23' ? GATEWAYS.G23.name : 'Emergency call'
  const asked = d.request ?? d.draft
  if (asked?.instrument) return GATEWAYS[d.gateway].name
  if (asked?.offenceWithheld?.includes('yes')) return 'Offence withheld'
  return asked?.offence ? firstLine(asked.offence) : 'Not yet described'
}

const toColumns = (key: CaseKey, d: CaseFile) => ({
  status: d.status,
  gateway: d.gateway,
  organisationId: d.organisation.id,
  serviceId: d.serviceId,
  requesterId: d.requesterId,
  keyedById: d.keyedById,
  authoriserId: d.authorisation?.personId ?? null,
  collatorId: d.collator?.personId ?? null,
  approverId: d.decision?.by.personId ?? null,
  checkerId: d.pack?.check?.by.personId ?? null,
  releaserId: d.release?.by.personId ?? null,
  authoriserEmail: authoriserEmailOf(d),
  hiddenFrom: [...d.hiddenFrom],
  conflicted: d.conflicts.map((conflict) => conflict.personId),
  restricted: seenAs(d).restricted,
  assigned: [...d.assigned],
  neededRoles: [...seenAs(d).neededRoles],
  urgentDeciderId: d.urgentDecision?.by.personId ?? null,
  partOf: d.partOf?.reference ?? null,
  partCount: d.parts.length,
  reachedCouncil: d.reachedAt === null ? null : new Date(d.reachedAt),
  dueOn: d.dueOn ?? null,
  expiresAt: expiresAt(d) === null ? null : new Date(expiresAt(d) ?? ''),
  headline: headlineOf(d),
  facts: sealedFacts(key, d, factsOf(d)),
  subjects: sealedSubjects(key, d),
})

/** What stands in the `facts` document before it is sealed. */
export const factsOf = (d: CaseFile) =>
  Object.fromEntries(Object.entries(d).filter(([name]) => !(COLUMNS as readonly string[]).includes(name)))

// The document was written by `toColumns` from the same union and the status column says which member it is.
const toDisclosure = ({ disclosure: row, organisation: body, data_key }: Row): Disclosure | null => {
  const facts = openedFacts(caseKey(data_key), row.id, row.facts)
  return facts && wholeCase(row, body, facts)
}

const wholeCase = (
  row: Row['disclosure'],
  body: Row['organisation'],
  facts: Readonly<Record<string, unknown>>,
) =>
  ({
    // A case kept by an earlier version lacks the lists that came later.
    ...FRESH,
    reachedAt: row.reachedCouncil?.toISOString() ?? null,
    ...facts,
    id: row.id,
    reference: row.reference,
    version: row.version,
    status: row.status,
    gateway: row.gateway,
    organisation: {
      id: body.id,
      name: body.name,
      type: body.type,
      domains: body.domains,
      switchboard: body.switchboard,
    },
    requesterId: row.requesterId,
    keyedById: row.keyedById,
    createdAt: row.createdAt.toISOString(),
    hiddenFrom: row.hiddenFrom,
    serviceId: row.serviceId,
  }) as unknown as Disclosure

const rows = (db: Database | Tx) =>
  db
    .select()
    .from(disclosure)
    .innerJoin(organisation, eq(organisation.id, disclosure.organisationId))
    .leftJoin(dataKey, keyOf(disclosure.id))

/** Null for a case that never was, and for one that was erased. */
export const findDisclosure = async (db: Database | Tx, reference: string): Promise<Disclosure | null> => {
  const [row] = await rows(db).where(eq(disclosure.reference, reference))
  return row ? toDisclosure(row) : null
}

/**
 * Locked until the transaction ends, so that two acts on one case take turns and the second sees the first.
 * Not against foreign keys: a record being filed for the case need not wait for an act on it.
 */
export const lockDisclosure = async (tx: Tx, reference: string): Promise<Disclosure | null> => {
  const [row] = await rows(tx)
    .where(eq(disclosure.reference, reference))
    .for('no key update', { of: disclosure })
  return row ? toDisclosure(row) : null
}

export const newReference = async (tx: Tx, now: Date) => {
  const [row] = await tx.execute<{ next: string }>(sql`select nextval(${disclosureNumber.seqName}) as next`)
  return `DIS-${londonDate(now).slice(0, 4)}-${String(row?.next).padStart(6, '0')}`
}

export const insertDisclosure = async (tx: Tx, d: Disclosure, now: Date) => {
  const file = caseFile(d)
  await tx.insert(disclosure).values({
    ...toColumns(await makeCaseKey(tx, d.id), file),
    id: d.id,
    reference: d.reference,
    version: d.version,
    createdAt: new Date(d.createdAt),
    updatedAt: now,
  })
}

/** False when somebody else has saved since `version` was read; then nothing is written. */
export const saveDisclosure = async (
  tx: Tx,
  version: number,
  next: Disclosure,
  now: Date,
): Promise<boolean> => {
  const columns = toColumns(await caseKeyFor(tx, next.id), caseFile(next))
  const saved = await tx
    .update(disclosure)
    .set({ ...columns, version: version + 1, updatedAt: now })
    .where(and(eq(disclosure.id, next.id), eq(disclosure.version, version)))
    .returning({ id: disclosure.id })
  return saved.length === 1
}

/** One row a round of deciding; a second one for the same round is refused by the database. */
export const insertDecision = (tx: Tx, d: CaseFile) => {
  if (!d.decision) throw new Error('only a decided case has a decision to keep')
  const { id, outcome, by, grade } = d.decision
  return tx.insert(decision).values({
    id,
    disclosureId: d.id,
    round: d.voided.length,
    outcome,
    approverId: by.personId,
    grade,
    bound: by.bound,
    at: new Date(by.at),
  })
}

/* Lists. */

export type ListFilters = {
  readonly statuses?: readonly Status[]
  readonly organisationId?: string
  readonly serviceId?: string
  readonly overdue?: boolean
  readonly search?: string
  /** Found to fall under it. */
  readonly agreement?: string
}

/** By the reference of the agreement that somebody named. */
export const isUnder = (reference: string): SQL =>
  sql`${disclosure.facts} #>> '{agreement,reference}' = ${reference}`

const matching = (actor: Actor, filters: ListFilters, today: string): SQL | undefined => {
  const like = filters.search ? `%${filters.search.replace(/[%_\\]/g, '\\$&')}%` : undefined
  return and(
    visibleTo(actor),
    filters.statuses ? inArray(disclosure.status, [...filters.statuses]) : undefined,
    filters.organisationId ? eq(disclosure.organisationId, filters.organisationId) : undefined,
    filters.serviceId ? eq(disclosure.serviceId, filters.serviceId) : undefined,
    filters.overdue ? and(isNotNull(disclosure.dueOn), sql`${disclosure.dueOn} < ${today}`) : undefined,
    filters.agreement ? isUnder(filters.agreement) : undefined,
    like
      ? or(
          sql`${disclosure.reference} ilike ${like}`,
          // What a restricted case is about is not to be found out by guessing words of it.
          and(eq(disclosure.restricted, false), sql`${disclosure.headline} ilike ${like}`),
        )
      : undefined,
  )
}

/** The last row of the page before: due date (empty sorts last) and id. */
export type Cursor = { readonly dueOn: string; readonly id: string }

// Written out, not bound: only so does the planner know the expression of the index `disclosure_in_order`.
const due = sql<string>`coalesce(${disclosure.dueOn}, '9999-12-31'::date)`

const LIST_ROW = {
  id: disclosure.id,
  reference: disclosure.reference,
  status: disclosure.status,
  gateway: disclosure.gateway,
  restricted: disclosure.restricted,
  headline: disclosure.headline,
  organisation: organisation.name,
  dueOn: disclosure.dueOn,
  expiresAt: disclosure.expiresAt,
  updatedAt: disclosure.updatedAt,
  serviceId: disclosure.serviceId,
}

/** A page of the cases this person may know of, soonest due first; one more than `size` when there is a next page. */
export const listDisclosures = (
  db: Database,
  actor: Actor,
  filters: ListFilters,
  { today, after, size }: { today: string; after?: Cursor; size: number },
) =>
  db
    .select(LIST_ROW)
    .from(disclosure)
    .innerJoin(organisation, eq(organisation.id, disclosure.organisationId))
    .where(
      and(
        matching(actor, filters, today),
        after ? sql`(${due}, ${disclosure.id}) > (${after.dueOn}::date, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(due, asc(disclosure.id))
    .limit(size + 1)

/** Counting every case of a large council costs more than the list itself; past this the number says no more. */
export const COUNTED_TO = 1_000

/** How many cases the list holds, up to one more than `COUNTED_TO`. */
export const countDisclosures = async (db: Database, actor: Actor, filters: ListFilters, today: string) => {
  const some = db
    .select({ one: sql`1`.as('one') })
    .from(disclosure)
    .where(matching(actor, filters, today))
    .limit(COUNTED_TO + 1)
    .as('some')
  const [row] = await db.select({ total: count() }).from(some)
  return row?.total ?? 0
}

/** An outside person's own cases, or what somebody of the council keyed in, newest first. */
export const listOwn = (db: Database, actor: Actor, size: number) =>
  db
    .select(LIST_ROW)
    .from(disclosure)
    .innerJoin(organisation, eq(organisation.id, disclosure.organisationId))
    .where(and(visibleTo(actor), isOutside(actor) ? undefined : eq(disclosure.keyedById, actor.id)))
    .orderBy(desc(disclosure.updatedAt))
    .limit(size)

/** Cases whose clock has run out, by the index on `expires_at`. */
export const lapsed = async (db: Database, now: Date, size: number) => {
  const found = await db
    .select({ reference: disclosure.reference, version: disclosure.version, status: disclosure.status })
    .from(disclosure)
    .where(and(isNotNull(disclosure.expiresAt), lte(disclosure.expiresAt, now)))
    .orderBy(asc(disclosure.expiresAt))
    .limit(size)
  return found
}

/** The parts of a split request, oldest first, as their parent's closing needs them. */
export const partsOfParent = (tx: Tx | Database, parent: string) =>
  tx
    .select({ reference: disclosure.reference, version: disclosure.version, status: disclosure.status })
    .from(disclosure)
    .where(eq(disclosure.partOf, parent))
    .orderBy(asc(disclosure.reference))

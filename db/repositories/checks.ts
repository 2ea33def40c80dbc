import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm'
import { BINDING } from '@/lib/domain/agreement/states'
import type { Checked, CheckKind, CheckNotice, Matter } from '@/lib/domain/checks/kernel'
import { PREFIX_OF } from '@/lib/domain/checks/kernel'
import { type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import type { Database, Tx } from '../client'
import { agreement, checkNotice, checkNumber, checkSubject, checkVersion, disclosure } from '../schema'

/** `TRF-2026-000001`. */
export const newCheckReference = async (tx: Tx, kind: CheckKind, now: Date) => {
  const [row] = await tx.execute<{ next: string }>(sql`select nextval(${checkNumber.seqName}) as next`)
  return `${PREFIX_OF[kind]}-${londonDate(now).slice(0, 4)}-${(row?.next ?? '').padStart(6, '0')}`
}

/** Anything else is no check and never reaches the database. */
export const isCheckReference = (kind: CheckKind, text: string) =>
  new RegExp(`^${PREFIX_OF[kind]}-\\d{4}-\\d{6,12}$`).test(text)

/** Facts that have columns of their own: the rest of the aggregate is the `facts` document. */
const COLUMNS: readonly string[] = [
  'id',
  'reference',
  'version',
  'status',
  'title',
  'matter',
  'clock',
  'createdAt',
]

const factsOf = (subject: Checked) =>
  Object.fromEntries(Object.entries(subject).filter(([name]) => !COLUMNS.includes(name)))

const matterColumns = (matter: Matter | null) => ({
  agreementId: matter?.kind === 'agreement' ? matter.id : null,
  disclosureId: matter?.kind === 'disclosure' ? matter.id : null,
})

/** A check with the reference of its matter, before it is the aggregate that `toSubject` makes of it. */
export const whole = (db: Database | Tx) =>
  db
    .select({
      row: checkSubject,
      agreementReference: agreement.reference,
      disclosureReference: disclosure.reference,
    })
    .from(checkSubject)
    .leftJoin(agreement, eq(agreement.id, checkSubject.agreementId))
    .leftJoin(disclosure, eq(disclosure.id, checkSubject.disclosureId))

type Found = Awaited<ReturnType<typeof whole>>[number]

const matterOf = ({ row, agreementReference, disclosureReference }: Found): Matter | null => {
  if (row.agreementId) return { kind: 'agreement', id: row.agreementId, reference: agreementReference ?? '' }
  if (row.disclosureId)
    return { kind: 'disclosure', id: row.disclosureId, reference: disclosureReference ?? '' }
  return null
}

// `facts` was written by `factsOf` from the same type.
export const toSubject = <T extends Checked>(found: Found): T => {
  const { id, reference, version, status, title, clock, createdAt, facts } = found.row
  return {
    ...facts,
    id,
    reference,
    version,
    status,
    title,
    clock,
    matter: matterOf(found),
    createdAt: createdAt.toISOString(),
  } as unknown as T
}

const keepVersion = (tx: Tx, subject: Checked, byId: string, now: Date) =>
  tx.insert(checkVersion).values({
    subjectId: subject.id,
    number: subject.version,
    status: subject.status,
    facts: factsOf(subject),
    byId,
    at: now,
  })

export const insertCheck = async (tx: Tx, kind: CheckKind, subject: Checked, byId: string, now: Date) => {
  const { id, reference, version, status, title, clock, matter } = subject
  await tx.insert(checkSubject).values({
    ...{ id, reference, kind, version, status, title, clock },
    ...matterColumns(matter),
    facts: factsOf(subject),
    createdAt: now,
    updatedAt: now,
  })
  await keepVersion(tx, subject, byId, now)
}

/** False when somebody else changed it first; `version` is that of the subject as it was read. */
export const saveCheck = async (
  tx: Tx,
  version: number,
  next: Checked,
  byId: string,
  now: Date,
): Promise<boolean> => {
  const { status, title, clock } = next
  const saved = await tx
    .update(checkSubject)
    .set({ status, title, clock, version: version + 1, facts: factsOf(next), updatedAt: now })
    .where(and(eq(checkSubject.id, next.id), eq(checkSubject.version, version)))
    .returning({ id: checkSubject.id })
  if (saved.length === 0) return false
  await keepVersion(tx, { ...next, version: version + 1 }, byId, now)
  return true
}

export const findCheck = async <T extends Checked>(
  db: Database | Tx,
  kind: CheckKind,
  reference: string,
): Promise<T | null> => {
  if (!isCheckReference(kind, reference)) return null
  const [found] = await whole(db).where(
    and(eq(checkSubject.kind, kind), eq(checkSubject.reference, reference)),
  )
  return found ? toSubject<T>(found) : null
}

export const lockCheck = async <T extends Checked>(
  tx: Tx,
  kind: CheckKind,
  reference: string,
): Promise<T | null> => {
  if (!isCheckReference(kind, reference)) return null
  const [found] = await whole(tx)
    .where(and(eq(checkSubject.kind, kind), eq(checkSubject.reference, reference)))
    .for('update', { of: checkSubject })
  return found ? toSubject<T>(found) : null
}

const ofMatter = ({ kind, id }: Pick<Matter, 'kind' | 'id'>) =>
  eq(kind === 'agreement' ? checkSubject.agreementId : checkSubject.disclosureId, id)

/** All of one kind that belong to an agreement or a disclosure, in the order in which they were begun. */
export const checksOf = async <T extends Checked>(
  db: Database | Tx,
  kind: CheckKind,
  matter: Pick<Matter, 'kind' | 'id'>,
): Promise<readonly T[]> => {
  const found = await whole(db)
    .where(and(eq(checkSubject.kind, kind), ofMatter(matter)))
    .orderBy(asc(checkSubject.createdAt), asc(checkSubject.reference))
  return found.map(toSubject<T>)
}

/** The last changed first. */
export const listChecks = async <T extends Checked>(
  db: Database | Tx,
  kind: CheckKind,
  { statuses, size }: { readonly statuses?: readonly string[]; readonly size: number },
): Promise<readonly T[]> => {
  const found = await whole(db)
    .where(
      and(eq(checkSubject.kind, kind), statuses ? inArray(checkSubject.status, [...statuses]) : undefined),
    )
    .orderBy(desc(checkSubject.updatedAt), asc(checkSubject.id))
    .limit(size)
  return found.map(toSubject<T>)
}

export type Standing = { readonly kind: CheckKind; readonly statuses: readonly string[] }

/** Page by page, in the order of their references. */
export const checksStanding = async <T extends Checked>(
  db: Database,
  { kind, statuses }: Standing,
  { after, size }: { readonly after: string; readonly size: number },
): Promise<readonly T[]> => {
  const found = await whole(db)
    .where(
      and(
        eq(checkSubject.kind, kind),
        inArray(checkSubject.status, [...statuses]),
        gt(checkSubject.reference, after),
      ),
    )
    .orderBy(asc(checkSubject.reference))
    .limit(size)
  return found.map(toSubject<T>)
}

export const checksByReference = async <T extends Checked>(
  db: Database | Tx,
  kind: CheckKind,
  references: readonly string[],
): Promise<readonly T[]> => {
  if (references.length === 0) return []
  const found = await whole(db).where(
    and(eq(checkSubject.kind, kind), inArray(checkSubject.reference, [...references])),
  )
  return found.map(toSubject<T>)
}

/**
 * Data may be with the recipient: before that nobody owes a certificate, and afterwards until it comes. What a
 * variation owes is owed under the agreement that it varies.
 */
export const mayBeWithRecipient = or(
  and(inArray(agreement.status, [...BINDING, 'ENDED']), isNull(agreement.variationOf)),
  sql`jsonb_path_exists(${disclosure.facts}, '$.release')`,
  sql`jsonb_path_exists(${disclosure.facts}, '$.voided[*].release')`,
)

/** Sheets of what nobody signed or released are left out: however many there are, no other clock waits for them. */
export const withCheckClockUp = (db: Database, today: CalendarDate, size: number) =>
  db
    .select({ kind: checkSubject.kind, reference: checkSubject.reference })
    .from(checkSubject)
    .leftJoin(agreement, eq(agreement.id, checkSubject.agreementId))
    .leftJoin(disclosure, eq(disclosure.id, checkSubject.disclosureId))
    .where(
      and(
        isNotNull(checkSubject.clock),
        lte(checkSubject.clock, today),
        or(ne(checkSubject.kind, 'sheet'), mayBeWithRecipient),
      ),
    )
    .orderBy(asc(checkSubject.clock), asc(checkSubject.id))
    .limit(size)

export const checkVersions = (db: Database | Tx, id: string) =>
  db.select().from(checkVersion).where(eq(checkVersion.subjectId, id)).orderBy(desc(checkVersion.number))

export const insertCheckNotices = async (
  tx: Tx,
  subjectId: string,
  notices: readonly CheckNotice[],
  at: Date,
) => {
  if (notices.length === 0) return
  await tx.insert(checkNotice).values(
    notices.map(({ to, what }) => ({
      id: randomUUID(),
      subjectId,
      what,
      at,
      ...(typeof to === 'string' ? { toRole: to } : { toPerson: to.personId }),
    })),
  )
}

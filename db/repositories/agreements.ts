import { and, asc, desc, eq, inArray, isNotNull, lte, type SQL, sql } from 'drizzle-orm'
import { adviceAsToday } from '@/lib/domain/agreement/advice-kept'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { nextClock } from '@/lib/domain/agreement/clocks'
import { advisersOf } from '@/lib/domain/agreement/segregation'
import { type AgreementStatus, IN_THE_MAKING } from '@/lib/domain/agreement/states'
import { type AgreementText, classesIn, wordsOf } from '@/lib/domain/agreement/text'
import { type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import type { Database, Tx } from '../client'
import { agreement, agreementInvitation, agreementNumber, agreementParty, agreementVersion } from '../schema'

/** Facts that have columns of their own, or a table: the rest of the aggregate is the `facts` document. */
const COLUMNS = [
  'id',
  'reference',
  'version',
  'status',
  'kind',
  'tier',
  'text',
  'textVersion',
  'textHash',
] as const

/** What somebody searches for: the title first, then the parties, then the data, then the words of the clauses. */
const searchOf = ({ reference, outside, text }: Agreement): SQL => {
  const named = [reference, outside.externalRef, text.title].filter(Boolean).join(' ')
  const parties = text.parties.map(({ name }) => name).join(' ')
  const data = text.data.map(({ name, people }) => `${name} ${people}`).join(' ')
  const clauses = text.clauses.map((clause) => `${clause.heading} ${wordsOf(clause, text)}`).join(' ')
  return sql`setweight(to_tsvector('english', ${named}), 'A') || setweight(to_tsvector('english', ${parties}), 'B') || setweight(to_tsvector('english', ${data}), 'C') || setweight(to_tsvector('english', ${clauses}), 'D')`
}

const toColumns = (a: Agreement) => ({
  status: a.status,
  kind: a.kind,
  tier: a.tier,
  title: a.text.title,
  organisationId: a.organisation?.id ?? null,
  serviceId: a.serviceId,
  openedById: a.openedBy.personId,
  variationOf: a.variationOf?.reference ?? null,
  externalRef: a.outside.externalRef ?? null,
  parties: a.text.parties.map(({ name }) => name),
  classes: [...classesIn(a.text)],
  textVersion: a.textVersion,
  textHash: a.textHash,
  drafters: [...a.drafters],
  advisers: [...advisersOf(a)],
  signatories: a.signatures.map(({ by }) => by.personId),
  approverId: a.approval?.by.personId ?? null,
  inForceFrom: a.force?.from ?? null,
  reviewOn: a.force?.reviewOn ?? null,
  reviewDueSince: a.reviewDue?.since ?? null,
  endsOn: a.force?.endsOn ?? null,
  clock: nextClock(a),
  published: a.publication?.published != null && a.publication.withdrawn === null,
  imported: a.imported !== null,
  lacks: a.imported?.lacks.length ?? 0,
  search: searchOf(a),
  facts: Object.fromEntries(
    Object.entries(a).filter(([name]) => !(COLUMNS as readonly string[]).includes(name)),
  ),
})

type Row = {
  readonly agreement: Pick<
    typeof agreement.$inferSelect,
    'id' | 'reference' | 'version' | 'status' | 'kind' | 'tier' | 'textVersion' | 'textHash' | 'facts'
  >
  readonly text: AgreementText
}

// `facts` was written by `toColumns` from the same type, or by that of an earlier version of the product.
const toAgreement = ({ agreement: { facts, ...columns }, text }: Row): Agreement => {
  const a = { ...facts, ...columns, text } as unknown as Agreement
  return { ...a, advice: a.advice.map(adviceAsToday) }
}

const WHOLE = {
  agreement: {
    id: agreement.id,
    reference: agreement.reference,
    version: agreement.version,
    status: agreement.status,
    kind: agreement.kind,
    tier: agreement.tier,
    textVersion: agreement.textVersion,
    textHash: agreement.textHash,
    facts: agreement.facts,
  },
  text: agreementVersion.text,
}

const whole = (db: Database | Tx) =>
  db
    .select(WHOLE)
    .from(agreement)
    .innerJoin(
      agreementVersion,
      and(eq(agreementVersion.agreementId, agreement.id), eq(agreementVersion.number, agreement.textVersion)),
    )

export const newAgreementReferences = async (tx: Tx | Database, now: Date, count: number) => {
  const rows = await tx.execute<{ next: string }>(
    sql`select nextval(${agreementNumber.seqName}) as next from generate_series(1, ${count})`,
  )
  return rows.map(({ next }) => `AGR-${londonDate(now).slice(0, 4)}-${next.padStart(6, '0')}`)
}

export const newAgreementReference = async (tx: Tx | Database, now: Date) => {
  const [reference = ''] = await newAgreementReferences(tx, now, 1)
  return reference
}

const versionRow = (a: Agreement, by: By, now: Date) => ({
  agreementId: a.id,
  number: a.textVersion,
  text: a.text,
  hash: a.textHash,
  by: by.name,
  byId: by.id,
  at: now,
})

const partiesOf = (a: Agreement) => [
  ...new Set([
    ...(a.organisation ? [a.organisation.id] : []),
    ...a.text.parties.flatMap(({ own, organisationId }) => (own || !organisationId ? [] : [organisationId])),
  ]),
]

const partyRows = (a: Agreement) =>
  partiesOf(a).map((organisationId) => ({ agreementId: a.id, organisationId }))

const keepParties = async (tx: Tx, a: Agreement) => {
  await tx.delete(agreementParty).where(eq(agreementParty.agreementId, a.id))
  const rows = partyRows(a)
  if (rows.length > 0) await tx.insert(agreementParty).values(rows)
}

type By = { readonly id: string; readonly name: string }

export type BegunAgreement = {
  readonly a: Agreement
  /** As it stood at each earlier version of its text, where it has any. */
  readonly earlier?: readonly Agreement[]
  readonly by: By
  readonly now: Date
}

/** PostgreSQL allows 65,535 parameters a statement; an agreement takes about forty. */
const ROWS = 500

/** However many begin together: all of them, or none. */
export const insertAgreements = async (tx: Tx, begun: readonly BegunAgreement[]) => {
  for (let from = 0; from < begun.length; from += ROWS) {
    const some = begun.slice(from, from + ROWS)
    await tx.insert(agreement).values(
      some.map(({ a, now }) => ({
        ...toColumns(a),
        id: a.id,
        reference: a.reference,
        version: a.version,
        createdAt: new Date(a.createdAt),
        updatedAt: now,
      })),
    )
    await tx
      .insert(agreementVersion)
      .values(
        some.flatMap(({ a, earlier = [], by, now }) =>
          [...earlier, a].map((one) => versionRow(one, by, now)),
        ),
      )
    const parties = some.flatMap(({ a }) => partyRows(a))
    if (parties.length > 0) await tx.insert(agreementParty).values(parties)
  }
}

export const insertAgreement = (tx: Tx, a: Agreement, by: By, now: Date) =>
  insertAgreements(tx, [{ a, by, now }])

/** Saves over the version that was read, and keeps the new text where there is one; false when somebody was first. */
export const saveAgreement = async (tx: Tx, before: Agreement, next: Agreement, by: By, now: Date) => {
  const saved = await tx
    .update(agreement)
    .set({ ...toColumns(next), version: before.version + 1, updatedAt: now })
    .where(and(eq(agreement.id, next.id), eq(agreement.version, before.version)))
    .returning({ id: agreement.id })
  if (saved.length !== 1) return false
  if (next.textVersion !== before.textVersion) {
    await tx.insert(agreementVersion).values(versionRow(next, by, now))
    await keepParties(tx, next)
  }
  const known = new Set(before.invitations.map(({ id }) => id))
  const fresh = next.invitations.filter(({ id }) => !known.has(id))
  if (fresh.length > 0)
    await tx
      .insert(agreementInvitation)
      .values(fresh.map(({ id, tokenHash }) => ({ tokenHash, agreementId: next.id, invitationId: id })))
  return true
}

export const findAgreement = async (db: Database | Tx, reference: string) => {
  const [row] = await whole(db).where(eq(agreement.reference, reference))
  return row ? toAgreement(row) : null
}

export const lockAgreement = async (tx: Tx, reference: string) => {
  const [row] = await whole(tx).where(eq(agreement.reference, reference)).for('update', { of: agreement })
  return row ? toAgreement(row) : null
}

/** Whole ones that this organisation is party to, the last changed first. */
export const agreementsWith = async (
  db: Database | Tx,
  organisationId: string,
  statuses: readonly AgreementStatus[],
): Promise<readonly Agreement[]> => {
  const rows = await whole(db)
    .innerJoin(agreementParty, eq(agreementParty.agreementId, agreement.id))
    .where(and(eq(agreementParty.organisationId, organisationId), inArray(agreement.status, [...statuses])))
    .orderBy(desc(agreement.updatedAt), desc(agreement.id))
    .limit(200)
  return rows.map(toAgreement)
}

/** The agreement a link leads to, with the id of its invitation. */
export const findByInvitation = async (db: Database | Tx, tokenHash: string) => {
  const [row] = await db
    .select({ reference: agreement.reference, invitation: agreementInvitation.invitationId })
    .from(agreementInvitation)
    .innerJoin(agreement, eq(agreement.id, agreementInvitation.agreementId))
    .where(eq(agreementInvitation.tokenHash, tokenHash))
  return row ?? null
}

/** Every version, newest first, without its text. */
export const versionsOf = (db: Database, agreementId: string) =>
  db
    .select({
      number: agreementVersion.number,
      hash: agreementVersion.hash,
      by: agreementVersion.by,
      at: agreementVersion.at,
    })
    .from(agreementVersion)
    .where(eq(agreementVersion.agreementId, agreementId))
    .orderBy(desc(agreementVersion.number))

export const textOfVersion = async (db: Database, agreementId: string, number: number) => {
  const [row] = await db
    .select({ text: agreementVersion.text })
    .from(agreementVersion)
    .where(and(eq(agreementVersion.agreementId, agreementId), eq(agreementVersion.number, number)))
  return row?.text ?? null
}

/** Agreements in which time alone has something to do, by the index on `clock`. */
export const withClockUp = (db: Database, today: CalendarDate, size: number) =>
  db
    .select({ reference: agreement.reference, version: agreement.version, status: agreement.status })
    .from(agreement)
    .where(and(isNotNull(agreement.clock), lte(agreement.clock, today)))
    .orderBy(asc(agreement.clock))
    .limit(size)

/** A variation of it that is neither in force nor given up. */
export const variationUnderWay = async (tx: Tx | Database, reference: string) => {
  const [row] = await tx
    .select({ reference: agreement.reference })
    .from(agreement)
    .where(and(eq(agreement.variationOf, reference), inArray(agreement.status, [...IN_THE_MAKING])))
    .limit(1)
  return row?.reference ?? null
}

export const newestVariationReference = async (tx: Tx | Database, reference: string) => {
  const [row] = await tx
    .select({ reference: agreement.reference })
    .from(agreement)
    .where(and(eq(agreement.variationOf, reference), eq(agreement.status, 'IN_FORCE')))
    .orderBy(desc(agreement.inForceFrom), desc(agreement.reference))
    .limit(1)
  return row?.reference ?? null
}

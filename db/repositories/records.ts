import { and, asc, count, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { AgreementEffect } from '@/lib/domain/agreement/change'
import type { Effect } from '@/lib/domain/disclosure/change'
import type { RecordKind, RecordModel } from '@/lib/domain/records/model'
import type { Database, Tx } from '../client'
import { agreement, dataKey, disclosure, issuedRecord, outbox } from '../schema'
import { caseKey, caseKeyFor, type KeyRow, keyOf } from './case-keys'
import { openedBytes, openedJson, sealedBytes, sealedJson } from './sealed'

export type StoredEffect =
  | Exclude<Effect, { type: 'issueRecord' }>
  | Exclude<AgreementEffect, { type: 'issueAgreementRecord' }>
  | { readonly type: 'issueRecord'; readonly recordId: string; readonly model: RecordModel }

/** What work and records belong to: one of the two. */
export type About = { readonly disclosureId: string } | { readonly agreementId: string }

export type Promised = About & {
  readonly id: string
  readonly effectKey: string
  readonly effect: StoredEffect
  readonly now: Date
}

export const effectIn = (row: string) => ({ table: 'outbox', column: 'effect', row })
export const recordBytesIn = (row: string) => ({ table: 'issued_record', column: 'bytes', row })
export const modelIn = (row: string) => ({ table: 'issued_record', column: 'model', row })

export const promise = async (tx: Tx, { now, ...row }: Promised) =>
  tx.insert(outbox).values({ ...row, effect: await effectOf(tx, row), createdAt: now, tryAfter: now })

/** What counts read of an effect stands beside it: its type, and which kind of record it issues. */
export const readOfEffect = (effect: StoredEffect) => ({
  type: effect.type,
  ...(effect.type === 'issueRecord' && { model: { kind: effect.model.kind } }),
})

/** An agreement names nobody but those who signed it; a case is about people. */
const effectOf = async (tx: Tx, { id, effect, ...about }: About & Pick<Promised, 'id' | 'effect'>) =>
  'disclosureId' in about
    ? sealedJson(await caseKeyFor(tx, about.disclosureId), effectIn(id), effect, readOfEffect(effect))
    : effect

/** How many of a kind were promised so far: the next version is one more. */
export const promisedOf = async (tx: Tx, aboutId: string, kind: RecordKind) => {
  const [row] = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from ${outbox} where (disclosure_id = ${aboutId} or agreement_id = ${aboutId}) and effect->>'type' = 'issueRecord' and effect->'model'->>'kind' = ${kind}`,
  )
  return row?.n ?? 0
}

/** Work waiting now, oldest first: of one case, or of all. */
export const waitingWork = (db: Database, now: Date, size: number, aboutId?: string) =>
  db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        isNull(outbox.doneAt),
        lte(outbox.tryAfter, now),
        aboutId ? or(eq(outbox.disclosureId, aboutId), eq(outbox.agreementId, aboutId)) : undefined,
      ),
    )
    .orderBy(asc(outbox.createdAt), asc(outbox.effectKey))
    .limit(size)

const REFERENCE = sql<string>`coalesce(${disclosure.reference}, ${agreement.reference})`

/** One piece of work, locked; null when it is done or another process holds it. */
export const takeWork = async (tx: Tx, id: string) => {
  const [row] = await tx
    .select({
      id: outbox.id,
      disclosureId: outbox.disclosureId,
      agreementId: outbox.agreementId,
      effect: outbox.effect,
      attempts: outbox.attempts,
      reference: REFERENCE,
      key: dataKey,
    })
    .from(outbox)
    .leftJoin(dataKey, keyOf(outbox.disclosureId))
    .leftJoin(disclosure, eq(disclosure.id, outbox.disclosureId))
    .leftJoin(agreement, eq(agreement.id, outbox.agreementId))
    .where(and(eq(outbox.id, id), isNull(outbox.doneAt)))
    .for('update', { of: outbox, skipLocked: true })
  if (!row) return null
  const { key, ...work } = row
  const effect = openedJson<StoredEffect>(
    caseKey(key),
    effectIn(id),
    row.effect as Readonly<Record<string, unknown>>,
  )
  return effect && { ...work, effect }
}

export const finishWork = (tx: Tx, id: string, now: Date) =>
  tx
    .update(outbox)
    .set({ doneAt: now, attempts: sql`${outbox.attempts} + 1`, lastFault: null })
    .where(eq(outbox.id, id))

/** Tried again later, a little later each time. */
export const postponeWork = (db: Database, id: string, fault: string, tryAfter: Date) =>
  db
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1`, lastFault: fault, tryAfter })
    .where(eq(outbox.id, id))

export type NewRecord = typeof issuedRecord.$inferInsert

export const insertRecord = async (tx: Tx, record: NewRecord) => {
  if (!record.disclosureId) return tx.insert(issuedRecord).values(record)
  const key = await caseKeyFor(tx, record.disclosureId)
  return tx.insert(issuedRecord).values({
    ...record,
    bytes: sealedBytes(key, recordBytesIn(record.id), record.bytes),
    model: sealedJson(key, modelIn(record.id), record.model) as unknown as RecordModel,
  })
}

const SUMMARY = {
  id: issuedRecord.id,
  kind: issuedRecord.kind,
  version: issuedRecord.version,
  copy: issuedRecord.copy,
  reference: issuedRecord.reference,
  sha256: issuedRecord.sha256,
  issuedAt: issuedRecord.issuedAt,
}

export const recordsOf = (db: Database, aboutId: string) =>
  db
    .select(SUMMARY)
    .from(issuedRecord)
    .where(or(eq(issuedRecord.disclosureId, aboutId), eq(issuedRecord.agreementId, aboutId)))
    .orderBy(desc(issuedRecord.issuedAt), desc(issuedRecord.reference))

export const pendingRecords = async (db: Database, aboutId: string) => {
  const [row] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from ${outbox} where (disclosure_id = ${aboutId} or agreement_id = ${aboutId}) and done_at is null and effect->>'type' = 'issueRecord'`,
  )
  return row?.n ?? 0
}

export const findRecord = async (db: Database, id: string) => {
  const [row] = await db
    .select({
      ...SUMMARY,
      bytes: issuedRecord.bytes,
      model: issuedRecord.model,
      disclosureId: issuedRecord.disclosureId,
      agreementId: issuedRecord.agreementId,
      caseReference: REFERENCE,
      key: dataKey,
    })
    .from(issuedRecord)
    .leftJoin(dataKey, keyOf(issuedRecord.disclosureId))
    .leftJoin(disclosure, eq(disclosure.id, issuedRecord.disclosureId))
    .leftJoin(agreement, eq(agreement.id, issuedRecord.agreementId))
    .where(eq(issuedRecord.id, id))
  return row ? openedRecord(row) : null
}

type StoredRecord = {
  readonly id: string
  readonly disclosureId: string | null
  readonly bytes: Uint8Array
  readonly model: RecordModel
  readonly key: KeyRow | null
}

/** Null once its case was erased. */
const openedRecord = <R extends StoredRecord>({ key: keyRow, ...record }: R) => {
  const key = caseKey(keyRow)
  const { id, disclosureId } = record
  const bytes = disclosureId
    ? openedBytes(key, { owner: disclosureId, ...recordBytesIn(id) }, record.bytes)
    : record.bytes
  const model = openedJson<RecordModel>(
    key,
    modelIn(id),
    record.model as unknown as Readonly<Record<string, unknown>>,
  )
  return bytes && model && { ...record, bytes, model }
}

export const stuckWork = async (db: Database, tries: number) => {
  const [row] = await db
    .select({ n: count() })
    .from(outbox)
    .where(and(isNull(outbox.doneAt), gte(outbox.attempts, tries)))
  return row?.n ?? 0
}

export const isAnswering = async (db: Database) => (await db.execute(sql`select 1`)).length === 1

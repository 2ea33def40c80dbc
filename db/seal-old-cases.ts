import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import type { Database, Tx } from './client'
import { paperBytesIn, paperNameIn } from './repositories/attachments'
import { type CaseKey, caseKeysFor } from './repositories/case-keys'
import { sealedSaid } from './repositories/ledger'
import { reasonIn } from './repositories/openings'
import { effectIn, modelIn, readOfEffect, recordBytesIn, type StoredEffect } from './repositories/records'
import {
  openedBytes,
  openedJson,
  openedWords,
  sealedBytes,
  sealedJson,
  sealedWords,
} from './repositories/sealed'
import { openedFacts, sealedFacts, sealedSubjects } from './repositories/sealed-case'
import {
  attachment,
  dataKey,
  disclosure,
  issuedRecord,
  ledgerEntry,
  ledgerPayload,
  outbox,
  restrictedOpening,
} from './schema'

/**
 * Seals what an earlier version of the product kept as it was: whole cases at a time, so that each is either all
 * plain or all sealed, and again from where it stopped. Others read meanwhile, and their acts wait for one batch.
 */
export const sealOldCases = async (owner: Database, { atOnce = 100 } = {}): Promise<number> => {
  let sealed = 0
  for (let batch = atOnce; batch === atOnce; sealed += batch)
    batch = await owner.transaction((tx) => sealSome(tx, atOnce))
  return sealed
}

/** Rows that nobody may change, and cases that move only by their table: what is sealed says the same as before. */
const GUARDED = [disclosure, attachment, issuedRecord, restrictedOpening]

const withoutGuards = async (tx: Tx, work: () => Promise<void>) => {
  for (const table of GUARDED) await tx.execute(sql`alter table ${table} disable trigger user`)
  await work()
  for (const table of GUARDED) await tx.execute(sql`alter table ${table} enable trigger user`)
}

const sealSome = async (tx: Tx, size: number): Promise<number> => {
  const old = await tx
    .select({ id: disclosure.id })
    .from(disclosure)
    .leftJoin(dataKey, sql`${dataKey.owner} = ${disclosure.id}::text`)
    .where(sql`${dataKey.owner} is null or (not ${dataKey.whole} and ${dataKey.sealed} is not null)`)
    .limit(size)
  if (old.length === 0) return 0
  const ids = old.map(({ id }) => id)
  await withoutGuards(tx, async () => {
    const keys = await caseKeysFor(tx, ids)
    for (const [id, key] of keys) await sealCase(tx, id, key)
    await tx.update(dataKey).set({ whole: true }).where(inArray(dataKey.owner, ids))
  })
  return ids.length
}

const sealCase = async (tx: Tx, id: string, key: CaseKey) => {
  await sealFacts(tx, id, key)
  await sealPapers(tx, id, key)
  await sealReasons(tx, id, key)
  await sealWork(tx, id, key)
  await sealRecords(tx, id, key)
  await sealWords(tx, id, key)
}

const sealFacts = async (tx: Tx, id: string, key: CaseKey) => {
  const [row] = await tx.select().from(disclosure).where(eq(disclosure.id, id)).for('update')
  const facts = row && openedFacts(key, id, row.facts)
  if (!facts) return
  const d = { ...facts, id } as unknown as CaseFile
  const kept = { voided: [], ...facts, id } as unknown as CaseFile
  await tx
    .update(disclosure)
    .set({ facts: sealedFacts(key, kept, facts), subjects: sealedSubjects(key, d) })
    .where(eq(disclosure.id, id))
}

const sealPapers = async (tx: Tx, id: string, key: CaseKey) => {
  for (const row of await tx.select().from(attachment).where(eq(attachment.disclosureId, id))) {
    const name = openedWords(key, paperNameIn(row.id), row.name) ?? ''
    const bytes = openedBytes(key, { owner: id, ...paperBytesIn(row.id) }, row.bytes) ?? row.bytes
    await tx
      .update(attachment)
      .set({
        name: sealedWords(key, paperNameIn(row.id), name),
        bytes: sealedBytes(key, paperBytesIn(row.id), bytes),
      })
      .where(eq(attachment.id, row.id))
  }
}

const sealReasons = async (tx: Tx, id: string, key: CaseKey) => {
  for (const row of await tx.select().from(restrictedOpening).where(eq(restrictedOpening.disclosureId, id))) {
    const reason = openedWords(key, reasonIn(row.id), row.reason) ?? ''
    await tx
      .update(restrictedOpening)
      .set({ reason: sealedWords(key, reasonIn(row.id), reason) })
      .where(eq(restrictedOpening.id, row.id))
  }
}

type Json = Readonly<Record<string, unknown>>

const sealWork = async (tx: Tx, id: string, key: CaseKey) => {
  for (const row of await tx.select().from(outbox).where(eq(outbox.disclosureId, id))) {
    const effect = openedJson<StoredEffect>(key, effectIn(row.id), row.effect as Json)
    if (effect)
      await tx
        .update(outbox)
        .set({ effect: sealedJson(key, effectIn(row.id), effect, readOfEffect(effect)) })
        .where(eq(outbox.id, row.id))
  }
}

const sealRecords = async (tx: Tx, id: string, key: CaseKey) => {
  for (const row of await tx.select().from(issuedRecord).where(eq(issuedRecord.disclosureId, id))) {
    const bytes = openedBytes(key, { owner: id, ...recordBytesIn(row.id) }, row.bytes) ?? row.bytes
    const model = openedJson(key, modelIn(row.id), row.model as unknown as Json)
    await tx
      .update(issuedRecord)
      .set({
        bytes: sealedBytes(key, recordBytesIn(row.id), bytes),
        model: sealedJson(key, modelIn(row.id), model) as unknown as typeof row.model,
      })
      .where(eq(issuedRecord.id, row.id))
  }
}

/** What stands beside the ledger in clear; its entries, and so its tree, are not touched. */
const sealWords = async (tx: Tx, id: string, key: CaseKey) => {
  const said = await tx
    .select({ index: ledgerPayload.index, salt: ledgerPayload.salt, payload: ledgerPayload.payload })
    .from(ledgerPayload)
    .innerJoin(ledgerEntry, eq(ledgerEntry.index, ledgerPayload.index))
    .where(and(eq(ledgerEntry.objectId, id), isNotNull(ledgerPayload.salt), isNotNull(ledgerPayload.payload)))
  for (const { index, salt, payload } of said)
    if (salt && payload)
      await tx
        .update(ledgerPayload)
        .set(sealedSaid(key, { index, salt, payload }))
        .where(eq(ledgerPayload.index, index))
}

/** Nothing of any case stands unsealed. */
export const isAllSealed = async (db: Database): Promise<boolean> => {
  const [row] = await db
    .select({ id: disclosure.id })
    .from(disclosure)
    .leftJoin(dataKey, sql`${dataKey.owner} = ${disclosure.id}::text`)
    .where(sql`${dataKey.owner} is null or (not ${dataKey.whole} and ${dataKey.sealed} is not null)`)
    .limit(1)
  return row === undefined
}

/** PostgreSQL keeps the rows as they were until it cleans up; their pages are written anew without them. */
export const forgetOldRows = async (owner: Database) => {
  for (const table of [...GUARDED, outbox, ledgerPayload]) await owner.execute(sql`vacuum full ${table}`)
}

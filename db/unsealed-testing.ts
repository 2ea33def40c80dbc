import { eq, sql } from 'drizzle-orm'
import type { Database } from './client'
import { findAttachment } from './repositories/attachments'
import { caseKeyOf } from './repositories/case-keys'
import { payloadIn } from './repositories/ledger'
import { reasonIn } from './repositories/openings'
import { effectIn, findRecord } from './repositories/records'
import { openedJson, openedWords } from './repositories/sealed'
import { openedFacts } from './repositories/sealed-case'
import {
  attachment,
  disclosure,
  issuedRecord,
  ledgerEntry,
  ledgerPayload,
  outbox,
  restrictedOpening,
} from './schema'

type Json = Readonly<Record<string, unknown>>

/** Puts a case back as a version of the product before sealing kept it: all of it plain, and no key. For tests. */
export const keepAsBefore = (owner: Database, id: string): Promise<void> =>
  owner.transaction(async (tx) => {
    // The tables' owner could do this only as a superuser; no migration and no part of the product does.
    await tx.execute(sql`set local session_replication_role = replica`)
    const key = await caseKeyOf(tx, id)
    const [row] = await tx.select().from(disclosure).where(eq(disclosure.id, id))
    const facts = row && openedFacts(key, id, row.facts)
    if (facts) await tx.update(disclosure).set({ facts, subjects: null }).where(eq(disclosure.id, id))
    for (const paper of await tx.select().from(attachment).where(eq(attachment.disclosureId, id))) {
      const plain = await findAttachment(tx as unknown as Database, id, paper.id)
      await tx
        .update(attachment)
        .set({ name: plain?.name, bytes: plain?.bytes })
        .where(eq(attachment.id, paper.id))
    }
    for (const record of await tx.select().from(issuedRecord).where(eq(issuedRecord.disclosureId, id))) {
      const plain = await findRecord(tx as unknown as Database, record.id)
      await tx
        .update(issuedRecord)
        .set({ bytes: plain?.bytes, model: plain?.model })
        .where(eq(issuedRecord.id, record.id))
    }
    for (const opening of await tx
      .select()
      .from(restrictedOpening)
      .where(eq(restrictedOpening.disclosureId, id)))
      await tx
        .update(restrictedOpening)
        .set({ reason: openedWords(key, reasonIn(opening.id), opening.reason) ?? '' })
        .where(eq(restrictedOpening.id, opening.id))
    for (const work of await tx.select().from(outbox).where(eq(outbox.disclosureId, id)))
      await tx
        .update(outbox)
        .set({ effect: openedJson(key, effectIn(work.id), work.effect as Json) })
        .where(eq(outbox.id, work.id))
    const said = await tx
      .select({ index: ledgerPayload.index, payload: ledgerPayload.payload })
      .from(ledgerPayload)
      .innerJoin(ledgerEntry, eq(ledgerEntry.index, ledgerPayload.index))
      .where(eq(ledgerEntry.objectId, id))
    for (const { index, payload } of said) {
      const plain = openedJson<{ salt: string; payload: Json }>(key, payloadIn(index), payload ?? {})
      await tx
        .update(ledgerPayload)
        .set({ salt: new Uint8Array(Buffer.from(plain?.salt ?? '', 'hex')), payload: plain?.payload })
        .where(eq(ledgerPayload.index, index))
    }
    await tx.execute(sql`delete from data_key where owner = ${id}`)
  })

import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { RECORD_KINDS, type RecordModel } from '@/lib/domain/records/model'
import { agreement } from './agreements'
import { bytea } from './bytes'
import { disclosure } from './disclosures'

/** Sealed bytes, served for ever as they are; never rendered again. */
export const issuedRecord = pgTable(
  'issued_record',
  {
    id: uuid().primaryKey(),
    disclosureId: uuid().references(() => disclosure.id),
    agreementId: uuid().references(() => agreement.id),
    kind: text({ enum: [...RECORD_KINDS] }).notNull(),
    version: integer().notNull(),
    copy: text({ enum: ['internal', 'external'] }).notNull(),
    reference: text().notNull().unique(),
    sha256: text().notNull(),
    bytes: bytea().notNull(),
    model: jsonb().$type<RecordModel>().notNull(),
    issuedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    check(
      'a record is of a disclosure or of an agreement',
      sql`(${table.disclosureId} is null) <> (${table.agreementId} is null)`,
    ),
    unique('one record a version').on(table.disclosureId, table.kind, table.version),
    unique('one record a version of an agreement').on(table.agreementId, table.kind, table.version),
  ],
)

/** Work promised by a change and done after it: written in the same transaction, tried until it is done. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid().primaryKey(),
    disclosureId: uuid().references(() => disclosure.id),
    agreementId: uuid().references(() => agreement.id),
    /** The case's version and the effect's place in it: the same work is never stored twice. */
    effectKey: text().notNull().unique(),
    effect: jsonb().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    tryAfter: timestamp({ withTimezone: true }).notNull(),
    attempts: integer().notNull().default(0),
    doneAt: timestamp({ withTimezone: true }),
    lastFault: text(),
  },
  (table) => [
    check(
      'work is for a disclosure or for an agreement',
      sql`(${table.disclosureId} is null) <> (${table.agreementId} is null)`,
    ),
    index('outbox_waiting').on(table.tryAfter).where(sql`${table.doneAt} is null`),
    index('outbox_by_disclosure').on(table.disclosureId),
    index('outbox_by_agreement').on(table.agreementId),
  ],
)

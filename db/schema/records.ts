import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { RECORD_KINDS, type RecordModel } from '@/lib/domain/records/model'
import { bytea } from './bytes'
import { disclosure } from './disclosures'

/** Sealed bytes, served for ever as they are; never rendered again. */
export const issuedRecord = pgTable(
  'issued_record',
  {
    id: uuid().primaryKey(),
    disclosureId: uuid()
      .notNull()
      .references(() => disclosure.id),
    kind: text({ enum: [...RECORD_KINDS] }).notNull(),
    version: integer().notNull(),
    copy: text({ enum: ['internal', 'external'] }).notNull(),
    reference: text().notNull().unique(),
    sha256: text().notNull(),
    bytes: bytea().notNull(),
    model: jsonb().$type<RecordModel>().notNull(),
    issuedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [unique('one record a version').on(table.disclosureId, table.kind, table.version)],
)

/** Work promised by a change and done after it: written in the same transaction, tried until it is done. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid().primaryKey(),
    disclosureId: uuid()
      .notNull()
      .references(() => disclosure.id),
    /** The case's version and the effect's place in it: the same work is never stored twice. */
    effectKey: text().notNull().unique(),
    effect: jsonb().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    tryAfter: timestamp({ withTimezone: true }).notNull(),
    attempts: integer().notNull().default(0),
    doneAt: timestamp({ withTimezone: true }),
    lastFault: text(),
  },
  (table) => [index('outbox_waiting').on(table.tryAfter).where(sql`${table.doneAt} is null`)],
)

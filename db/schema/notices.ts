import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { NOTICES } from '@/lib/domain/disclosure/change'
import { ROLES } from '@/lib/domain/shared/actor'
import { disclosure } from './disclosures'
import { person } from './people'

/** Something a role or a person is told. Who may see the case decides who may read it. */
export const notice = pgTable(
  'notice',
  {
    id: uuid().primaryKey(),
    disclosureId: uuid()
      .notNull()
      .references(() => disclosure.id),
    toRole: text({ enum: [...ROLES] }),
    toPerson: uuid().references(() => person.id),
    what: text({ enum: [...NOTICES] }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    readAt: timestamp({ withTimezone: true }),
    readBy: uuid().references(() => person.id),
  },
  (table) => [
    check(
      'a notice is to a role or to a person',
      sql`(${table.toRole} is null) <> (${table.toPerson} is null)`,
    ),
    index('notice_unread').on(table.toRole, table.at).where(sql`${table.readAt} is null`),
    index('notice_to_person').on(table.toPerson, table.at),
  ],
)

/** Why somebody opened a restricted case, and until when they may look. */
export const restrictedOpening = pgTable(
  'restricted_opening',
  {
    id: uuid().primaryKey(),
    disclosureId: uuid()
      .notNull()
      .references(() => disclosure.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    reason: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    until: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index('opening_by_person').on(table.disclosureId, table.personId, table.until)],
)

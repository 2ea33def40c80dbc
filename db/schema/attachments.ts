import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { ATTACHMENTS } from '@/lib/domain/disclosure/request-inputs'
import { bytea } from './bytes'
import { disclosure } from './disclosures'
import { person } from './people'

/** A paper that came with a request: the order or notice, a form. What the council sends is never kept here. */
export const attachment = pgTable(
  'attachment',
  {
    id: uuid().primaryKey(),
    disclosureId: uuid()
      .notNull()
      .references(() => disclosure.id),
    kind: text({ enum: [...ATTACHMENTS] }).notNull(),
    name: text().notNull(),
    mediaType: text().notNull(),
    size: integer().notNull(),
    bytes: bytea().notNull(),
    sha256: text().notNull(),
    uploadedBy: uuid()
      .notNull()
      .references(() => person.id),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index('attachment_by_case').on(table.disclosureId)],
)

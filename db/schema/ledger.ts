import { bigint, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { bytea } from './bytes'

/**
 * The audit ledger. `entry` is the exact text that was hashed; the other columns repeat parts of it for
 * reading. Append-only: migration 0001 takes UPDATE, DELETE and TRUNCATE away from everybody.
 */
export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    index: bigint({ mode: 'number' }).primaryKey(),
    at: timestamp({ withTimezone: true }).notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    rule: text(),
    objectType: text().notNull(),
    objectId: text().notNull(),
    before: text(),
    after: text(),
    entry: text().notNull(),
    leaf: bytea().notNull(),
    /** Roots of the perfect subtrees after this entry, largest first: all the next append needs. */
    frontier: bytea().array().notNull(),
    root: bytea().notNull(),
  },
  (table) => [index('ledger_by_object').on(table.objectId, table.index)],
)

/** What an entry committed to. Erasing a person nulls `payload` and `salt`; the entry, and so the tree, stands. */
export const ledgerPayload = pgTable('ledger_payload', {
  index: bigint({ mode: 'number' })
    .primaryKey()
    .references(() => ledgerEntry.index),
  salt: bytea(),
  payload: jsonb().$type<Readonly<Record<string, unknown>>>(),
})

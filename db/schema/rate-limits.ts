import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, timestamp } from 'drizzle-orm/pg-core'
import { bytea } from './bytes'

/** How often somebody asked, within a time that began with their first: shared by all replicas, and soon forgotten. */
export const rateLimit = pgTable(
  'rate_limit',
  {
    /** A keyed hash of what is counted: a copy of this table names no address and nobody. */
    key: bytea().primaryKey(),
    count: integer().notNull(),
    windowStart: timestamp({ withTimezone: true }).notNull(),
    windowEnd: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    index('rate_limit_by_end').on(table.windowEnd),
    check('rate_limit_key_is_a_hash', sql`octet_length(${table.key}) = 32`),
  ],
)

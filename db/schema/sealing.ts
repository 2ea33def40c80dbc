import { sql } from 'drizzle-orm'
import { boolean, check, date, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { ROLES } from '@/lib/domain/shared/actor'
import { bytea } from './bytes'
import { disclosure } from './disclosures'
import { person } from './people'

const moment = () => timestamp({ withTimezone: true })

/**
 * One key a case, sealed with a top key that is not in the database. Everything that names or describes anybody in
 * the case is sealed with it; without it, all of that is noise. Back this table up apart from the others.
 */
export const dataKey = pgTable(
  'data_key',
  {
    /** The case's id, in the letters in which the ledger names it. */
    owner: text().primaryKey(),
    topKey: text().notNull(),
    /** Null for ever once it was destroyed. */
    sealed: bytea(),
    /** Nothing of the case stands unsealed: what does, was put there by somebody else. */
    whole: boolean().notNull(),
    madeAt: moment().notNull().defaultNow(),
    destroyedAt: moment(),
  },
  (table) => [
    check('a destroyed key is gone', sql`(${table.sealed} is null) = (${table.destroyedAt} is not null)`),
    index('data_key_by_top_key').on(table.topKey, table.owner).where(sql`${table.sealed} is not null`),
    index('data_key_not_whole').on(table.owner).where(sql`not ${table.whole}`),
  ],
)

/** Who asked that a case be erased, under which schedule, and what a second person answered. It stays. */
export const erasure = pgTable(
  'erasure',
  {
    id: uuid().primaryKey(),
    disclosureId: uuid()
      .notNull()
      .references(() => disclosure.id),
    schedule: text().notNull(),
    dueOn: date().notNull(),
    why: text().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => person.id),
    askedAs: text({ enum: [...ROLES] }).notNull(),
    askedAt: moment().notNull(),
    answeredBy: uuid().references(() => person.id),
    answeredAs: text({ enum: [...ROLES] }),
    answeredAt: moment(),
    agreed: boolean(),
  },
  (table) => [
    check('two people erase a case', sql`${table.answeredBy} <> ${table.askedBy}`),
    check(
      'an answer has its person and its moment',
      sql`num_nulls(${table.answeredBy}, ${table.answeredAs}, ${table.answeredAt}, ${table.agreed}) in (0, 4)`,
    ),
    uniqueIndex('one open or agreed erasure a case')
      .on(table.disclosureId)
      .where(sql`${table.agreed} is not false`),
  ],
)

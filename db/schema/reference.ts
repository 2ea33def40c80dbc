import { sql } from 'drizzle-orm'
import { check, date, index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { REFERENCE_SETS } from '@/lib/domain/checks/reference'
import type { RowEdit } from '@/lib/domain/checks/reference-changes'
import { ROLES } from '@/lib/domain/shared/actor'
import { person } from './people'

/** Who, and in which role: a role may change later, and what it allowed then must stay readable. */
const somebody = () => uuid().references(() => person.id)
const theirRole = () => text({ enum: [...ROLES] })
const moment = () => timestamp({ withTimezone: true })

/**
 * One row a version of a table that the checks read. The first of a set came whole with the product and has no
 * proposer; each other holds only what it changes, so that two of them may wait, and neither undoes the other.
 */
export const referenceVersion = pgTable(
  'reference_version',
  {
    id: uuid().primaryKey(),
    set: text({ enum: [...REFERENCE_SETS] }).notNull(),
    effectiveFrom: date().notNull(),
    rows: jsonb().$type<readonly RowEdit[]>().notNull(),
    why: text().notNull(),
    source: text().notNull(),
    proposedBy: somebody(),
    proposedAs: theirRole(),
    proposedAt: moment(),
    approvedBy: somebody(),
    approvedAs: theirRole(),
    approvedAt: moment(),
    rejectedBy: somebody(),
    rejectedAs: theirRole(),
    rejectedAt: moment(),
    rejectedReason: text(),
  },
  (table) => [
    check('SoD-10 another person approves a table', sql`${table.approvedBy} <> ${table.proposedBy}`),
    check(
      'SoD-10 one of the two who change a table is an administrator',
      sql`${table.approvedAs} is null or 'ADMIN' in (${table.proposedAs}, ${table.approvedAs})`,
    ),
    check(
      'a table that did not come with the product has a proposer, a role and a time',
      sql`num_nulls(${table.proposedBy}, ${table.proposedAs}, ${table.proposedAt}) in (0, 3)`,
    ),
    check(
      'a table that came with the product is not answered',
      sql`${table.proposedBy} is not null or num_nulls(${table.approvedBy}, ${table.rejectedBy}) = 2`,
    ),
    check(
      'an approval of a table has a person, a role and a time',
      sql`num_nulls(${table.approvedBy}, ${table.approvedAs}, ${table.approvedAt}) in (0, 3)`,
    ),
    check(
      'a rejection of a table has a person, a role, a time and a reason',
      sql`num_nulls(${table.rejectedBy}, ${table.rejectedAs}, ${table.rejectedAt}, ${table.rejectedReason}) in (0, 4)`,
    ),
    check('a table is approved or rejected', sql`num_nulls(${table.approvedBy}, ${table.rejectedBy}) >= 1`),
    check(
      'a table that was in force does not change',
      sql`${table.effectiveFrom} > (${table.approvedAt} at time zone 'Europe/London')::date`,
    ),
    check('a table has rows', sql`jsonb_typeof(${table.rows}) = 'array' and ${table.rows} <> '[]'::jsonb`),
    uniqueIndex('one_table_of_a_set_came_with_the_product')
      .on(table.set)
      .where(sql`${table.proposedBy} is null`),
    index('reference_version_in_order').on(table.set, table.effectiveFrom),
  ],
)

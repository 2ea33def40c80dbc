import { sql } from 'drizzle-orm'
import { check, date, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { PolicyChange } from '@/lib/domain/disclosure/policy'
import { ROLES } from '@/lib/domain/shared/actor'
import { person } from './people'

const KINDS = ['setting', 'floor', 'switch', 'bankHoliday'] as const satisfies readonly PolicyChange['kind'][]

/** Who, and in which role: a role may change later, and what it allowed then must stay readable. */
const somebody = () => uuid().references(() => person.id)
const theirRole = () => text({ enum: [...ROLES] })
const moment = () => timestamp({ withTimezone: true })

/** One row a proposed change of the council's rules; whatever was approved or rejected is final. */
export const policyChange = pgTable(
  'policy_change',
  {
    id: uuid().primaryKey(),
    kind: text({ enum: [...KINDS] }).notNull(),
    name: text().notNull(),
    value: jsonb().$type<PolicyChange['value']>(),
    effectiveFrom: date().notNull(),
    why: text().notNull(),
    proposedBy: somebody().notNull(),
    proposedAs: theirRole().notNull(),
    proposedAt: moment().notNull(),
    approvedBy: somebody(),
    approvedAs: theirRole(),
    approvedAt: moment(),
    rejectedBy: somebody(),
    rejectedAs: theirRole(),
    rejectedAt: moment(),
    rejectedReason: text(),
  },
  (table) => [
    check('SoD-10 another person approves a change', sql`${table.approvedBy} <> ${table.proposedBy}`),
    check(
      'SoD-10 one of the two is an administrator',
      sql`${table.approvedAs} is null or 'ADMIN' in (${table.proposedAs}, ${table.approvedAs})`,
    ),
    check(
      'an approval has a person, a role and a time',
      sql`num_nulls(${table.approvedBy}, ${table.approvedAs}, ${table.approvedAt}) in (0, 3)`,
    ),
    check(
      'a rejection has a person, a role, a time and a reason',
      sql`num_nulls(${table.rejectedBy}, ${table.rejectedAs}, ${table.rejectedAt}, ${table.rejectedReason}) in (0, 4)`,
    ),
    check('a change is approved or rejected', sql`num_nulls(${table.approvedBy}, ${table.rejectedBy}) >= 1`),
    check(
      'a ruleset that was in force does not change',
      sql`${table.effectiveFrom} > (${table.approvedAt} at time zone 'Europe/London')::date`,
    ),
    index('policy_change_in_order').on(table.effectiveFrom, table.approvedAt),
  ],
)

/** Section 1.2: whose decisions, who may make them instead, for which services, from when until when, by what authority. */
export const delegation = pgTable(
  'delegation',
  {
    id: uuid().primaryKey(),
    delegatorId: somebody().notNull(),
    delegateId: somebody().notNull(),
    serviceIds: uuid().array().notNull(),
    starts: date().notNull(),
    ends: date().notNull(),
    authority: text().notNull(),
    proposedBy: somebody().notNull(),
    proposedAs: theirRole().notNull(),
    proposedAt: moment().notNull(),
    approvedBy: somebody(),
    approvedAs: theirRole(),
    approvedAt: moment(),
    revokedBy: somebody(),
    revokedAs: theirRole(),
    revokedAt: moment(),
  },
  (table) => [
    check('nobody delegates to themselves', sql`${table.delegateId} <> ${table.delegatorId}`),
    check('SoD-10 another person approves a delegation', sql`${table.approvedBy} <> ${table.proposedBy}`),
    check(
      'SoD-10 one of the two who delegate is an administrator',
      sql`${table.approvedAs} is null or 'ADMIN' in (${table.proposedAs}, ${table.approvedAs})`,
    ),
    check(
      'an approval of a delegation has a person, a role and a time',
      sql`num_nulls(${table.approvedBy}, ${table.approvedAs}, ${table.approvedAt}) in (0, 3)`,
    ),
    check(
      'a revocation has a person, a role and a time',
      sql`num_nulls(${table.revokedBy}, ${table.revokedAs}, ${table.revokedAt}) in (0, 3)`,
    ),
    check('a delegation covers a service', sql`cardinality(${table.serviceIds}) > 0`),
    check(
      'a delegation ends, within twelve months',
      sql`${table.ends} >= ${table.starts} and ${table.ends} < ${table.starts} + interval '12 months'`,
    ),
    index('delegation_by_delegate').on(table.delegateId, table.ends),
  ],
)

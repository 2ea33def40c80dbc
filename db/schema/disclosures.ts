import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { GATEWAY_CODES } from '@/lib/domain/disclosure/gateways'
import { STATUSES } from '@/lib/domain/disclosure/states'
import { ROLES } from '@/lib/domain/shared/actor'
import { bytea } from './bytes'
import { organisation, person, service } from './people'

export const disclosureNumber = pgSequence('disclosure_number')

/**
 * One row a case. The columns are what lists filter by and what constraints can hold; `facts` is the
 * rest of the aggregate. `guard_disclosure` (migration 0001) lets a row move only as the transition
 * table says and only with the next version.
 */
export const disclosure = pgTable(
  'disclosure',
  {
    id: uuid().primaryKey(),
    reference: text().notNull().unique(),
    version: integer().notNull(),
    status: text({ enum: [...STATUSES] }).notNull(),
    gateway: text({ enum: [...GATEWAY_CODES] }).notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    serviceId: uuid().references(() => service.id),
    requesterId: uuid().references(() => person.id),
    keyedById: uuid()
      .notNull()
      .references(() => person.id),
    authoriserId: uuid().references(() => person.id),
    collatorId: uuid().references(() => person.id),
    approverId: uuid().references(() => person.id),
    checkerId: uuid().references(() => person.id),
    releaserId: uuid().references(() => person.id),
    authoriserEmail: text(),
    hiddenFrom: uuid().array().notNull(),
    conflicted: uuid().array().notNull(),
    /** Seen by those assigned and those whose role is needed, and by nobody else. */
    restricted: boolean().notNull().default(false),
    assigned: uuid().array().notNull().default([]),
    neededRoles: text({ enum: [...ROLES] })
      .array()
      .notNull()
      .default([]),
    /** Whoever answered an emergency; its paper follows later. */
    urgentDeciderId: uuid().references(() => person.id),
    /** The parent of a part; how many parts a parent has. */
    partOf: text(),
    partCount: integer().notNull().default(0),
    reachedCouncil: timestamp({ withTimezone: true }),
    dueOn: date(),
    expiresAt: timestamp({ withTimezone: true }),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
    /** Shown in lists: never names a data subject. */
    headline: text().notNull(),
    /** Sealed with the case's key; beside it only what constraints and counts read, none of which is about a person. */
    facts: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    /** Whom it is about, sealed, for the search for those who received something about a person. */
    subjects: bytea(),
  },
  (table) => [
    check(
      'SoD-1 the authoriser did not ask',
      sql`${table.authoriserId} is null or (${table.authoriserId} is distinct from ${table.requesterId} and ${table.authoriserId} <> ${table.keyedById})`,
    ),
    check(
      'SoD-3 the approver did not ask or authorise',
      sql`${table.approverId} is null or (${table.approverId} is distinct from ${table.requesterId} and ${table.approverId} <> ${table.keyedById} and ${table.approverId} is distinct from ${table.authoriserId})`,
    ),
    check(
      'SoD-3 the approver did not collate',
      sql`${table.approverId} is null or ${table.approverId} is distinct from ${table.collatorId}`,
    ),
    check(
      'SoD-3 the releaser did not approve or collate',
      sql`${table.releaserId} is null or (${table.releaserId} is distinct from ${table.approverId} and ${table.releaserId} is distinct from ${table.collatorId})`,
    ),
    check(
      'SoD-3 the pack was checked by another',
      sql`${table.checkerId} is null or (${table.checkerId} is distinct from ${table.releaserId} and ${table.checkerId} is distinct from ${table.approverId})`,
    ),
    check(
      'SoD-7 nobody acts on a case hidden from them',
      sql`not (${table.hiddenFrom} && array_remove(array[${table.collatorId}, ${table.approverId}, ${table.checkerId}, ${table.releaserId}], null))`,
    ),
    check(
      'SoD-8 nobody decides with a declared conflict',
      sql`${table.approverId} is null or not (${table.approverId} = any(${table.conflicted}))`,
    ),
    check(
      'nothing is released without an approver',
      sql`${table.status} not in ('RELEASED', 'CLOSED') or (${table.approverId} is not null and ${table.releaserId} is not null and ${table.checkerId} is not null) or (${table.status} = 'CLOSED' and (${table.urgentDeciderId} is not null or ${table.partCount} > 0))`,
    ),
    index('disclosure_by_status').on(table.status, table.dueOn, table.id),
    index('disclosure_in_order').on(sql`coalesce(${table.dueOn}, '9999-12-31'::date)`, table.id),
    index('disclosure_by_service').on(table.serviceId, table.status, table.dueOn, table.id),
    index('disclosure_by_organisation').on(table.organisationId, table.dueOn, table.id),
    index('disclosure_by_requester').on(table.requesterId, table.updatedAt),
    index('disclosure_by_keyer').on(table.keyedById, table.updatedAt),
    index('disclosure_by_authoriser').on(table.authoriserEmail, table.updatedAt),
    index('disclosure_by_parent').on(table.partOf).where(sql`${table.partOf} is not null`),
    index('disclosure_by_expiry').on(table.expiresAt).where(sql`${table.expiresAt} is not null`),
  ],
)

/** One row a decision, so that two approvers can never both have decided one round. */
export const decision = pgTable(
  'decision',
  {
    id: uuid().primaryKey(),
    disclosureId: uuid()
      .notNull()
      .references(() => disclosure.id),
    round: integer().notNull(),
    outcome: text({
      enum: ['APPROVED_FULL', 'APPROVED_PART', 'COMPLY', 'CHALLENGE', 'REFUSED', 'NIL_RETURN'],
    }).notNull(),
    approverId: uuid()
      .notNull()
      .references(() => person.id),
    grade: text().notNull(),
    bound: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    unique('one decision a round').on(table.disclosureId, table.round),
    check(
      'a head of service or above decides',
      sql`${table.grade} in ('headOfService', 'director', 'executiveDirector', 'chiefExecutive')`,
    ),
  ],
)

/** The pairs of states that the transition table allows; written from the table at every migration. */
export const disclosureTransition = pgTable(
  'disclosure_transition',
  { from: text().notNull(), to: text().notNull() },
  (table) => [primaryKey({ columns: [table.from, table.to] })],
)

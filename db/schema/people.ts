import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { CHANNELS, SIGN_IN_PATHS } from '@/lib/domain/identity/agency'
import { LOCK_REASONS } from '@/lib/domain/identity/standing'
import { ROLES } from '@/lib/domain/shared/actor'
import { GRADES } from '@/lib/domain/shared/grades'
import { ORGANISATION_TYPES } from '@/lib/domain/shared/ranks'
import { FACTORS, SESSION_ENDS } from '@/lib/domain/shared/session'
import { bytea } from './bytes'

export const organisation = pgTable('organisation', {
  id: uuid().primaryKey(),
  name: text().notNull().unique(),
  type: text({ enum: [...ORGANISATION_TYPES] }).notNull(),
  /** The council itself; every other row is an agency. */
  own: boolean().notNull().default(false),
  domains: text().array().notNull(),
  /** From an independent source, never from a request. */
  switchboard: text().notNull(),
  /** Where the number was found, and when: empty until two people have looked it up. */
  switchboardSource: text().notNull().default(''),
  switchboardCheckedOn: date(),
  channels: text({ enum: [...CHANNELS] })
    .array()
    .notNull()
    .default([]),
  /** Confirms every 90 days who of its people is still there. */
  leadId: uuid().references((): AnyPgColumn => person.id),
  /** Its own floor for whoever authorises, where that is higher than its kind's. */
  rankFloor: text(),
  signInPath: text({ enum: [...SIGN_IN_PATHS] })
    .notNull()
    .default('passkey'),
  attestedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
})

export const service = pgTable('service', {
  id: uuid().primaryKey(),
  name: text().notNull().unique(),
})

export const person = pgTable(
  'person',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    email: text().notNull().unique(),
    role: text({ enum: [...ROLES] }).notNull(),
    grade: text({ enum: [...GRADES] }),
    title: text().notNull(),
    idNumber: text(),
    phone: text(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    serviceId: uuid().references(() => service.id),
    active: boolean().notNull().default(true),
    /** When they were put in, or let in again: an idle month is counted from there. */
    knownSince: timestamp({ withTimezone: true }).notNull().defaultNow(),
    lastSignInAt: timestamp({ withTimezone: true }),
    lockedAt: timestamp({ withTimezone: true }),
    lockedFor: text({ enum: [...LOCK_REASONS] }),
    /** Belongs to the demo borough; only such people may sign in without a factor, and only where that is allowed. */
    demo: boolean().notNull().default(false),
    demoNote: text(),
  },
  (table) => [
    check('person_email_is_lower_case_ascii', sql`${table.email} ~ '^[a-z0-9._%+''-]+@[a-z0-9.-]+$'`),
    check(
      'SoD-4 the DPO holds no approving grade',
      sql`${table.role} <> 'DPO' or ${table.grade} is null or ${table.grade} in ('officer', 'manager')`,
    ),
  ],
)

export const session = pgTable(
  'session',
  {
    /** SHA-256 of the cookie: a copy of this table signs nobody in. */
    tokenHash: bytea().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    /** Names it in the ledger and on a person's own page; the hash is never shown. */
    id: uuid().notNull().unique().defaultRandom(),
    method: text().notNull(),
    factor: text({ enum: [...FACTORS] })
      .notNull()
      .default('none-demo'),
    /** The browser in words; no address of a network is kept. */
    usedFrom: text().notNull().default(''),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** Written at most once a minute. */
    lastSeenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** The absolute end; nothing prolongs it. */
    expires: timestamp({ withTimezone: true }).notNull(),
    /** When a provider last saw the person themselves (`auth_time`), or the council telephoned them. */
    authAt: timestamp({ withTimezone: true }),
    /** When a passkey was last used in this session. */
    provedAt: timestamp({ withTimezone: true }),
    endedAt: timestamp({ withTimezone: true }),
    endedWhy: text({ enum: [...SESSION_ENDS] }),
    /** Kept once, so that a stolen cookie tried a thousand times is one entry of the ledger. */
    usedAfterEndAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index('session_by_person').on(table.personId),
    check('an ended session says why', sql`(${table.endedAt} is null) = (${table.endedWhy} is null)`),
  ],
)

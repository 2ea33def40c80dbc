import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { ACCOUNT_NOTICES } from '@/lib/domain/identity/account-notices'
import { ROLES } from '@/lib/domain/shared/actor'
import { bytea } from './bytes'
import { person, session } from './people'

/** Who of ours somebody at the council's provider is. Never found by a mail address, which is only a hint. */
export const providerIdentity = pgTable(
  'provider_identity',
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    linkedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    index('provider_identity_by_person').on(table.personId),
  ],
)

/** What a session that the provider opened rests on, so that it can be asked again while the session lasts. */
export const providerSession = pgTable('provider_session', {
  tokenHash: bytea()
    .primaryKey()
    .references(() => session.tokenHash, { onDelete: 'cascade', onUpdate: 'cascade' }),
  issuer: text().notNull(),
  subject: text().notNull(),
  /** When they last showed the provider who they are. */
  authTime: timestamp({ withTimezone: true }).notNull(),
  acr: text(),
  amr: text().array().notNull(),
  /** Sealed under the product's secret; null where the provider gave none, and nobody can be asked again. */
  refreshToken: text(),
  checkedAt: timestamp({ withTimezone: true }).notNull(),
  /** Whoever wrote this last is asking now; others do not ask meanwhile. */
  askedAt: timestamp({ withTimezone: true }),
})

/** Why a session was ended, for the person whose browser still holds its cookie. Kept for a day. */
export const endedSession = pgTable('ended_session', {
  tokenHash: bytea().primaryKey(),
  rule: text().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
})

/** What an administrator types once to enrol the passkey that opens the door when the provider is down. */
export const breakGlassCode = pgTable(
  'break_glass_code',
  {
    id: uuid().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    /** SHA-256: a copy of this table enrols nobody. */
    codeHash: bytea().notNull().unique(),
    madeAt: timestamp({ withTimezone: true }).notNull(),
    expires: timestamp({ withTimezone: true }).notNull(),
    tries: integer().notNull().default(0),
    spentAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index('break_glass_code_by_person').on(table.personId, table.madeAt),
    check('ten minutes at most', sql`${table.expires} <= ${table.madeAt} + interval '10 minutes'`),
  ],
)

/** What those who watch over the product are told about its accounts, whatever else they may see. */
export const accountNotice = pgTable(
  'account_notice',
  {
    id: uuid().primaryKey(),
    toRole: text({ enum: [...ROLES] }).notNull(),
    what: text({ enum: [...ACCOUNT_NOTICES] }).notNull(),
    aboutPerson: uuid()
      .notNull()
      .references(() => person.id),
    at: timestamp({ withTimezone: true }).notNull(),
    readAt: timestamp({ withTimezone: true }),
    readBy: uuid().references(() => person.id),
  },
  (table) => [index('account_notice_unread').on(table.toRole, table.at).where(sql`${table.readAt} is null`)],
)

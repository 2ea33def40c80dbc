import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { RECOVERY_STATES } from '@/lib/domain/identity/recovery'
import { ROLES } from '@/lib/domain/shared/actor'
import { passkey } from './passkeys'
import { person } from './people'

const moment = () => timestamp({ withTimezone: true })

/** A lost passkey on its way to being replaced: asked for, agreed to by another, and waited for (A5). */
export const recovery = pgTable(
  'recovery',
  {
    id: uuid().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    /** As what they were to have it back; as something else they were not asked about. */
    personRole: text({ enum: [...ROLES] }).notNull(),
    why: text().notNull(),
    state: text({ enum: [...RECOVERY_STATES] })
      .notNull()
      .default('ASKED'),
    askedBy: uuid()
      .notNull()
      .references(() => person.id),
    askedAs: text({ enum: [...ROLES] }).notNull(),
    askedAt: moment().notNull(),
    expiresAt: moment().notNull(),
    agreedBy: uuid().references(() => person.id),
    agreedAs: text({ enum: [...ROLES] }),
    agreedAt: moment(),
    opensAt: moment(),
    /** Nobody, where what it rested on was true no longer. */
    stoppedBy: uuid().references(() => person.id),
    stoppedAt: moment(),
    reason: text(),
    usedAt: moment(),
    passkeyId: uuid().references(() => passkey.id),
  },
  (table) => [
    uniqueIndex('recovery_one_at_a_time')
      .on(table.personId)
      .where(sql`${table.state} in ('ASKED', 'AGREED')`),
    index('recovery_by_state').on(table.state, table.askedAt),
    check(
      'A5 two people, neither of them the person',
      sql`${table.askedBy} <> ${table.personId} and (${table.agreedBy} is null or (${table.agreedBy} <> ${table.askedBy} and ${table.agreedBy} <> ${table.personId}))`,
    ),
    check(
      'A5 a day between',
      sql`${table.opensAt} is null or ${table.opensAt} >= ${table.agreedAt} + interval '24 hours'`,
    ),
    check(
      'A5 used after the wait',
      sql`(${table.state} = 'USED') = (${table.usedAt} is not null) and (${table.usedAt} is null or (${table.agreedBy} is not null and ${table.usedAt} >= ${table.opensAt} and ${table.passkeyId} is not null))`,
    ),
  ],
)

/** Where somebody could be reached before; kept by the database itself, whoever changes an address. */
export const formerAddress = pgTable(
  'former_address',
  {
    personId: uuid()
      .notNull()
      .references(() => person.id),
    address: text().notNull(),
    until: moment().notNull(),
  },
  (table) => [index('former_address_by_person').on(table.personId, table.until)],
)

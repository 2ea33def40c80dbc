import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { CALL_ENDS } from '@/lib/domain/identity/call-back'
import { bytea } from './bytes'
import { person } from './people'

const moment = () => timestamp({ withTimezone: true })

/** One browser on its way in by a code and a call; codes are kept as hashes alone. */
export const callBack = pgTable(
  'call_back',
  {
    id: uuid().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    browserHash: bytea().notNull().unique(),
    /** Where it was asked from, for counting; hashed. */
    source: bytea().notNull(),
    codeHash: bytea().notNull(),
    /** What its screen shows, and whoever telephones has to hear. */
    number: text().notNull(),
    tries: integer().notNull().default(0),
    askedAt: moment().notNull(),
    codeUntil: moment().notNull(),
    confirmedAt: moment(),
    waitsUntil: moment(),
    calledBy: uuid().references(() => person.id),
    calledAt: moment(),
    spokenHash: bytea(),
    spokenUntil: moment(),
    endedAt: moment(),
    endedAs: text({ enum: [...CALL_ENDS] }),
    endedBy: uuid().references(() => person.id),
  },
  (table) => [
    index('call_back_by_person').on(table.personId, table.askedAt),
    index('call_back_waiting').on(table.waitsUntil).where(sql`${table.endedAt} is null`),
    check(
      'ten minutes for the code of the mail',
      sql`${table.codeUntil} <= ${table.askedAt} + interval '10 minutes'`,
    ),
    check(
      'the mailbox is proved before anybody telephones',
      sql`(${table.confirmedAt} is null) = (${table.waitsUntil} is null) and (${table.calledAt} is null or ${table.confirmedAt} is not null)`,
    ),
    check(
      'a code is read out by somebody, for ten minutes',
      sql`num_nonnulls(${table.calledBy}, ${table.calledAt}, ${table.spokenHash}, ${table.spokenUntil}) in (0, 4) and (${table.spokenUntil} is null or ${table.spokenUntil} <= ${table.calledAt} + interval '10 minutes')`,
    ),
    check('nobody telephones themselves', sql`${table.calledBy} <> ${table.personId}`),
    check(
      'it ends once and for a reason',
      sql`(${table.endedAt} is null) = (${table.endedAs} is null) and (${table.endedAs} is distinct from 'signedIn' or ${table.calledAt} is not null) and (${table.endedBy} is not null) = (${table.endedAs} in ('notReached', 'notThem') and ${table.endedAs} is not null)`,
    ),
  ],
)

import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { LETTER_ENDS, LETTER_KINDS } from '@/lib/domain/identity/letter'
import { RECOVERY_STEPS } from '@/lib/domain/identity/recovery'
import { bytea } from './bytes'
import { callBack } from './call-back'
import { enrolmentChallenge, enrolmentInvitation } from './identity'
import { recovery } from './recovery'

const moment = () => timestamp({ withTimezone: true })

/** Every mail there is: owed in the transaction of what it tells of, claimed before it is sent, ended once. */
export const letter = pgTable(
  'letter',
  {
    id: uuid().primaryKey(),
    kind: text({ enum: [...LETTER_KINDS] }).notNull(),
    sentTo: text().notNull(),
    invitationId: uuid().references(() => enrolmentInvitation.id),
    challengeId: uuid().references(() => enrolmentChallenge.id),
    recoveryId: uuid().references(() => recovery.id),
    callBackId: uuid().references(() => callBack.id),
    step: text({ enum: [...RECOVERY_STEPS] }),
    /** The secret of its link, or its code, under a top key; gone when the letter has ended. */
    sealed: bytea(),
    topKey: text(),
    owedAt: moment().notNull(),
    dueAt: moment().notNull(),
    takenAt: moment(),
    tries: integer().notNull().default(0),
    unanswered: integer().notNull().default(0),
    doneAt: moment(),
    endedAs: text({ enum: [...LETTER_ENDS] }),
  },
  (table) => [
    index('letter_owed').on(table.dueAt).where(sql`${table.doneAt} is null`),
    index('letter_by_top_key').on(table.topKey).where(sql`${table.topKey} is not null`),
    uniqueIndex('one letter an invitation').on(table.invitationId),
    uniqueIndex('one letter a code').on(table.challengeId),
    uniqueIndex('one letter a call').on(table.callBackId),
    uniqueIndex('one letter a step and address').on(table.recoveryId, table.step, table.sentTo),
    check(
      'a letter tells of one thing',
      sql`num_nonnulls(${table.invitationId}, ${table.challengeId}, ${table.recoveryId}, ${table.callBackId}) = 1 and (${table.kind} in ('invitation', 'recoveryLink')) = (${table.invitationId} is not null) and (${table.kind} = 'code') = (${table.challengeId} is not null) and (${table.kind} = 'signInCode') = (${table.callBackId} is not null) and (${table.kind} = 'recoveryNotice') = (${table.recoveryId} is not null) and (${table.recoveryId} is null) = (${table.step} is null)`,
    ),
    check(
      'an owed letter holds its secret, an ended one none',
      sql`(${table.sealed} is null) = (${table.topKey} is null) and (${table.sealed} is not null) = (${table.doneAt} is null and ${table.kind} <> 'recoveryNotice')`,
    ),
    check(
      'a letter ends once and for a reason',
      sql`(${table.doneAt} is null) = (${table.endedAs} is null) and (${table.doneAt} is null or ${table.takenAt} is null)`,
    ),
    check('a letter is not sent a third time', sql`${table.unanswered} between 0 and 2`),
  ],
)

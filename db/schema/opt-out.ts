import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Refusal } from '@/lib/domain/shared/outcome'
import { bytea } from './bytes'
import { checkSubject } from './checks'

const moment = () => timestamp({ withTimezone: true })

/**
 * What opens the files of one opt-out check, for as long as they are there, and the step that is being taken on
 * them. The files are in the data folder and the key is here, so neither says anything without the other. The row
 * goes before the files do, and no version of it is kept.
 */
export const optOutHold = pgTable('opt_out_hold', {
  runId: uuid()
    .primaryKey()
    .references(() => checkSubject.id),
  key: bytea().notNull(),
  /** A verb of the run; null while nobody is at work on it. */
  step: text(),
  /** Rows done with so far. */
  rows: integer().notNull(),
  beganAt: moment(),
  /** Whoever is at work says so every second: a step without it was cut off. */
  beatAt: moment(),
  /** Why the last step came to nothing, where nobody waited to be told. */
  refusal: jsonb().$type<Pick<Refusal, 'rule' | 'facts'>>(),
})

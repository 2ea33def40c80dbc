import { sql } from 'drizzle-orm'
import {
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
  uuid,
} from 'drizzle-orm/pg-core'
import { CHECK_KINDS } from '@/lib/domain/checks/kernel'
import { agreement } from './agreements'
import { disclosure } from './disclosures'
import { person } from './people'

const somebody = () => uuid().references(() => person.id)
const moment = () => timestamp({ withTimezone: true })

export const checkNumber = pgSequence('check_number')

/**
 * One row a thing that is checked: a transfer abroad, a flow of NHS data, a run, a dataset, an entry of the
 * processing register, an incident, or the sheet of one agreement or disclosure. `facts` is the aggregate.
 */
export const checkSubject = pgTable(
  'check_subject',
  {
    id: uuid().primaryKey(),
    reference: text().notNull().unique(),
    kind: text({ enum: [...CHECK_KINDS] }).notNull(),
    version: integer().notNull(),
    status: text().notNull(),
    title: text().notNull(),
    agreementId: uuid().references(() => agreement.id),
    disclosureId: uuid().references(() => disclosure.id),
    /** The day on which time alone has something to do. */
    clock: date(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
    facts: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (table) => [
    check(
      'a check is of an agreement or of a disclosure, not of both',
      sql`num_nulls(${table.agreementId}, ${table.disclosureId}) >= 1`,
    ),
    check(
      'datasets and processing entries are of neither',
      sql`${table.kind} not in ('dataset', 'processing') or num_nulls(${table.agreementId}, ${table.disclosureId}) = 2`,
    ),
    check(
      'two different people attest a run',
      sql`${table.kind} <> 'run' or ${table.facts}->'attested'->0->>'personId' is distinct from ${table.facts}->'attested'->1->>'personId' or ${table.facts}->'attested'->1 is null`,
    ),
    index('check_of_agreement')
      .on(table.agreementId, table.kind)
      .where(sql`${table.agreementId} is not null`),
    index('check_of_disclosure')
      .on(table.disclosureId, table.kind)
      .where(sql`${table.disclosureId} is not null`),
    index('check_in_order').on(table.kind, table.updatedAt, table.id),
    index('check_by_clock').on(table.clock).where(sql`${table.clock} is not null`),
  ],
)

/** Every version stays as it was. */
export const checkVersion = pgTable(
  'check_version',
  {
    subjectId: uuid()
      .notNull()
      .references(() => checkSubject.id),
    number: integer().notNull(),
    status: text().notNull(),
    facts: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    byId: uuid().notNull(),
    at: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.subjectId, table.number] })],
)

/** The pairs of states that each kind's table allows, for the database's own guard. */
export const checkTransition = pgTable(
  'check_transition',
  { kind: text().notNull(), from: text().notNull(), to: text().notNull() },
  (table) => [primaryKey({ columns: [table.kind, table.from, table.to] })],
)

/** Who completed which course, and until when it counts (3.4). */
export const trainingCompletion = pgTable(
  'training_completion',
  {
    id: uuid().primaryKey(),
    personId: somebody().notNull(),
    course: text().notNull(),
    completedOn: date().notNull(),
    validMonths: integer().notNull(),
    evidence: text().notNull(),
    /** A manager's reason for the days of grace that a signatory may have; null for an ordinary completion. */
    graceReason: text(),
    /** That manager. */
    exemptedBy: somebody(),
    recordedBy: somebody().notNull(),
    recordedAt: moment().notNull(),
  },
  (table) => [
    check('a course counts for a time', sql`${table.validMonths} between 1 and 36`),
    check('nobody records their own training', sql`${table.recordedBy} <> ${table.personId}`),
    check('nobody exempts themselves', sql`${table.exemptedBy} <> ${table.personId}`),
    check(
      'days of grace have a reason and somebody who gives it',
      sql`(${table.graceReason} is null) = (${table.exemptedBy} is null)`,
    ),
    index('training_by_person').on(table.personId, table.course, table.completedOn),
  ],
)

export const checkNotice = pgTable(
  'check_notice',
  {
    id: uuid().primaryKey(),
    subjectId: uuid()
      .notNull()
      .references(() => checkSubject.id),
    what: text().notNull(),
    toRole: text(),
    toPerson: somebody(),
    at: moment().notNull(),
    readAt: moment(),
    readBy: somebody(),
  },
  (table) => [
    check(
      'a notice is to a role or to a person',
      sql`(${table.toRole} is null) <> (${table.toPerson} is null)`,
    ),
    index('check_notice_by_role').on(table.toRole, table.at),
    index('check_notice_by_person').on(table.toPerson, table.at),
  ],
)

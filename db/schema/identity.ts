import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { PROPOSAL_KINDS, PROPOSAL_STATES } from '@/lib/domain/identity/proposals'
import { ROLES } from '@/lib/domain/shared/actor'
import { bytea } from './bytes'
import { person } from './people'
import { recovery } from './recovery'

const moment = () => timestamp({ withTimezone: true })

const somebody = () =>
  uuid()
    .notNull()
    .references(() => person.id)

/** A change of agencies or accounts, which is so only once a second person agreed (SoD-10). */
export const proposal = pgTable(
  'proposal',
  {
    id: uuid().primaryKey(),
    kind: text({ enum: [...PROPOSAL_KINDS] }).notNull(),
    /** The organisation or the person it is about; the id that a new one will have. */
    subjectId: uuid().notNull(),
    before: jsonb(),
    after: jsonb().notNull(),
    why: text().notNull(),
    proposedBy: somebody(),
    proposedAs: text({ enum: [...ROLES] }).notNull(),
    proposedAt: moment().notNull(),
    expiresAt: moment().notNull(),
    state: text({ enum: [...PROPOSAL_STATES] })
      .notNull()
      .default('WAITING'),
    decidedBy: uuid().references(() => person.id),
    decidedAs: text({ enum: [...ROLES] }),
    decidedAt: moment(),
    reason: text(),
    appliedAt: moment(),
  },
  (table) => [
    index('proposal_by_state').on(table.state, table.proposedAt),
    check(
      'SoD-10 two people agree',
      sql`${table.state} <> 'AGREED' or (${table.decidedBy} is not null and ${table.decidedBy} <> ${table.proposedBy})`,
    ),
    check(
      'SoD-10 nobody about themselves',
      sql`${table.proposedBy} <> ${table.subjectId} and (${table.state} <> 'AGREED' or ${table.decidedBy} <> ${table.subjectId})`,
    ),
    check(
      'answered by somebody',
      sql`${table.state} not in ('AGREED', 'REJECTED') or (${table.decidedBy} is not null and ${table.decidedAt} is not null)`,
    ),
    check('applied only when agreed', sql`${table.appliedAt} is null or ${table.state} = 'AGREED'`),
  ],
)

/** A link by which somebody comes to enrol; only hashes are kept, so a copy of the table opens nothing. */
export const enrolmentInvitation = pgTable(
  'enrolment_invitation',
  {
    id: uuid().primaryKey(),
    personId: somebody(),
    secretHash: bytea().notNull().unique(),
    sentTo: text().notNull(),
    /** Null where the clock of a recovery sent it. */
    invitedBy: uuid().references(() => person.id),
    /** Whoever has had a passkey is invited by a recovery alone. */
    recoveryId: uuid().references(() => recovery.id),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    spentAt: moment(),
    withdrawnAt: moment(),
  },
  (table) => [index('enrolment_invitation_by_person').on(table.personId)],
)

/** One browser's attempt at an invitation: its own code, which no other browser can spend or use up. */
export const enrolmentChallenge = pgTable(
  'enrolment_challenge',
  {
    id: uuid().primaryKey(),
    invitationId: uuid()
      .notNull()
      .references(() => enrolmentInvitation.id),
    browserHash: bytea().notNull().unique(),
    source: bytea().notNull(),
    codeHash: bytea().notNull(),
    tries: integer().notNull().default(0),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    spentAt: moment(),
  },
  (table) => [index('enrolment_challenge_by_invitation').on(table.invitationId, table.createdAt)],
)

/** Leave to enrol a factor, given to the browser that spent an invitation. */
export const enrolmentGrant = pgTable('enrolment_grant', {
  id: uuid().primaryKey(),
  personId: somebody(),
  /** None where an administrator spent the code that is kept for when the provider is down. */
  invitationId: uuid()
    .unique()
    .references(() => enrolmentInvitation.id),
  tokenHash: bytea().notNull().unique(),
  createdAt: moment().notNull(),
  until: moment().notNull(),
  usedAt: moment(),
})

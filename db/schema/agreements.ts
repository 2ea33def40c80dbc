import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
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
import { AGREEMENT_NOTICES } from '@/lib/domain/agreement/change'
import { KINDS, REGIMES, TIERS } from '@/lib/domain/agreement/kinds'
import type { ReturnedDocument } from '@/lib/domain/agreement/returned-document'
import { AGREEMENT_STATUSES } from '@/lib/domain/agreement/states'
import type { AgreementText } from '@/lib/domain/agreement/text'
import { ROLES } from '@/lib/domain/shared/actor'
import { organisation, person, service } from './people'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })
const somebody = () => uuid().references(() => person.id)
const moment = () => timestamp({ withTimezone: true })

export const agreementNumber = pgSequence('agreement_number')

/**
 * One row an agreement. The columns are what the register filters by and what constraints can hold; `facts` is
 * the rest of the aggregate, but for the text, which stands in `agreement_version`.
 */
export const agreement = pgTable(
  'agreement',
  {
    id: uuid().primaryKey(),
    reference: text().notNull().unique(),
    version: integer().notNull(),
    status: text({ enum: [...AGREEMENT_STATUSES] }).notNull(),
    kind: text({ enum: [...KINDS] }),
    tier: text({ enum: [...TIERS] }).notNull(),
    title: text().notNull(),
    organisationId: uuid().references(() => organisation.id),
    serviceId: uuid().references(() => service.id),
    openedById: somebody().notNull(),
    /** The agreement that this one varies. */
    variationOf: text(),
    externalRef: text(),
    parties: text().array().notNull(),
    classes: text().array().notNull(),
    textVersion: integer().notNull(),
    textHash: text().notNull(),
    drafters: uuid().array().notNull(),
    advisers: uuid().array().notNull(),
    signatories: uuid().array().notNull(),
    approverId: somebody(),
    inForceFrom: date(),
    reviewOn: date(),
    reviewDueSince: date(),
    endsOn: date(),
    /** The day on which time alone has something to do. */
    clock: date(),
    published: boolean().notNull().default(false),
    imported: boolean().notNull().default(false),
    lacks: integer().notNull().default(0),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
    search: tsvector().notNull(),
    facts: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (table) => [
    check('SoD-5 the drafter does not advise', sql`not (${table.drafters} && ${table.advisers})`),
    check('SoD-5 the drafter does not sign', sql`not (${table.drafters} && ${table.signatories})`),
    check('SoD-5 the adviser does not sign', sql`not (${table.advisers} && ${table.signatories})`),
    check(
      'SoD-5 the approver neither drafted nor advised',
      sql`${table.approverId} is null or not (${table.approverId} = any(${table.drafters}) or ${table.approverId} = any(${table.advisers}))`,
    ),
    check(
      'nothing is in force without an approval',
      sql`${table.inForceFrom} is null or ${table.approverId} is not null or ${table.imported}`,
    ),
    check(
      'an approval stands only while it is signed',
      sql`${table.approverId} is null or ${table.status} not in ('TRIAGE', 'NOT_NEEDED', 'DRAFTING', 'INTERNAL_REVIEW', 'DPO_ADVICE', 'NEGOTIATION', 'LEGAL_FINAL', 'APPROVAL')`,
    ),
    index('agreement_in_order').on(table.updatedAt, table.id),
    index('agreement_by_status').on(table.status, table.updatedAt, table.id),
    index('agreement_by_kind').on(table.kind, table.updatedAt, table.id),
    index('agreement_by_service').on(table.serviceId, table.status, table.updatedAt),
    index('agreement_by_organisation').on(table.organisationId, table.status),
    index('agreement_by_title').on(table.title, table.id),
    index('agreement_by_review').on(table.reviewOn, table.id),
    index('agreement_by_clock').on(table.clock).where(sql`${table.clock} is not null`),
    index('agreement_by_variation').on(table.variationOf).where(sql`${table.variationOf} is not null`),
    index('agreement_by_words').using('gin', table.search),
  ],
)

/** Every edit is a version and no version is ever changed. */
export const agreementVersion = pgTable(
  'agreement_version',
  {
    agreementId: uuid()
      .notNull()
      .references(() => agreement.id),
    number: integer().notNull(),
    text: jsonb().$type<AgreementText>().notNull(),
    hash: text().notNull(),
    by: text().notNull(),
    byId: uuid().notNull(),
    at: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.agreementId, table.number] })],
)

/** Which organisations are party to what: who outside may see it, and what covers a request. */
export const agreementParty = pgTable(
  'agreement_party',
  {
    agreementId: uuid()
      .notNull()
      .references(() => agreement.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
  },
  (table) => [
    primaryKey({ columns: [table.agreementId, table.organisationId] }),
    index('agreement_party_by_organisation').on(table.organisationId),
  ],
)

/** The link of an invitation, by the hash of its secret. */
export const agreementInvitation = pgTable('agreement_invitation', {
  tokenHash: text().primaryKey(),
  agreementId: uuid()
    .notNull()
    .references(() => agreement.id),
  invitationId: uuid().notNull(),
})

export const agreementNotice = pgTable(
  'agreement_notice',
  {
    id: uuid().primaryKey(),
    agreementId: uuid()
      .notNull()
      .references(() => agreement.id),
    toRole: text({ enum: [...ROLES] }),
    toPerson: somebody(),
    what: text({ enum: [...AGREEMENT_NOTICES] }).notNull(),
    at: moment().notNull(),
    readAt: moment(),
    readBy: somebody(),
  },
  (table) => [
    check(
      'a notice of an agreement is to a role or to a person',
      sql`(${table.toRole} is null) <> (${table.toPerson} is null)`,
    ),
    index('agreement_notice_unread').on(table.toRole, table.at).where(sql`${table.readAt} is null`),
    index('agreement_notice_to_person').on(table.toPerson, table.at),
  ],
)

/** Pairs of states the transition table allows; written from the table at every migration. */
export const agreementTransition = pgTable(
  'agreement_transition',
  { from: text().notNull(), to: text().notNull() },
  (table) => [primaryKey({ columns: [table.from, table.to] })],
)

/** The council's clauses. An edit is a new version; agreements keep the one they took. */
export const clauseLibrary = pgTable(
  'clause_library',
  {
    key: text().notNull(),
    version: integer().notNull(),
    /** Its place in a draft. */
    place: integer().notNull(),
    heading: text().notNull(),
    text: text().notNull(),
    statute: text().notNull(),
    regimes: text({ enum: [...REGIMES] })
      .array()
      .notNull(),
    covers: text().array().notNull(),
    owner: text().notNull(),
    mayNotBeConceded: boolean().notNull(),
    /** Null for the clauses the product came with. */
    by: somebody(),
    why: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.version] })],
)

/** Who may sign for whom, from when until when, by what authority (3.3). */
export const signatoryAuthority = pgTable(
  'signatory_authority',
  {
    id: uuid().primaryKey(),
    personId: somebody().notNull(),
    reference: text().notNull(),
    starts: date().notNull(),
    ends: date().notNull(),
    recordedBy: somebody().notNull(),
    recordedAt: moment().notNull(),
    endedBy: somebody(),
    endedAt: moment(),
  },
  (table) => [
    check('nobody records an authority for themselves', sql`${table.personId} <> ${table.recordedBy}`),
    check('an authority ends after it starts', sql`${table.ends} >= ${table.starts}`),
    index('signatory_authority_by_person').on(table.personId, table.ends),
  ],
)

export const savedView = pgTable(
  'saved_view',
  {
    id: uuid().primaryKey(),
    personId: somebody().notNull(),
    name: text().notNull(),
    /** The filters, as they stand in the address. */
    query: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [index('saved_view_by_person').on(table.personId, table.name)],
)

/** What the public may read: made from the allow-list of 3.7 when it is published, and nothing else. */
export const publicEntry = pgTable(
  'public_entry',
  {
    agreementId: uuid()
      .primaryKey()
      .references(() => agreement.id),
    reference: text().notNull().unique(),
    extract: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    search: tsvector().notNull(),
    publishedAt: moment().notNull(),
    withdrawnAt: moment(),
  },
  (table) => [index('public_entry_by_words').using('gin', table.search)],
)

/** An uploaded register between its steps: columns, dry run, import. */
export const registerImport = pgTable('register_import', {
  id: uuid().primaryKey(),
  by: somebody().notNull(),
  at: moment().notNull(),
  name: text().notNull(),
  sha256: text().notNull(),
  head: jsonb().$type<readonly string[]>().notNull(),
  rows: jsonb().$type<readonly (readonly string[])[]>().notNull(),
  mapping: jsonb().$type<Readonly<Record<string, string>>>(),
  importedAt: moment(),
  counts: jsonb().$type<Readonly<Record<string, number>>>(),
})

/** A document that the counterpart sent back, as it was read: what of it is proposed is chosen on the next page. */
export const returnedDocument = pgTable(
  'returned_document',
  {
    id: uuid().primaryKey(),
    agreementId: uuid()
      .notNull()
      .references(() => agreement.id),
    by: somebody().notNull(),
    at: moment().notNull(),
    name: text().notNull(),
    sha256: text().notNull(),
    found: jsonb().$type<ReturnedDocument>().notNull(),
  },
  (table) => [index('returned_document_by_agreement').on(table.agreementId, table.at)],
)

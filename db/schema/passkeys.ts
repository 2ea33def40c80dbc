import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { CHALLENGE_PURPOSES } from '@/lib/domain/shared/signing-proof'
import { bytea } from './bytes'
import { person } from './people'

export const passkey = pgTable(
  'passkey',
  {
    id: uuid().primaryKey(),
    /** As browsers send it: base64url. */
    credentialId: text().notNull().unique(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    /** COSE. */
    publicKey: bytea().notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull(),
    backedUp: boolean().notNull(),
    name: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    lastUsedAt: timestamp({ withTimezone: true }),
    /** Kept after that: records rest on its signatures. */
    endedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index('passkey_by_person').on(table.personId),
    check('a counter is never negative', sql`${table.counter} >= 0`),
  ],
)

export const challenge = pgTable(
  'challenge',
  {
    /** SHA-256 of the challenge. */
    hash: bytea().primaryKey(),
    purpose: text({ enum: [...CHALLENGE_PURPOSES] }).notNull(),
    /** Nobody yet, when somebody signs in. */
    personId: uuid().references(() => person.id),
    /** The session, or the browser that asked to sign in: nobody else can answer. */
    boundTo: text().notNull(),
    /** What a signature is of, in canonical JSON; its SHA-256 is the challenge. */
    preimage: text(),
    expires: timestamp({ withTimezone: true }).notNull(),
    spentAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index('challenge_by_expiry').on(table.expires),
    check(
      'a challenge to sign says who signs what',
      sql`${table.purpose} <> 'sign' or (${table.preimage} is not null and ${table.personId} is not null)`,
    ),
  ],
)

/** What a passkey signed, by act; the same travels in the record. */
export const signingProof = pgTable(
  'signing_proof',
  {
    actId: uuid().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    verb: text().notNull(),
    reference: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    preimage: text().notNull(),
    clientDataJson: text().notNull(),
    authenticatorData: text().notNull(),
    signature: text().notNull(),
    publicKey: text().notNull(),
    credentialId: text().notNull(),
    rpId: text().notNull(),
    origin: text().notNull(),
  },
  (table) => [index('signing_proof_by_reference').on(table.reference)],
)

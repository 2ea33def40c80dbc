import { randomUUID } from 'node:crypto'
import { asc, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import {
  REFERENCE_SETS,
  type Reference,
  type ReferenceRows,
  SHIPPED_REFERENCE,
} from '@/lib/domain/checks/reference'
import { type ReferenceVersion, referenceFrom, referenceNamed } from '@/lib/domain/checks/reference-changes'
import { keyOf } from '@/lib/domain/checks/reference-table'
import type { Signed } from '@/lib/domain/disclosure/ruleset'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import type { Database, Tx } from '../client'
import { person, referenceVersion } from '../schema'
import { signedBy } from './signed-by'

const proposer = alias(person, 'proposer')
const approver = alias(person, 'approver')
const rejecter = alias(person, 'rejecter')

const versions = (db: Database | Tx) =>
  db
    .select({
      row: referenceVersion,
      proposer: proposer.name,
      approver: approver.name,
      rejecter: rejecter.name,
    })
    .from(referenceVersion)
    .leftJoin(proposer, eq(proposer.id, referenceVersion.proposedBy))
    .leftJoin(approver, eq(approver.id, referenceVersion.approvedBy))
    .leftJoin(rejecter, eq(rejecter.id, referenceVersion.rejectedBy))

type Found = Awaited<ReturnType<typeof versions>>[number]

const asVersion = ({ row, proposer, approver, rejecter }: Found): ReferenceVersion => {
  const { id, set, effectiveFrom, rows, why, source } = row
  const rejected = signedBy(row.rejectedBy, rejecter, row.rejectedAs, row.rejectedAt)
  return {
    ...{ id, set, effectiveFrom, rows, why, source },
    proposed: signedBy(row.proposedBy, proposer, row.proposedAs, row.proposedAt),
    approved: signedBy(row.approvedBy, approver, row.approvedAs, row.approvedAt),
    rejected: rejected && { ...rejected, reason: row.rejectedReason ?? '' },
  }
}

/** Latest proposal first; what came with the product last. */
export const referenceVersions = async (db: Database | Tx): Promise<readonly ReferenceVersion[]> => {
  const found = await versions(db).orderBy(
    sql`${referenceVersion.proposedAt} desc nulls last`,
    asc(referenceVersion.id),
  )
  return found.map(asVersion)
}

const counting = async (db: Database | Tx) => {
  const found = await versions(db).where(
    or(isNull(referenceVersion.proposedAt), sql`${referenceVersion.approvedAt} is not null`),
  )
  return found.map(asVersion)
}

/** What the tables say on that day. */
export const referenceOn = async (db: Database | Tx, day: CalendarDate): Promise<Reference> =>
  referenceFrom(day, await counting(db))

/** What they said to a decision that names these versions. */
export const referenceUnder = async (db: Database | Tx, named: Reference['versions']): Promise<Reference> =>
  referenceNamed(named, await counting(db))

// Compared as text, because an id comes from an address and need not be one.
const isNamed = (id: string): SQL => eq(sql`${referenceVersion.id}::text`, id)

/**
 * The version, held until the transaction ends, and with it what came with the product of its set: of two
 * changes of one table that are approved at once, the second sees the first.
 */
export const lockVersion = async (tx: Tx, id: string): Promise<ReferenceVersion | null> => {
  const [found] = await versions(tx).where(isNamed(id))
  if (!found) return null
  await tx
    .select({ id: referenceVersion.id })
    .from(referenceVersion)
    .where(
      sql`${referenceVersion.set} = ${found.row.set} and (${referenceVersion.proposedAt} is null or ${isNamed(id)})`,
    )
    .orderBy(desc(isNull(referenceVersion.proposedAt)))
    .for('update')
  const [held] = await versions(tx).where(isNamed(id))
  return held ? asVersion(held) : null
}

export type ProposedVersion = Omit<ReferenceVersion, 'proposed' | 'approved' | 'rejected'> & {
  readonly proposed: Signed
}

export const insertVersion = (tx: Tx, { proposed, ...version }: ProposedVersion) =>
  tx.insert(referenceVersion).values({
    ...version,
    proposedBy: proposed.personId,
    proposedAs: proposed.role,
    proposedAt: new Date(proposed.at),
  })

export const saveVersionApproval = (tx: Tx, id: string, { personId, role, at }: Signed) =>
  tx
    .update(referenceVersion)
    .set({ approvedBy: personId, approvedAs: role, approvedAt: new Date(at) })
    .where(eq(referenceVersion.id, id))

export const saveVersionRejection = (tx: Tx, id: string, { personId, role, at }: Signed, reason: string) =>
  tx
    .update(referenceVersion)
    .set({ rejectedBy: personId, rejectedAs: role, rejectedAt: new Date(at), rejectedReason: reason })
    .where(eq(referenceVersion.id, id))

/** The tables as they came with the product, each where the council has none yet. */
export const seedReference = async (tx: Tx, shipped: ReferenceRows) => {
  const there = await tx
    .select({ set: referenceVersion.set })
    .from(referenceVersion)
    .where(isNull(referenceVersion.proposedAt))
  const missing = REFERENCE_SETS.filter((set) => !there.some((one) => one.set === set))
  if (missing.length === 0) return
  await tx.insert(referenceVersion).values(
    missing.map((set) => ({
      id: randomUUID(),
      set,
      effectiveFrom: SHIPPED_REFERENCE,
      rows: shipped[set].map((row) => ({ key: keyOf(set, row), row })),
      why: 'Came with the product',
      source: 'The sources are named in its rows.',
    })),
  )
}

import { asc, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { DatedChange } from '@/lib/domain/disclosure/policy'
import type { ProposedChange, Signed } from '@/lib/domain/disclosure/ruleset'
import type { Database, Tx } from '../client'
import { person, policyChange } from '../schema'
import { signedBy } from './signed-by'

/** Every approved change, in the order in which they were approved; which of them count on a day is `policyOn`'s to say. */
export const approvedChanges = async (db: Database | Tx): Promise<readonly DatedChange[]> => {
  const { kind, name, value, effectiveFrom } = policyChange
  const rows = await db
    .select({ kind, name, value, effectiveFrom })
    .from(policyChange)
    .where(isNotNull(policyChange.approvedAt))
    .orderBy(asc(policyChange.approvedAt), asc(policyChange.id))
  // Only `insertChange` writes these four columns, and from a `DatedChange`.
  return rows as readonly DatedChange[]
}

const proposer = alias(person, 'proposer')
const approver = alias(person, 'approver')
const rejecter = alias(person, 'rejecter')

const changes = (db: Database | Tx) =>
  db
    .select({
      row: policyChange,
      proposer: proposer.name,
      approver: approver.name,
      rejecter: rejecter.name,
    })
    .from(policyChange)
    .innerJoin(proposer, eq(proposer.id, policyChange.proposedBy))
    .leftJoin(approver, eq(approver.id, policyChange.approvedBy))
    .leftJoin(rejecter, eq(rejecter.id, policyChange.rejectedBy))

type Found = Awaited<ReturnType<typeof changes>>[number]

const asProposed = ({ row, proposer, approver, rejecter }: Found): ProposedChange => {
  const { kind, name, value, effectiveFrom, id, why } = row
  const rejected = signedBy(row.rejectedBy, rejecter, row.rejectedAs, row.rejectedAt)
  return {
    ...({ kind, name, value, effectiveFrom } as DatedChange),
    id,
    why,
    proposed: {
      personId: row.proposedBy,
      name: proposer,
      role: row.proposedAs,
      at: row.proposedAt.toISOString(),
    },
    approved: signedBy(row.approvedBy, approver, row.approvedAs, row.approvedAt),
    rejected: rejected && { ...rejected, reason: row.rejectedReason ?? '' },
  }
}

/** Latest proposal first. */
export const allChanges = async (db: Database | Tx): Promise<readonly ProposedChange[]> => {
  const rows = await changes(db).orderBy(desc(policyChange.proposedAt), asc(policyChange.id))
  return rows.map(asProposed)
}

// Compared as text, because an id comes from an address and need not be one.
const named = (id: string): SQL => eq(sql`${policyChange.id}::text`, id)

/** The change, held until the transaction ends: two people who decide at once take turns. */
export const lockChange = async (tx: Tx, id: string): Promise<ProposedChange | null> => {
  await tx.select({ id: policyChange.id }).from(policyChange).where(named(id)).for('update')
  const [row] = await changes(tx).where(named(id))
  return row ? asProposed(row) : null
}

export const insertChange = (
  tx: Tx,
  { proposed, ...change }: DatedChange & Pick<ProposedChange, 'id' | 'why' | 'proposed'>,
) =>
  tx.insert(policyChange).values({
    ...change,
    proposedBy: proposed.personId,
    proposedAs: proposed.role,
    proposedAt: new Date(proposed.at),
  })

export const saveChangeApproval = (tx: Tx, id: string, { personId, role, at }: Signed) =>
  tx
    .update(policyChange)
    .set({ approvedBy: personId, approvedAs: role, approvedAt: new Date(at) })
    .where(eq(policyChange.id, id))

export const saveChangeRejection = (tx: Tx, id: string, { personId, role, at }: Signed, reason: string) =>
  tx
    .update(policyChange)
    .set({ rejectedBy: personId, rejectedAs: role, rejectedAt: new Date(at), rejectedReason: reason })
    .where(eq(policyChange.id, id))

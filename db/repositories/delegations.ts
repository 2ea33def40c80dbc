import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Delegation, DelegationTerms } from '@/lib/domain/disclosure/delegation'
import type { Signed } from '@/lib/domain/disclosure/ruleset'
import type { Database, Tx } from '../client'
import { delegation, organisation, person } from '../schema'
import { signedBy } from './signed-by'

const delegator = alias(person, 'delegator')
const delegate = alias(person, 'delegate')
const proposer = alias(person, 'proposer')
const approver = alias(person, 'approver')
const revoker = alias(person, 'revoker')

const delegations = (db: Database | Tx) =>
  db
    .select({
      row: delegation,
      from: delegator.name,
      to: delegate.name,
      proposer: proposer.name,
      approver: approver.name,
      revoker: revoker.name,
    })
    .from(delegation)
    .innerJoin(delegator, eq(delegator.id, delegation.delegatorId))
    .innerJoin(delegate, eq(delegate.id, delegation.delegateId))
    .innerJoin(proposer, eq(proposer.id, delegation.proposedBy))
    .leftJoin(approver, eq(approver.id, delegation.approvedBy))
    .leftJoin(revoker, eq(revoker.id, delegation.revokedBy))

type Found = Awaited<ReturnType<typeof delegations>>[number]

const asDelegation = ({ row, from, to, proposer, approver, revoker }: Found): Delegation => ({
  id: row.id,
  delegatorId: row.delegatorId,
  delegateId: row.delegateId,
  serviceIds: row.serviceIds,
  starts: row.starts,
  ends: row.ends,
  authority: row.authority,
  from,
  to,
  proposed: {
    personId: row.proposedBy,
    name: proposer,
    role: row.proposedAs,
    at: row.proposedAt.toISOString(),
  },
  approved: signedBy(row.approvedBy, approver, row.approvedAs, row.approvedAt),
  revoked: signedBy(row.revokedBy, revoker, row.revokedAs, row.revokedAt),
})

/** The one that lasts longest first. */
export const allDelegations = async (db: Database | Tx): Promise<readonly Delegation[]> =>
  (await delegations(db).orderBy(desc(delegation.ends), asc(delegation.id))).map(asDelegation)

/** Approved, never revoked; whether each runs on a day is `stateOf`'s to say. */
export const delegationsTo = async (db: Database | Tx, personId: string): Promise<readonly Delegation[]> => {
  const standing = and(
    eq(delegation.delegateId, personId),
    isNotNull(delegation.approvedAt),
    isNull(delegation.revokedAt),
  )
  return (await delegations(db).where(standing).orderBy(asc(delegation.starts), asc(delegation.id))).map(
    asDelegation,
  )
}

// Compared as text, because an id comes from an address and need not be one.
const named = (id: string): SQL => eq(sql`${delegation.id}::text`, id)

/** The delegation, held until the transaction ends: two people who decide at once take turns. */
export const lockDelegation = async (tx: Tx, id: string): Promise<Delegation | null> => {
  await tx.select({ id: delegation.id }).from(delegation).where(named(id)).for('update')
  const [row] = await delegations(tx).where(named(id))
  return row ? asDelegation(row) : null
}

export const insertDelegation = (
  tx: Tx,
  { proposed, serviceIds, ...terms }: DelegationTerms & Pick<Delegation, 'id' | 'proposed'>,
) =>
  tx.insert(delegation).values({
    ...terms,
    serviceIds: [...serviceIds],
    proposedBy: proposed.personId,
    proposedAs: proposed.role,
    proposedAt: new Date(proposed.at),
  })

export const saveDelegationApproval = (tx: Tx, id: string, { personId, role, at }: Signed) =>
  tx
    .update(delegation)
    .set({ approvedBy: personId, approvedAs: role, approvedAt: new Date(at) })
    .where(eq(delegation.id, id))

export const saveRevocation = (tx: Tx, id: string, { personId, role, at }: Signed) =>
  tx
    .update(delegation)
    .set({ revokedBy: personId, revokedAs: role, revokedAt: new Date(at) })
    .where(eq(delegation.id, id))

/** Everybody of the council who holds a grade. */
export const gradedPeople = (db: Database | Tx) =>
  db
    .select({
      id: person.id,
      name: person.name,
      title: person.title,
      role: person.role,
      grade: person.grade,
    })
    .from(person)
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .where(and(eq(organisation.own, true), eq(person.active, true), isNotNull(person.grade)))
    .orderBy(asc(person.name))

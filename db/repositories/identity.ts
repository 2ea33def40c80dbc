import { and, asc, desc, eq, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { SignInPath } from '@/lib/domain/identity/agency'
import type { ProposalState } from '@/lib/domain/identity/proposals'
import type { LockReason, Standing } from '@/lib/domain/identity/standing'
import type { Role } from '@/lib/domain/shared/actor'
import type { Database, Tx } from '../client'
import { organisation, person, proposal, service } from '../schema'

/** Agencies, accounts, and what two people agree about them. */

/* Proposals */

export type NewProposal = Omit<
  typeof proposal.$inferInsert,
  'state' | 'decidedBy' | 'decidedAs' | 'decidedAt' | 'reason' | 'appliedAt'
>

export const insertProposal = (tx: Tx, row: NewProposal) => tx.insert(proposal).values(row)

const proposer = alias(person, 'proposer')
const decider = alias(person, 'decider')
const about = alias(person, 'about')

const proposals = (db: Database | Tx) =>
  db
    .select({
      row: proposal,
      proposer: proposer.name,
      decider: decider.name,
      aboutPerson: about.name,
      aboutAgency: organisation.name,
    })
    .from(proposal)
    .innerJoin(proposer, eq(proposer.id, proposal.proposedBy))
    .leftJoin(decider, eq(decider.id, proposal.decidedBy))
    .leftJoin(about, eq(about.id, proposal.subjectId))
    .leftJoin(organisation, eq(organisation.id, proposal.subjectId))

export type FoundProposal = Awaited<ReturnType<typeof proposals>>[number]

// Compared as text, because an id comes from an address and need not be one.
const named = (id: string): SQL => eq(sql`${proposal.id}::text`, id)

export const findProposal = async (db: Database | Tx, id: string) =>
  (await proposals(db).where(named(id)))[0] ?? null

/** Held until the transaction ends: two people who answer at once take turns. */
export const lockProposal = async (tx: Tx, id: string) => {
  await tx.select({ id: proposal.id }).from(proposal).where(named(id)).for('update')
  return findProposal(tx, id)
}

export const proposalsIn = (db: Database, state: ProposalState, atMost = 200) =>
  proposals(db).where(eq(proposal.state, state)).orderBy(desc(proposal.proposedAt)).limit(atMost)

export const isWaitingAbout = async (tx: Tx, subjectId: string) => {
  const [row] = await tx
    .select({ id: proposal.id })
    .from(proposal)
    .where(and(eq(proposal.subjectId, subjectId), eq(proposal.state, 'WAITING')))
  return row !== undefined
}

type Answer = { readonly personId: string; readonly role: Role; readonly at: Date }

export const answerProposal = (
  tx: Tx,
  id: string,
  state: 'AGREED' | 'REJECTED',
  { personId, role, at }: Answer,
  reason: string | null,
) =>
  tx
    .update(proposal)
    .set({ state, decidedBy: personId, decidedAs: role, decidedAt: at, reason })
    .where(eq(proposal.id, id))

/** What the product itself may not write: the database does, once, and only what two people agreed on. */
export const applyProposal = (tx: Tx, id: string) => tx.execute(sql`select apply_proposal(${id})`)

export const proposalsPast = (db: Database, now: Date, atMost: number) =>
  db
    .select({ id: proposal.id })
    .from(proposal)
    .where(and(eq(proposal.state, 'WAITING'), lte(proposal.expiresAt, now)))
    .limit(atMost)

/** False when somebody answered it first. */
export const expireProposal = async (tx: Tx, id: string, now: Date) => {
  const rows = await tx
    .update(proposal)
    .set({ state: 'EXPIRED' })
    .where(and(eq(proposal.id, id), eq(proposal.state, 'WAITING'), lte(proposal.expiresAt, now)))
    .returning({ id: proposal.id })
  return rows.length > 0
}

/* Accounts */

const ACCOUNT = {
  id: person.id,
  name: person.name,
  email: person.email,
  role: person.role,
  grade: person.grade,
  title: person.title,
  idNumber: person.idNumber,
  phone: person.phone,
  organisationId: person.organisationId,
  organisation: organisation.name,
  own: organisation.own,
  signInPath: organisation.signInPath,
  serviceId: person.serviceId,
  service: service.name,
  active: person.active,
  demo: person.demo,
  knownSince: person.knownSince,
  lastSignInAt: person.lastSignInAt,
  lockedAt: person.lockedAt,
  lockedFor: person.lockedFor,
  attestedAt: organisation.attestedAt,
}

const accounts = (db: Database | Tx) =>
  db
    .select(ACCOUNT)
    .from(person)
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .leftJoin(service, eq(service.id, person.serviceId))

export type Account = Awaited<ReturnType<typeof accounts>>[number]

export const standingOf = ({ own, ...account }: Account): Standing => ({ ...account, isInside: own })

export const allAccounts = (db: Database) =>
  accounts(db).orderBy(asc(organisation.own), asc(organisation.name), asc(person.name))

export const accountsOf = (db: Database | Tx, organisationId: string) =>
  accounts(db).where(eq(person.organisationId, organisationId)).orderBy(asc(person.name))

export const findAccount = async (db: Database | Tx, id: string): Promise<Account | null> =>
  (await accounts(db).where(eq(sql`${person.id}::text`, id)))[0] ?? null

export const accountByAddress = async (db: Database | Tx, address: string): Promise<Account | null> =>
  (await accounts(db).where(eq(person.email, address)))[0] ?? null

/** False when they had left already. */
export const deactivate = async (tx: Tx, personId: string) => {
  const rows = await tx
    .update(person)
    .set({ active: false })
    .where(and(eq(person.id, personId), eq(person.active, true)))
    .returning({ id: person.id })
  return rows.length > 0
}

/** False when they were locked already, or have left. */
export const lockPerson = async (tx: Tx, personId: string, reason: LockReason, at: Date) => {
  const rows = await tx
    .update(person)
    .set({ lockedAt: at, lockedFor: reason })
    .where(and(eq(person.id, personId), eq(person.active, true), isNull(person.lockedAt)))
    .returning({ id: person.id })
  return rows.length > 0
}

export const rememberSignIn = (tx: Tx, personId: string, at: Date) =>
  tx.update(person).set({ lastSignInAt: at }).where(eq(person.id, personId))

/** Of agencies, whose month or whose agency's ninety days may be over; the rule decides which. */
export const perhapsLocked = (db: Database, seenBefore: Date, attestedBefore: Date, atMost: number) =>
  accounts(db)
    .where(
      and(
        eq(organisation.own, false),
        eq(person.demo, false),
        eq(person.active, true),
        isNull(person.lockedAt),
        or(
          lte(organisation.attestedAt, attestedBefore),
          sql`greatest(${person.knownSince}, ${person.lastSignInAt}) <= ${seenBefore.toISOString()}`,
        ),
      ),
    )
    .limit(atMost)

/* Agencies */

const lead = alias(person, 'lead')

export const agencyDirectory = (db: Database) =>
  db
    .select({
      agency: organisation,
      lead: lead.name,
      people: sql<number>`(select count(*)::int from ${person} p where p.organisation_id = ${organisation.id} and p.active)`,
    })
    .from(organisation)
    .leftJoin(lead, eq(lead.id, organisation.leadId))
    .where(ne(organisation.own, true))
    .orderBy(asc(organisation.name))

export const findAgency = async (db: Database | Tx, id: string) =>
  (
    await db
      .select()
      .from(organisation)
      .where(eq(sql`${organisation.id}::text`, id))
  )[0] ?? null

export const holdAgency = async (tx: Tx, id: string) => {
  // A lock is the owner's to take; one at a time by number is as good, and asks for no right to the row.
  await tx.execute(sql`select pg_advisory_xact_lock(7341905, hashtext(${id}))`)
  return findAgency(tx, id)
}

export const agencyNamed = async (tx: Tx, name: string) =>
  (
    await tx
      .select({ id: organisation.id })
      .from(organisation)
      .where(sql`lower(${organisation.name}) = lower(${name})`)
  )[0] ?? null

/** Whichever other organisation has one of these domains: an address then names one employer. */
export const agencyWithDomain = async (tx: Tx, domains: readonly string[], but: string) =>
  (
    await tx
      .select({ id: organisation.id, name: organisation.name })
      .from(organisation)
      .where(
        and(
          ne(organisation.id, but),
          sql`${organisation.domains} && array[${sql.join(
            domains.map((each) => sql`${each}`),
            sql`, `,
          )}]::text[]`,
        ),
      )
  )[0] ?? null

export const attestAgency = (tx: Tx, id: string, at: Date) =>
  tx.update(organisation).set({ attestedAt: at }).where(eq(organisation.id, id))

/** Organisations that this person answers for. */
export const agenciesLedBy = (db: Database | Tx, personId: string) =>
  db.select().from(organisation).where(eq(organisation.leadId, personId)).orderBy(asc(organisation.name))

/** Names of the agencies whose people sign in by that way. */
export const organisationsOn = async (db: Database | Tx, path: SignInPath): Promise<readonly string[]> => {
  const rows = await db
    .select({ name: organisation.name })
    .from(organisation)
    .where(and(eq(organisation.own, false), eq(organisation.signInPath, path)))
  return rows.map(({ name }) => name)
}

export const allOrganisations = (db: Database | Tx) =>
  db
    .select({ id: organisation.id, name: organisation.name, own: organisation.own })
    .from(organisation)
    .orderBy(asc(organisation.name))

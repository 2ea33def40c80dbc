import { type Actor, OUTSIDE_ROLES, ROLES, type Role } from '../shared/actor'
import type { Refusal } from '../shared/outcome'

/**
 * What two people of the council must agree on before it is so (SoD-10, A2, F8). Nothing here opens a case: an
 * administrator keeps accounts and sees no case at all.
 */
export const PROPOSAL_KINDS = [
  'addAgency',
  'changeAgency',
  'addPerson',
  'changePerson',
  'unlockPerson',
] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

export const PROPOSAL_STATES = ['WAITING', 'AGREED', 'REJECTED', 'EXPIRED'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

/** A proposal that nobody answered is over: what was true of somebody then need not be true now. */
export const PROPOSAL_DAYS = 14

/** Everybody here may propose and may agree; two of them are always needed. */
type Pair = { readonly propose: readonly Role[]; readonly agree: readonly Role[] }

const KEEPERS = ['ADMIN', 'DPO'] as const
const ONBOARDING = ['ADMIN', 'DPO', 'INTAKE'] as const

export const WHO_PROPOSES: Readonly<Record<ProposalKind, Pair>> = {
  // The information team knows the bodies that ask; it does not keep accounts alone.
  addAgency: { propose: ONBOARDING, agree: ONBOARDING },
  changeAgency: { propose: ONBOARDING, agree: ONBOARDING },
  addPerson: { propose: ONBOARDING, agree: ONBOARDING },
  changePerson: { propose: KEEPERS, agree: KEEPERS },
  unlockPerson: { propose: ONBOARDING, agree: ONBOARDING },
}

type Asking = Pick<Actor, 'id' | 'role'>

type Proposed = {
  readonly kind: ProposalKind
  /** The person it is about; null where it is about an organisation, or about nobody yet. */
  readonly personId: string | null
  /** Of the council itself, or a role in it. */
  readonly isInside: boolean
}

/** An account of the council is the keepers' alone, whoever may add an officer of an agency. */
const listFor = ({ kind, isInside }: Proposed, part: keyof Pair): readonly Role[] =>
  isInside ? KEEPERS : WHO_PROPOSES[kind][part]

export const againstProposing = (proposal: Proposed, actor: Asking): Refusal | null => {
  if (!listFor(proposal, 'propose').includes(actor.role)) return { rule: 'NOT_PERMITTED' }
  return proposal.personId === actor.id ? { rule: 'ID-6' } : null
}

type Waiting = Proposed & {
  readonly state: ProposalState
  readonly proposedBy: string
  readonly proposedAs: Role
  readonly expiresAt: string
}

const againstAnswering = ({ state, expiresAt }: Waiting, now: string): Refusal | null => {
  if (state === 'EXPIRED' || (state === 'WAITING' && expiresAt <= now)) return { rule: 'ID-7' }
  return state === 'WAITING' ? null : { rule: 'ID-8' }
}

export const againstAgreeing = (proposal: Waiting, actor: Asking, now: string): Refusal | null => {
  if (!listFor(proposal, 'agree').includes(actor.role)) return { rule: 'NOT_PERMITTED' }
  if (proposal.personId === actor.id) return { rule: 'ID-6' }
  if (proposal.proposedBy === actor.id) return { rule: 'ID-5' }
  // The DPO and the deputy are one office.
  if (proposal.proposedAs === 'DPO' && actor.role === 'DPO') return { rule: 'ID-5' }
  return againstAnswering(proposal, now)
}

/** Whoever proposed may also take it back. */
export const againstRejecting = (proposal: Waiting, actor: Asking, now: string): Refusal | null => {
  if (!listFor(proposal, 'agree').includes(actor.role)) return { rule: 'NOT_PERMITTED' }
  return againstAnswering(proposal, now)
}

/** A role belongs to the council or to those who ask it; nobody of an agency holds an office here, and no other way round. */
export const roleFits = (role: Role, own: boolean) => OUTSIDE_ROLES.includes(role) !== own

export const rolesOf = (own: boolean) => ROLES.filter((role) => roleFits(role, own))

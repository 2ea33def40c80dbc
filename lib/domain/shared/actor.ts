import type { Grade } from './grades'

/** Section 1.1. One person holds one role, so that DPO and approver can never meet in one account (SoD-4). */
export const ROLES = [
  'EXT_REQ',
  'EXT_AUTH',
  'SIGN',
  'POL_LIA',
  'INTAKE',
  'DDC',
  'OWNER',
  'HOS',
  'ABOVE',
  'LEGAL',
  'DPO',
  'CALD',
  'MON',
  'RELEASE',
  'IGB',
  'AUDIT',
  'ADMIN',
] as const
export type Role = (typeof ROLES)[number]

export const ROLE_NAMES: Record<Role, string> = {
  EXT_REQ: 'Requester',
  EXT_AUTH: 'Requester’s authoriser',
  SIGN: 'Authorised signatory',
  POL_LIA: 'Police liaison',
  INTAKE: 'Information team',
  DDC: 'Departmental data coordinator',
  OWNER: 'Information owner',
  HOS: 'Head of service',
  ABOVE: 'Director or above',
  LEGAL: 'Legal officer',
  DPO: 'Data Protection Officer',
  CALD: 'Caldicott Guardian',
  MON: 'Monitoring Officer',
  RELEASE: 'Release officer',
  IGB: 'Information Governance Board',
  AUDIT: 'Internal audit',
  ADMIN: 'System administrator',
}

export const OUTSIDE_ROLES: readonly Role[] = ['EXT_REQ', 'EXT_AUTH', 'SIGN']

/** Whoever is acting, as the database row says now. */
export type Actor = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  /** Council grade; outside people have none. */
  readonly grade: Grade | null
  /** Rank or grade in their own words for an outside officer, job title for council staff. */
  readonly title: string
  readonly idNumber: string | null
  readonly phone: string | null
  readonly organisationId: string
  readonly organisation: string
  readonly serviceId: string | null
  readonly service: string | null
  /** Services that a delegation in force today lets this person decide for. */
  readonly delegatedServices?: readonly string[]
}

export const isOutside = (actor: Pick<Actor, 'role'>) => OUTSIDE_ROLES.includes(actor.role)

/** What the product does by itself: a clock that ran out, a promise kept. */
export const SYSTEM = {
  id: '00000000-0000-0000-0000-000000000000',
  name: 'Gatehouse',
  role: 'SYSTEM',
} as const

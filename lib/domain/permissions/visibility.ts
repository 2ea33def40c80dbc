import type { CaseFile } from '../disclosure/disclosure'
import type { Status } from '../disclosure/states'
import type { Actor, Role } from '../shared/actor'

/**
 * Whether a case exists for this person. A no is told as "not found", the same as for a case that was
 * never made. The work-list query repeats these rules in SQL (`db/repositories/visible-to.ts`) and a
 * test holds the two together.
 */

export const FOR_RELEASE: readonly Status[] = [
  'APPROVED_FULL',
  'APPROVED_PART',
  'COMPLY',
  'PREPARE',
  'RELEASED',
  'CLOSED',
]
export const EMERGENCY: readonly Status[] = ['U_LOGGED', 'U_DECIDED', 'U_AWAIT_CONFIRM', 'U_UNCONFIRMED']

export type Seen = Pick<CaseFile, 'status' | 'requesterId' | 'keyedById' | 'hiddenFrom' | 'assigned'> & {
  readonly organisation: { readonly id: string }
  readonly serviceId: string | null
  /** Lower case; from the request's block B, or whoever is to confirm an emergency. */
  readonly authoriserEmail: string | null
  readonly reachedCouncil: boolean
  readonly restricted: boolean
  /** Roles whose turn it is or who were asked, on a case that only named people may see. */
  readonly neededRoles: readonly Role[]
}

/** No case content, whatever they did on it in an earlier post (1.1). */
export const READS_NO_CASE: readonly Role[] = ['SIGN', 'IGB', 'ADMIN']

const ALWAYS_NEEDED: readonly Role[] = ['DPO', 'MON', 'AUDIT']

/** Who has to see a restricted case for their part in it, without being assigned by name. */
const neededRoles = (d: CaseFile): readonly Role[] => [
  ...ALWAYS_NEEDED,
  ...(d.status === 'SUBMITTED' || d.status === 'INTAKE' ? (['INTAKE'] as const) : []),
  ...(d.status === 'LEGAL_VALIDATION' || d.status === 'CHALLENGE' ? (['LEGAL'] as const) : []),
  ...d.advice.map(({ adviser }) => adviser),
]

export const authoriserEmailOf = (d: CaseFile): string | null => {
  if (d.urgent) return d.urgent.confirmerEmail
  return d.status === 'DRAFT' ? null : (d.request?.authoriser?.email ?? null)
}

export const seenAs = (d: CaseFile): Seen => ({
  status: d.status,
  requesterId: d.requesterId,
  keyedById: d.keyedById,
  hiddenFrom: d.hiddenFrom,
  assigned: d.assigned,
  organisation: d.organisation,
  serviceId: d.serviceId,
  authoriserEmail: authoriserEmailOf(d),
  reachedCouncil: d.reachedAt !== null,
  restricted: d.restriction !== null,
  neededRoles: [...new Set(neededRoles(d))],
})

export const canSee = (actor: Actor, seen: Seen): boolean => {
  if (seen.hiddenFrom.includes(actor.id) || READS_NO_CASE.includes(actor.role)) return false
  const own = seen.requesterId === actor.id || seen.keyedById === actor.id
  if (actor.role === 'EXT_REQ' || actor.role === 'EXT_AUTH')
    return own || (seen.authoriserEmail === actor.email && seen.organisation.id === actor.organisationId)
  if (own) return true
  if (!seen.reachedCouncil) return false
  return seen.restricted
    ? seen.assigned.includes(actor.id) || seen.neededRoles.includes(actor.role)
    : byRole(actor, seen)
}

const byRole = (actor: Actor, seen: Seen): boolean => {
  switch (actor.role) {
    case 'INTAKE':
    case 'DPO':
    case 'LEGAL':
    case 'CALD':
    case 'ABOVE':
    case 'AUDIT':
      return true
    case 'HOS':
      return holdsIt(actor, seen) || EMERGENCY.includes(seen.status)
    case 'DDC':
    case 'OWNER':
      return holdsIt(actor, seen)
    case 'RELEASE':
      return FOR_RELEASE.includes(seen.status)
    case 'EXT_REQ':
    case 'EXT_AUTH':
    case 'SIGN':
    case 'POL_LIA':
    case 'MON':
    case 'IGB':
    case 'ADMIN':
      return false
  }
}

const holdsIt = ({ serviceId, delegatedServices = [] }: Actor, seen: Seen) =>
  seen.serviceId !== null && (seen.serviceId === serviceId || delegatedServices.includes(seen.serviceId))

import type { CaseFile } from '../disclosure/disclosure'
import type { Status } from '../disclosure/states'
import type { Actor } from '../shared/actor'

/**
 * Whether a case exists for this person. A no is told as "not found", the same as for a case that was
 * never made. The work-list query repeats these rules in SQL (`db/repositories/visible-to.ts`) and a
 * test holds the two together.
 */

const FOR_RELEASE: readonly Status[] = ['APPROVED_FULL', 'APPROVED_PART', 'PREPARE', 'RELEASED', 'CLOSED']

type Seen = Pick<CaseFile, 'status' | 'requesterId' | 'keyedById' | 'hiddenFrom'> & {
  readonly organisation: { readonly id: string }
  readonly serviceId: string | null
  /** Lower case; from the request's block B. */
  readonly authoriserEmail: string | null
  readonly reachedCouncil: boolean
  readonly wasApproved: boolean
}

export const seenAs = (d: CaseFile): Seen => ({
  status: d.status,
  requesterId: d.requesterId,
  keyedById: d.keyedById,
  hiddenFrom: d.hiddenFrom,
  organisation: d.organisation,
  serviceId: d.serviceId,
  authoriserEmail: d.status === 'DRAFT' ? null : (d.request?.authoriser.email ?? null),
  // Voided acts count: a case that went back for a fresh authorisation stays in the council's sight.
  reachedCouncil: d.authorisation !== undefined || d.voided.length > 0,
  wasApproved: FOR_RELEASE.includes(d.status),
})

export const canSee = (actor: Actor, seen: Seen): boolean => {
  if (seen.hiddenFrom.includes(actor.id)) return false
  const own = seen.requesterId === actor.id || seen.keyedById === actor.id
  switch (actor.role) {
    case 'EXT_REQ':
    case 'EXT_AUTH':
      return own || seen.authoriserEmail === actor.email
    case 'POL_LIA':
      return own
    case 'INTAKE':
    case 'DPO':
    case 'LEGAL':
    case 'CALD':
    case 'ABOVE':
    case 'AUDIT':
      return seen.reachedCouncil
    case 'DDC':
    case 'OWNER':
    case 'HOS':
      return seen.reachedCouncil && seen.serviceId !== null && seen.serviceId === actor.serviceId
    case 'RELEASE':
      return seen.wasApproved
    case 'MON':
    case 'IGB':
    case 'ADMIN':
      return false
  }
}

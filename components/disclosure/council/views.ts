import type { Status } from '@/lib/domain/disclosure/states'
import { EMERGENCY } from '@/lib/domain/permissions/visibility'

export type ViewName =
  | 'mine'
  | 'all'
  | 'urgent'
  | 'intake'
  | 'legal'
  | 'assess'
  | 'decide'
  | 'release'
  | 'released'
  | 'review'
  | 'them'
  | 'ended'

type View = { readonly text: string; readonly statuses?: readonly Status[] }

/** Groups of states as people speak of them; `mine` depends on who looks, and emergencies stand above `all`. */
export const VIEWS: Readonly<Record<ViewName, View>> = {
  mine: { text: 'Waiting for you' },
  all: { text: 'All cases' },
  urgent: { text: 'Emergencies', statuses: EMERGENCY },
  intake: { text: 'At intake', statuses: ['SUBMITTED', 'INTAKE'] },
  legal: { text: 'With the legal team', statuses: ['LEGAL_VALIDATION'] },
  assess: { text: 'Being assessed', statuses: ['ASSESS', 'ADVICE'] },
  decide: { text: 'Waiting for decision', statuses: ['AWAIT_HOS'] },
  release: {
    text: 'Approved, to be released',
    statuses: ['APPROVED_FULL', 'APPROVED_PART', 'COMPLY', 'PREPARE'],
  },
  released: { text: 'Released, not yet closed', statuses: ['RELEASED'] },
  review: { text: 'Under review', statuses: ['REVIEW'] },
  them: {
    text: 'With the requester',
    statuses: ['DRAFT', 'AWAIT_EXT_AUTH', 'CLARIFY', 'CHALLENGE', 'EXPIRED'],
  },
  ended: {
    text: 'Ended',
    statuses: ['CLOSED', 'REFUSED', 'NIL_RETURN', 'RETURNED_INCOMPLETE', 'ROUTED_OUT', 'WITHDRAWN'],
  },
}

export const isViewName = (name: string): name is ViewName => Object.hasOwn(VIEWS, name)

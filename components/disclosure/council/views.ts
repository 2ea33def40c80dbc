import type { Status } from '@/lib/domain/disclosure/states'

export type ViewName =
  | 'mine'
  | 'all'
  | 'intake'
  | 'assess'
  | 'decide'
  | 'release'
  | 'released'
  | 'them'
  | 'ended'

type View = { readonly text: string; readonly statuses?: readonly Status[] }

/** Groups of states as people speak of them; `mine` depends on who looks. */
export const VIEWS: Readonly<Record<ViewName, View>> = {
  mine: { text: 'Waiting for you' },
  all: { text: 'All cases' },
  intake: { text: 'At intake', statuses: ['SUBMITTED', 'INTAKE'] },
  assess: { text: 'Being assessed', statuses: ['ASSESS', 'ADVICE'] },
  decide: { text: 'Waiting for decision', statuses: ['AWAIT_HOS'] },
  release: { text: 'Approved, to be released', statuses: ['APPROVED_FULL', 'APPROVED_PART', 'PREPARE'] },
  released: { text: 'Released, not yet closed', statuses: ['RELEASED'] },
  them: { text: 'With the requester', statuses: ['DRAFT', 'AWAIT_EXT_AUTH', 'CLARIFY', 'EXPIRED'] },
  ended: {
    text: 'Ended',
    statuses: ['CLOSED', 'REFUSED', 'NIL_RETURN', 'RETURNED_INCOMPLETE', 'ROUTED_OUT', 'WITHDRAWN'],
  },
}

export const isViewName = (name: string): name is ViewName => Object.hasOwn(VIEWS, name)

import { AGREEMENT_STATUSES, type AgreementStatus, STANDING } from '@/lib/domain/agreement/states'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { NEXT_MOVE } from './next-move'

export type RegisterView =
  | 'mine'
  | 'all'
  | 'making'
  | 'signing'
  | 'force'
  | 'review'
  | 'suspended'
  | 'ending'
  | 'past'

type View = { readonly text: string; readonly statuses?: readonly AgreementStatus[] }

/** Groups of states as people speak of them; `mine` depends on who looks. */
export const REGISTER_VIEWS: Readonly<Record<RegisterView, View>> = {
  mine: { text: 'Waiting for you' },
  all: { text: 'All agreements' },
  making: {
    text: 'Being prepared',
    statuses: ['TRIAGE', 'DRAFTING', 'INTERNAL_REVIEW', 'DPO_ADVICE', 'NEGOTIATION', 'LEGAL_FINAL'],
  },
  signing: { text: 'To be approved or signed', statuses: ['APPROVAL', 'SIGNATURE'] },
  force: { text: 'In force', statuses: STANDING },
  review: { text: 'Review due', statuses: ['REVIEW_DUE'] },
  suspended: { text: 'Suspended', statuses: ['SUSPENDED'] },
  ending: { text: 'Being ended', statuses: ['TERMINATING'] },
  past: { text: 'Ended or not needed', statuses: ['ENDED', 'ABANDONED', 'NOT_NEEDED'] },
}

export const isRegisterView = (name: string): name is RegisterView => Object.hasOwn(REGISTER_VIEWS, name)

/** Where this person's role has the next move. A seat waits for one person, and is found by that. */
export const agreementsWaitingFor = (actor: Pick<Actor, 'role'>): readonly AgreementStatus[] =>
  AGREEMENT_STATUSES.filter((status) => {
    const verb = NEXT_MOVE[status]
    return verb !== undefined && status !== 'SIGNATURE' && may(actor, verb)
  })

/** Somebody who neither moves an agreement on nor signs one only looks. */
export const hasWaiting = (actor: Pick<Actor, 'role'>) =>
  agreementsWaitingFor(actor).length > 0 || may(actor, 'signAgreement')

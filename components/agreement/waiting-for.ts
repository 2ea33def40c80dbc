import { AGREEMENT_STATUSES, type AgreementStatus } from '@/lib/domain/agreement/states'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { NEXT_MOVE } from './next-move'

/** Where this person's role has the next move. A seat waits for one person, and is found by that. */
export const agreementsWaitingFor = (actor: Pick<Actor, 'role'>): readonly AgreementStatus[] =>
  AGREEMENT_STATUSES.filter((status) => {
    const verb = NEXT_MOVE[status]
    return verb !== undefined && status !== 'SIGNATURE' && may(actor, verb)
  })

/** Somebody who neither moves an agreement on nor signs one only looks. */
export const hasWaiting = (actor: Pick<Actor, 'role'>) =>
  agreementsWaitingFor(actor).length > 0 || may(actor, 'signAgreement')

import { randomUUID } from 'node:crypto'
import type { Tx } from '@/db/client'
import {
  insertDelegation,
  lockDelegation,
  saveDelegationApproval,
  saveRevocation,
} from '@/db/repositories/delegations'
import { holdActor } from '@/db/repositories/people'
import type { PolicyMove } from '@/lib/domain/audit/policy-acts'
import {
  againstDelegation,
  againstDelegationApproval,
  againstRevocation,
  type DelegationTerms,
} from '@/lib/domain/disclosure/delegation'
import { may } from '@/lib/domain/permissions/permissions'
import type { Outcome } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { policyAct } from './policy-act'

/** A delegation takes two people, as every change of configuration does (SoD-10); one is enough to end it. */

/** Whoever decides for a service, held still: a grade taken away before the approval is seen by it. */
const holdDecider = async (tx: Tx, personId: string) => {
  const person = await holdActor(tx, personId)
  return person && may(person, 'decideReview') ? person : null
}

const toldOf = ({ delegatorId, delegateId, serviceIds, starts, ends, authority }: DelegationTerms) => ({
  delegatorId,
  delegateId,
  serviceIds,
  starts,
  ends,
  authority,
})

export const proposeDelegation = (
  shell: Shell,
  who: Who,
  terms: DelegationTerms,
): Promise<Outcome<PolicyMove>> =>
  policyAct(shell, who, {
    action: 'proposeDelegation',
    permission: 'proposePolicyChange',
    find: async () => ({ ...terms, id: randomUUID() }),
    against: async (delegation, { tx, today }) => {
      const delegator = await holdDecider(tx, delegation.delegatorId)
      const delegate = await holdDecider(tx, delegation.delegateId)
      return againstDelegation(delegation, { delegator, delegate }, today)
    },
    write: async (delegation, { tx, signed }) => {
      await insertDelegation(tx, { ...delegation, proposed: signed })
      return { id: delegation.id, before: null, after: 'WAITING', payload: toldOf(delegation) }
    },
  })

export const approveDelegation = (shell: Shell, who: Who, id: string): Promise<Outcome<PolicyMove>> =>
  policyAct(shell, who, {
    action: 'approveDelegation',
    permission: 'approvePolicyChange',
    find: (tx) => lockDelegation(tx, id),
    against: async (delegation, { tx, actor, today }) =>
      againstDelegationApproval(delegation, actor, await holdDecider(tx, delegation.delegateId), today),
    write: async (delegation, { tx, signed }) => {
      await saveDelegationApproval(tx, delegation.id, signed)
      return { id: delegation.id, before: 'WAITING', after: 'APPROVED', payload: toldOf(delegation) }
    },
  })

export const revokeDelegation = (shell: Shell, who: Who, id: string): Promise<Outcome<PolicyMove>> =>
  policyAct(shell, who, {
    action: 'revokeDelegation',
    permission: 'proposePolicyChange',
    find: (tx) => lockDelegation(tx, id),
    against: (delegation, { today }) => againstRevocation(delegation, today),
    write: async (delegation, { tx, signed }) => {
      await saveRevocation(tx, delegation.id, signed)
      const before = delegation.approved ? 'APPROVED' : 'WAITING'
      return { id: delegation.id, before, after: 'REVOKED', payload: toldOf(delegation) }
    },
  })

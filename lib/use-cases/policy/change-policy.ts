import { randomUUID } from 'node:crypto'
import {
  approvedChanges,
  insertChange,
  lockChange,
  saveChangeApproval,
  saveChangeRejection,
} from '@/db/repositories/policy'
import type { PolicyMove } from '@/lib/domain/audit/policy-acts'
import type { DatedChange } from '@/lib/domain/disclosure/policy'
import { againstApproval, againstProposal, againstRejection } from '@/lib/domain/disclosure/policy-guards'
import type { Outcome } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { policyAct } from './policy-act'

/** A change of the council's rules takes two people (SoD-10): one proposes, another approves or rejects. */

export type Proposal = DatedChange & { readonly why: string }

const toldOf = ({ kind, name, value, effectiveFrom }: DatedChange) => ({ kind, name, value, effectiveFrom })

export const proposeChange = (shell: Shell, who: Who, proposal: Proposal): Promise<Outcome<PolicyMove>> =>
  policyAct(shell, who, {
    action: 'proposePolicyChange',
    permission: 'proposePolicyChange',
    find: async () => ({ ...proposal, id: randomUUID() }),
    against: async (change, { tx, today }) => againstProposal(change, today, await approvedChanges(tx)),
    write: async (change, { tx, signed }) => {
      await insertChange(tx, { ...change, proposed: signed })
      const payload = { ...toldOf(change), why: change.why }
      return { id: change.id, before: null, after: 'WAITING', payload }
    },
  })

export const approveChange = (shell: Shell, who: Who, id: string): Promise<Outcome<PolicyMove>> =>
  policyAct(shell, who, {
    action: 'approvePolicyChange',
    permission: 'approvePolicyChange',
    find: (tx) => lockChange(tx, id),
    against: (change, { actor, today }) => againstApproval(change, actor, today),
    write: async (change, { tx, signed }) => {
      await saveChangeApproval(tx, change.id, signed)
      return { id: change.id, before: 'WAITING', after: 'APPROVED', payload: toldOf(change) }
    },
  })

export const rejectChange = (
  shell: Shell,
  who: Who,
  id: string,
  reason: string,
): Promise<Outcome<PolicyMove>> =>
  policyAct(shell, who, {
    action: 'rejectPolicyChange',
    permission: 'approvePolicyChange',
    find: (tx) => lockChange(tx, id),
    against: againstRejection,
    write: async (change, { tx, signed }) => {
      await saveChangeRejection(tx, change.id, signed, reason)
      return { id: change.id, before: 'WAITING', after: 'REJECTED', payload: { ...toldOf(change), reason } }
    },
  })

import type { Outcome } from '../shared/outcome'
import type { NewEntry } from './entry'

/** The ledger entry of each act on the council's rules, tables and delegations, done or refused (SoD-10). */

export type PolicyAction =
  | 'proposePolicyChange'
  | 'approvePolicyChange'
  | 'rejectPolicyChange'
  | 'proposeDelegation'
  | 'approveDelegation'
  | 'revokeDelegation'
  | 'proposeReferenceChange'
  | 'approveReferenceChange'
  | 'rejectReferenceChange'

/** Where the change or the delegation stood, and stands now. */
export type PolicyMove = {
  readonly id: string
  readonly before: string | null
  readonly after: string
  readonly payload: Readonly<Record<string, unknown>>
}

type Tried = {
  readonly at: string
  readonly actor: string
  readonly action: PolicyAction
  /** Null when there is no such change or delegation. */
  readonly about: { readonly id: string } | null
  readonly outcome: Outcome<PolicyMove>
}

/** Of a refusal, which fields were wrong is kept, never what was typed in them. */
export const entryOfPolicyAct = ({ at, actor, action, about, outcome }: Tried): NewEntry => {
  if (outcome.ok) {
    const { id, ...moved } = outcome.value
    return { at, actor, action, rule: 'SoD-10', object: { type: 'policy', id }, ...moved }
  }
  const { rule, facts = {}, fields = {} } = outcome.refusal
  return {
    at,
    actor,
    action: `refused:${action}`,
    rule,
    object: { type: 'policy', id: about?.id ?? 'unknown' },
    before: null,
    after: null,
    payload: { facts, fields: Object.keys(fields) },
  }
}

import type { Tx } from '@/db/client'
import { insertDelegation } from '@/db/repositories/delegations'
import { appendEntries } from '@/db/repositories/ledger'
import { insertChange } from '@/db/repositories/policy'
import { insertVersion } from '@/db/repositories/reference'
import { entryOfPolicyAct, type PolicyAction } from '@/lib/domain/audit/policy-acts'
import { addDays, londonDate } from '@/lib/domain/shared/dates'
import { SERVICES } from './demo-organisations'
import { PEOPLE } from './demo-people'

/** A change of the rules, one of a table and a delegation that wait for a second person, so that there is something to approve. */
export const DEMO_POLICY = {
  waitingChange: 'ba7e0000-0000-4000-8004-000000000001',
  waitingDelegation: 'ba7e0000-0000-4000-8004-000000000002',
  waitingTable: 'ba7e0000-0000-4000-8004-000000000003',
} as const

const proposer = PEOPLE.administrator

const proposalOf = (action: PolicyAction, id: string, at: string, payload: object) =>
  entryOfPolicyAct({
    at,
    actor: proposer.id,
    action,
    about: { id },
    outcome: { ok: true, value: { id, before: null, after: 'WAITING', payload: { ...payload } } },
  })

export const insertDemoPolicy = async (tx: Tx, now: Date): Promise<void> => {
  const at = now.toISOString()
  const today = londonDate(now)
  const proposed = { personId: proposer.id, name: proposer.name, role: proposer.role, at }
  const change = {
    kind: 'setting',
    name: 'approvalValidDays',
    value: 10,
    effectiveFrom: addDays(today, 28),
    why: 'The Information Governance Board asked that what is approved goes out within ten days.',
  } as const
  const delegation = {
    delegatorId: PEOPLE.headOfHousing.id,
    delegateId: PEOPLE.headOfSafety.id,
    serviceIds: [SERVICES.housing.id],
    starts: addDays(today, 14),
    ends: addDays(today, 27),
    authority: 'Scheme of delegation, paragraph 4.2',
  }
  const table = {
    set: 'adequacy',
    effectiveFrom: addDays(today, 28),
    why: 'A rehearsal for the board: which transfers would stop if the bridge to the United States fell?',
    source: 'Exercise 3 of the Information Governance Board. Reject it when the board has looked.',
  } as const
  const { waitingChange, waitingDelegation, waitingTable } = DEMO_POLICY
  await insertChange(tx, { ...change, id: waitingChange, proposed })
  await insertDelegation(tx, { ...delegation, id: waitingDelegation, proposed })
  await insertVersion(tx, { ...table, rows: [{ key: 'US', row: null }], id: waitingTable, proposed })
  await appendEntries(tx, [
    proposalOf('proposePolicyChange', waitingChange, at, change),
    proposalOf('proposeDelegation', waitingDelegation, at, delegation),
    proposalOf('proposeReferenceChange', waitingTable, at, { ...table, changed: ['removed US'] }),
  ])
}

import type { Checked } from '../checks/kernel'
import type { NewEntry } from './entry'

/** The ledger entry of each kind of act on a check. */

type Moved = {
  readonly at: string
  readonly actor: string
  readonly verb: string
  readonly before: Pick<Checked, 'id' | 'status'>
  readonly after: string
  readonly rule: string
  readonly payload: Readonly<Record<string, unknown>>
}

export const entryOfCheckAct = ({ at, actor, verb, before, after, rule, payload }: Moved): NewEntry => ({
  at,
  actor,
  action: verb,
  rule,
  object: { type: 'check', id: before.id },
  before: before.status,
  after,
  payload,
})

export const entryOfCheckStart = (
  {
    id,
    reference,
    status,
    matter,
    createdAt,
  }: Pick<Checked, 'id' | 'reference' | 'status' | 'matter' | 'createdAt'>,
  actor: string,
  action: string,
): NewEntry => ({
  at: createdAt,
  actor,
  action,
  rule: null,
  object: { type: 'check', id },
  before: null,
  after: status,
  payload: { reference, matter: matter?.reference ?? null },
})

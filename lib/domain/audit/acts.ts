import type { Decided } from '../disclosure/decide'
import type { CaseFile } from '../disclosure/disclosure'
import type { Refusal } from '../shared/outcome'
import type { NewEntry } from './entry'

/** The ledger entry of each kind of act on a case. */

type Moved = {
  readonly at: string
  readonly actor: string
  readonly verb: string
  readonly before: Pick<CaseFile, 'id' | 'status'>
  readonly decided: Pick<Decided, 'next' | 'row' | 'payload'>
}

export const entryOfAct = ({ at, actor, verb, before, decided }: Moved): NewEntry => ({
  at,
  actor,
  action: verb,
  rule: decided.row.id,
  object: { type: 'disclosure', id: before.id },
  before: before.status,
  after: decided.next.status,
  payload: decided.payload,
})

type Refused = {
  readonly at: string
  readonly actor: string
  readonly verb: string
  /** Null when there is no such case. */
  readonly about: Pick<CaseFile, 'id' | 'status'> | null
  readonly refusal: Refusal
}

/** Which fields were wrong is kept, never what was typed in them. */
export const entryOfRefusal = ({ at, actor, verb, about, refusal }: Refused): NewEntry => ({
  at,
  actor,
  action: `refused:${verb}`,
  rule: refusal.rule,
  object: { type: 'disclosure', id: about?.id ?? 'unknown' },
  before: about?.status ?? null,
  after: about?.status ?? null,
  payload: { facts: refusal.facts ?? {}, fields: Object.keys(refusal.fields ?? {}) },
})

export const entryOfStart = (
  d: Pick<CaseFile, 'id' | 'reference' | 'createdAt' | 'keyedById' | 'linkedTo'>,
): NewEntry => ({
  at: d.createdAt,
  actor: d.keyedById,
  action: 'startRequest',
  rule: null,
  object: { type: 'disclosure', id: d.id },
  before: null,
  after: 'DRAFT',
  payload: { reference: d.reference, linkedTo: d.linkedTo },
})

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
  readonly about: { readonly id: string; readonly status: string } | null
  readonly type?: 'disclosure' | 'agreement' | 'check'
  readonly refusal: Refusal
}

/** Which fields were wrong is kept, never what was typed in them. */
export const entryOfRefusal = ({
  at,
  actor,
  verb,
  about,
  type = 'disclosure',
  refusal,
}: Refused): NewEntry => ({
  at,
  actor,
  action: `refused:${verb}`,
  rule: refusal.rule,
  object: { type, id: about?.id ?? 'unknown' },
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

/** A part begins where its parent stood, already authorised. */
export const entryOfPart = (
  d: Pick<CaseFile, 'id' | 'reference' | 'status' | 'partOf'>,
  actor: string,
  at: string,
): NewEntry => ({
  at,
  actor,
  action: 'splitIntoParts',
  rule: '2.6',
  object: { type: 'disclosure', id: d.id },
  before: null,
  after: d.status,
  payload: { reference: d.reference, partOf: d.partOf?.reference },
})

/** T31: an emergency begins with the call. */
export const entryOfCall = (d: Pick<CaseFile, 'id' | 'reference' | 'createdAt' | 'keyedById'>): NewEntry => ({
  at: d.createdAt,
  actor: d.keyedById,
  action: 'logUrgent',
  rule: 'T31',
  object: { type: 'disclosure', id: d.id },
  before: null,
  after: 'U_LOGGED',
  payload: { reference: d.reference },
})

type Traced = {
  readonly at: string
  readonly actor: string
  /** SHA-256, hex, of whom was looked for: the name itself is kept nowhere. */
  readonly query: string
  readonly found: number
}

/** Article 15: somebody asked who received a person's information. */
export const entryOfTracing = ({ at, actor, query, found }: Traced): NewEntry => ({
  at,
  actor,
  action: 'traceRecipients',
  rule: 'Art15',
  object: { type: 'disclosure', id: 'search' },
  before: null,
  after: null,
  payload: { query, found },
})

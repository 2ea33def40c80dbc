import type { Agreement } from '../agreement/agreement'
import type { AgreementDecided } from '../agreement/decide'
import type { NewEntry } from './entry'

/** The ledger entry of each kind of act on an agreement. */

type Moved = {
  readonly at: string
  readonly actor: string
  readonly verb: string
  readonly before: Pick<Agreement, 'id' | 'status'>
  readonly decided: Pick<AgreementDecided, 'next' | 'row' | 'payload'>
}

export const entryOfAgreementAct = ({ at, actor, verb, before, decided }: Moved): NewEntry => ({
  at,
  actor,
  action: verb,
  rule: decided.row.id,
  object: { type: 'agreement', id: before.id },
  before: before.status,
  after: decided.next.status,
  payload: decided.payload,
})

/** However it began: by a person, as a variation, or from an older register. */
export const entryOfAgreementStart = (
  a: Pick<Agreement, 'id' | 'reference' | 'status' | 'variationOf' | 'imported'>,
  actor: string,
  at: string,
): NewEntry => ({
  at,
  actor,
  action: a.imported ? 'importAgreement' : 'openAgreement',
  rule: null,
  object: { type: 'agreement', id: a.id },
  before: null,
  after: a.status,
  payload: {
    reference: a.reference,
    variationOf: a.variationOf?.reference ?? null,
    source: a.imported?.source ?? null,
  },
})

type RegisterImported = {
  readonly at: string
  readonly actor: string
  readonly id: string
  readonly name: string
  readonly sha256: string
  readonly counts: Readonly<Record<string, number>>
}

/** An older register taken over; each of its agreements has an entry of its own beside this one. */
export const entryOfRegisterImport = ({ at, actor, id, ...payload }: RegisterImported): NewEntry => ({
  at,
  actor,
  action: 'importRegister',
  rule: null,
  object: { type: 'agreement', id },
  before: null,
  after: null,
  payload,
})

import type { NewEntry } from './entry'

/** The ledger entry of each act on the list of authorised signatories. */

export type SignatoryAction = 'addSignatory' | 'endSignatory'

type Kept = {
  readonly at: string
  readonly actor: string
  readonly action: SignatoryAction
  /** The line of the list, not the person: the payload says whom it is about. */
  readonly id: string
  readonly payload: Readonly<Record<string, unknown>>
}

export const entryOfSignatoryAct = ({ at, actor, action, id, payload }: Kept): NewEntry => ({
  at,
  actor,
  action,
  rule: '3.3',
  object: { type: 'agreement', id },
  before: action === 'addSignatory' ? null : 'LISTED',
  after: action === 'addSignatory' ? 'LISTED' : 'ENDED',
  payload,
})

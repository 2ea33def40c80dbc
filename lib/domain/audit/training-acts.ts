import type { NewEntry } from './entry'

/** The ledger entry of each act on the register of training. */

export type TrainingAction = 'recordTraining' | 'giveTrainingGrace'

type Kept = {
  readonly at: string
  readonly actor: string
  readonly action: TrainingAction
  /** The line of the register, not the person: the payload says whom it is about. */
  readonly id: string
  readonly payload: Readonly<Record<string, unknown>>
}

export const entryOfTrainingAct = ({ at, actor, action, id, payload }: Kept): NewEntry => ({
  at,
  actor,
  action,
  rule: '3.4',
  object: { type: 'check', id },
  before: null,
  after: 'RECORDED',
  payload,
})

import { rowFor } from '../transitions'
import { POLICY, type Rule, row } from './rule'

/** Acts of the asking body that overtake whatever else is known. */
export const ENDING: readonly Rule[] = [
  row({
    id: 'T25',
    condition: 'the requester withdraws before anything is released',
    outcome: 'WITHDRAWN',
    code: 'T25',
    because: 'The requester withdrew. Nothing is disclosed, and the record is kept.',
    source: `${POLICY}: withdrawal`,
    applies: (facts) => facts.withdrawn,
    when: ({ status = 'SUBMITTED' }) => rowFor('withdrawRequest', status) !== undefined,
  }),
  row({
    id: 'T27',
    condition: 'it expired, and the requester asks for a fresh authorisation',
    outcome: 'AWAIT_EXT_AUTH',
    code: 'T27',
    because: 'A senior officer authorises it afresh; the old authorisation stays on the record.',
    source: `${POLICY}: age of an authorisation (the council’s setting)`,
    when: ({ renewed, status = 'EXPIRED' }) => renewed && rowFor('renewRequest', status) !== undefined,
    requires: () => ['EXT_AUTH'],
  }),
  row({
    id: 'SoD-9',
    condition: 'what is asked for, or why, changed after it was authorised or approved',
    outcome: 'AWAIT_EXT_AUTH',
    code: 'SoD-9',
    because: 'Nobody has authorised or approved what is asked for now. It is authorised afresh (R17).',
    source: `${POLICY}: a changed scope`,
    when: ({ scopeChanged, status = 'SUBMITTED' }) =>
      scopeChanged && rowFor('changeScope', status) !== undefined,
    requires: () => ['EXT_AUTH'],
  }),
]

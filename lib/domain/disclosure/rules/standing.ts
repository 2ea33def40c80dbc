import { ENDED, type Status } from '../states'
import type { Judged } from './judged'
import { POLICY, type Rule, row } from './rule'

/** Cases that stand where nothing of what was asked is looked at again. */

const isIn = (...states: readonly Status[]) => {
  const list: readonly (Status | undefined)[] = states
  return ({ status }: Judged) => list.includes(status)
}

export const STANDING: readonly Rule[] = [
  row({
    id: 'T21',
    condition: 'it is approved or to be complied with, and nothing is prepared yet',
    outcome: 'PREPARE',
    code: 'T21',
    because: 'The release officer prepares exactly what was decided.',
    source: `${POLICY}: release`,
    when: isIn('APPROVED_FULL', 'APPROVED_PART', 'COMPLY'),
    requires: () => ['RELEASE'],
  }),
  row({
    id: 'EXPIRED',
    condition: 'it expired, and nobody asks for a fresh authorisation',
    outcome: 'EXPIRED',
    code: 'R17',
    because: 'It expired without grace. It goes on only with a fresh authorisation.',
    source: `${POLICY}: age of an authorisation (the council’s setting)`,
    when: isIn('EXPIRED'),
    requires: () => ['EXT_AUTH'],
  }),
  row({
    id: 'CHALLENGED',
    condition: 'the requirement is challenged and its issuer has not answered',
    outcome: 'CHALLENGE',
    code: 'T17',
    because: 'The issuer’s answer is awaited, and the legal deadline goes on running.',
    source: `${POLICY}: orders and notices`,
    when: isIn('CHALLENGE'),
    requires: () => ['LEGAL'],
  }),
  row({
    id: 'ENDED',
    condition: 'the case has ended',
    outcome: 'AS_IT_WAS',
    code: 'ENDED',
    because: 'The case has ended. Only a review, or a new case, leads to another answer.',
    source: `${POLICY}: records are kept as they were`,
    when: isIn(...ENDED),
  }),
]

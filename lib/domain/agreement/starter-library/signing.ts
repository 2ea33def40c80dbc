import type { LibraryClause } from '../library'
import { ALL_KINDS, clause, PROCESSED } from './clause'

export const SIGNING: readonly LibraryClause[] = [
  clause({
    key: 'in-writing',
    heading: 'In writing',
    regimes: PROCESSED,
    covers: ['B10'],
    statute: 'UK GDPR Art 28(3), (9)',
    owner: 'Legal Services',
    text: `
      This agreement, its schedules, its variations and the council’s instructions are made in writing.
      Electronic form counts as writing where the text can be kept and shown unchanged.

      It binds the processor towards the council. Nothing that was said and not written down changes it, and
      terms of use or of sale that the processor publishes do not weaken it.
    `,
  }),
  clause({
    key: 'signing',
    heading: 'Who signs',
    regimes: ALL_KINDS,
    covers: ['A29'],
    statute: 'Local policy',
    owner: 'Legal Services',
    text: `
      For the council a head of service or a director signs whose authority to do so is on record on that
      day. For each other party somebody of equal standing signs, and by signing confirms that they may bind
      it.

      Where special category data, health information or a high risk to people is involved, the council’s
      Caldicott Guardian or senior information risk owner signs as well. Whoever drafted this agreement for
      the council, or advised on it as data protection officer, may not sign it for the council.

      Each signs the same version, by hand or electronically, and with it all the schedules. If a word
      changes after the first signature, all signatures fall away and everybody signs again.
    `,
  }),
]

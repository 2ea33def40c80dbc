import type { z } from 'zod'
import { checklistFor } from '../checklist'
import type { Kind, Regime } from '../kinds'
import { signatureFacts } from './facts'
import { recommendSignature } from './rules'

/** Agreements that nothing stands in the way of, for the tests in this folder. */

export type Given = z.input<typeof signatureFacts>

export const decided = (facts: Given) => recommendSignature(signatureFacts.parse(facts))

export const seatsOf = (): NonNullable<Given['seats']> => [
  { person: 'Director', side: 'ours', grade: 'director', authorityOnFile: true },
  { person: 'Their director', side: 'theirs', authorityOnFile: true },
]

/** Without what only health data for planning or research calls for. */
const itemsOf = (...regimes: Regime[]) =>
  checklistFor(regimes).flatMap(({ id, starred }) => (starred && id !== 'A30' ? [id] : []))

export const READY: Given = {
  kind: 'SHARING',
  classes: ['ordinary'],
  itemsSaid: itemsOf('A'),
  triage: 'confirmed',
  impactScreened: true,
  protocolSaid: true,
  adviceLevel: 'support',
  adviceFollowed: 'followed',
  drafters: ['Solicitor'],
  advisers: ['Officer'],
  seats: seatsOf(),
}

export const BY_KIND: Readonly<Record<Kind, Given>> = {
  SHARING: READY,
  PROCESSING: { ...READY, kind: 'PROCESSING', itemsSaid: itemsOf('B') },
  JOINT: { ...READY, kind: 'JOINT', itemsSaid: itemsOf('C') },
  MIXED: {
    ...READY,
    kind: 'MIXED',
    itemsSaid: itemsOf('A', 'B', 'C'),
    activities: [
      { name: 'Their own records', regime: 'A' },
      { name: 'Visits for us', regime: 'B' },
      { name: 'The shared record', regime: 'C' },
    ],
  },
  STATUTORY: { ...READY, kind: 'STATUTORY', itemsSaid: itemsOf('E'), seats: [] },
}

import { concernsStaff } from '../findings'
import { gatewayOf } from '../gateways'
import { type Judged, subjectsIn } from './judged'

/** Section 2.3: flags are no states; a case has them in whatever state it is. */
export const FLAGS = ['RESTRICTED', 'LEGAL_HOLD', 'PRESERVE', 'PARTS'] as const
export type Flag = (typeof FLAGS)[number]

const HAS: Readonly<Record<Flag, (facts: Judged) => boolean>> = {
  RESTRICTED: (facts) =>
    concernsStaff(subjectsIn(facts)) || facts.insideGrade !== undefined || facts.actorMatchesSubject,
  LEGAL_HOLD: ({ route }) => route !== null && gatewayOf(route).nature === 'application',
  PRESERVE: ({ preserve }) => preserve,
  PARTS: ({ services }) => new Set(services).size > 1,
}

export const flagsIn = (facts: Judged): readonly Flag[] => FLAGS.filter((flag) => HAS[flag](facts))

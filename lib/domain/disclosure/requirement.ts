import type { LEGAL_CHECKS } from './council-inputs'
import { type GatewayCode, groupOf, needsAnInstrument } from './gateways'

export type LegalCheck = (typeof LEGAL_CHECKS)[number] | 'requirement' | 'courtPapersAsked'

/** T10: why the legal team looks first; empty where nothing asks for it. */
export const needsLegal = (
  gateway: GatewayCode,
  ticked: readonly (typeof LEGAL_CHECKS)[number][],
): readonly LegalCheck[] => [
  ...(needsAnInstrument(gateway) ? (['requirement'] as const) : []),
  ...(groupOf(gateway) === 'family' ? (['courtPapersAsked'] as const) : []),
  ...ticked,
]

/** Which verb accepts a case at intake: the same answers, one way or by the legal team. */
export const intakeVerb = (gateway: GatewayCode, ticked: readonly (typeof LEGAL_CHECKS)[number][]) =>
  needsLegal(gateway, ticked).length > 0 ? 'sendToLegal' : 'acceptIntake'

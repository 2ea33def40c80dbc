/** What an agreement is (3.1), how high it stands (3.6), and which checklist of 3.2 it answers to. */

export const OUTCOMES = ['NONE', 'STATUTORY', 'SHARING', 'PROCESSING', 'JOINT', 'MIXED'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What there can be a document of; `NONE` ends in triage. */
export const KINDS = ['STATUTORY', 'SHARING', 'PROCESSING', 'JOINT', 'MIXED'] as const
export type Kind = (typeof KINDS)[number]

export const KIND_NAMES: Record<Kind, string> = {
  STATUTORY: 'Statutory register entry',
  SHARING: 'Data sharing agreement',
  PROCESSING: 'Data processing agreement',
  JOINT: 'Joint controller arrangement',
  MIXED: 'Mixed agreement',
}

/** A sharing, B processing, C joint controllers, E statutory entry: the lettered lists of 3.2. D assigns each activity one of A to C. */
export const REGIMES = ['A', 'B', 'C', 'E'] as const
export type Regime = (typeof REGIMES)[number]

export const REGIME_NAMES: Record<Regime, string> = {
  A: 'Sharing: they use it for their own needs',
  B: 'Processing: they use it only for ours, on our instructions',
  C: 'Joint: we decide why and how together',
  E: 'Laid down by law',
}

export const ROLES_OF_PARTIES = ['controller', 'jointController', 'processor'] as const
export type PartyRole = (typeof ROLES_OF_PARTIES)[number]

export const PARTY_ROLE_NAMES: Record<PartyRole, string> = {
  controller: 'Controller',
  jointController: 'Joint controller',
  processor: 'Processor',
}

/** Section 3.6. Tiers 0 and 1 state principles; they never let data flow by themselves. */
export const TIERS = ['0', '1', '2', '3'] as const
export type Tier = (typeof TIERS)[number]

export const TIER_NAMES: Record<Tier, string> = {
  '0': 'Public charter',
  '1': 'Partnership protocol',
  '2': 'Agreement for a purpose',
  '3': 'Operational schedule',
}

export const letsDataFlow = (tier: Tier) => tier === '2' || tier === '3'

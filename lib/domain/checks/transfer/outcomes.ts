/** What a transfer comes to, worst first: of several destinations the worst decides (1.3). */

export const TRANSFER_OUTCOMES = [
  'BLOCK_LOCATION',
  'BLOCK_DEROGATION_BARRED',
  'BLOCK_EXPIRED_INSTRUMENT',
  'BLOCK_NO_MECHANISM',
  'BLOCK_CONDITION_UNPROVEN',
  'BLOCK_TRA_FAILED',
  'BLOCK_NO_TRA',
  'ROUTE_PART3',
  'REFER_DPO',
  'ASSURANCE_REQUIRED',
  'ALLOW_DEROGATION',
  'ALLOW_AFTER_TRA',
  'ALLOW',
  'NOT_RESTRICTED',
] as const
export type TransferOutcome = (typeof TRANSFER_OUTCOMES)[number]

/** No dissent and no role overrides one (1.7). */
export const isBlock = (outcome: string) => outcome.startsWith('BLOCK_')

/** Blocks other than of location stand equal: the first destination that meets one gives its name. */
const rankOf = (outcome: TransferOutcome) => {
  if (outcome === 'BLOCK_LOCATION') return 0
  return isBlock(outcome) ? 1 : TRANSFER_OUTCOMES.indexOf(outcome)
}

export const worstOf = <T extends { readonly outcome: TransferOutcome }>(results: readonly T[]): T | null =>
  results.reduce<T | null>(
    (worst, one) => (worst === null || rankOf(one.outcome) < rankOf(worst.outcome) ? one : worst),
    null,
  )

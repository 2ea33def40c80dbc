import type { Reason } from '../shared/decision'

/** A named check of an agreement or a release: what it asks, what would clear it, and who can. */
export type GuardRow<Facts> = {
  readonly id: string
  readonly name: string
  /** Statute, guidance or policy paragraph. */
  readonly source: string
  /** What would clear it, in words. */
  readonly clears: string
  /** Who can clear it, in words. */
  readonly who: string
  readonly applies: (facts: Facts) => boolean
  /** Empty when nothing stands in the way. */
  readonly blocks: (facts: Facts) => readonly Reason[]
}

export type GuardState = 'pass' | 'blocked' | 'notApplicable'

export type GuardResult = Pick<GuardRow<never>, 'id' | 'name' | 'source' | 'clears' | 'who'> & {
  readonly state: GuardState
  readonly reasons: readonly Reason[]
}

const resultOf = <Facts>({ applies, blocks, ...row }: GuardRow<Facts>, facts: Facts): GuardResult => {
  if (!applies(facts)) return { ...row, state: 'notApplicable', reasons: [] }
  const reasons = blocks(facts)
  return { ...row, state: reasons.length > 0 ? 'blocked' : 'pass', reasons }
}

export const guardsOf = <Facts>(rows: readonly GuardRow<Facts>[], facts: Facts): readonly GuardResult[] =>
  rows.map((row) => resultOf(row, facts))

export const blockedIn = (results: readonly GuardResult[]): readonly GuardResult[] =>
  results.filter(({ state }) => state === 'blocked')

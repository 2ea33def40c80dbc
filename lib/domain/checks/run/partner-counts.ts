import type { Counts } from './counts'

/**
 * Specification 2.7: in a tiny cohort the count itself can name somebody. A partner's copy says "fewer than 5"
 * for 1 to 4, and leaves out every figure from which the exact one could be worked out: the partner holds the
 * release and can count its rows, so the totals go as well as the complement.
 */

const SMALL = { least: 1, most: 4 }
export const FEWER = 'fewer than 5'

const isSmall = (count: number) => count >= SMALL.least && count <= SMALL.most

export type PartnerCounts = Readonly<Partial<Record<keyof Counts, number | typeof FEWER>>>

/** A figure that is left out is not there. */
export const partnerCounts = (counts: Counts): PartnerCounts => {
  const { distinctOptedOut, rowsRemovedOptOut, rowsInvalid, rowsMissing, rowsWithheld } = counts
  // Everybody removed has a row, so the rows are never fewer than the people.
  if (!isSmall(distinctOptedOut)) return counts
  return {
    rowsInvalid,
    rowsMissing,
    rowsWithheld,
    distinctOptedOut: FEWER,
    ...(isSmall(rowsRemovedOptOut) && { rowsRemovedOptOut: FEWER }),
  }
}

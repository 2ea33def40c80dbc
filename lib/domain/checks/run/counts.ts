/** Specification 2.7: what is counted, and what must be true of it. Counting rows is not naming people. */
export const COUNTS = [
  'rowsIn',
  'rowsValid',
  'rowsInvalid',
  'rowsMissing',
  'distinctSubmitted',
  'distinctReturned',
  'distinctOptedOut',
  'rowsReleased',
  'rowsRemovedOptOut',
  'rowsWithheld',
] as const
export type Counts = Readonly<Record<(typeof COUNTS)[number], number>>

/** What is known before the answer comes. */
export type CohortCounts = Pick<
  Counts,
  'rowsIn' | 'rowsValid' | 'rowsInvalid' | 'rowsMissing' | 'distinctSubmitted'
>

type Invariant<C> = { readonly id: string; readonly said: string; readonly holds: (counts: C) => boolean }

export const COHORT_INVARIANTS: readonly Invariant<CohortCounts>[] = [
  {
    id: 'IV1',
    said: 'every row is valid, invalid or without a number',
    holds: (c) => c.rowsIn === c.rowsValid + c.rowsInvalid + c.rowsMissing,
  },
  {
    id: 'IV2',
    said: 'no more numbers are submitted than rows have one',
    holds: (c) => c.distinctSubmitted <= c.rowsValid,
  },
]

export const INVARIANTS: readonly Invariant<Counts>[] = [
  ...COHORT_INVARIANTS,
  {
    id: 'IV3',
    said: 'every row is released, removed or withheld',
    holds: (c) => c.rowsIn === c.rowsReleased + c.rowsRemovedOptOut + c.rowsWithheld,
  },
  {
    id: 'IV4',
    said: 'no more numbers come back than were submitted',
    holds: (c) => c.distinctReturned <= c.distinctSubmitted,
  },
  {
    id: 'IV5',
    said: 'whoever does not come back opted out',
    holds: (c) => c.distinctOptedOut === c.distinctSubmitted - c.distinctReturned,
  },
]

const isCount = (value: number) => Number.isInteger(value) && value >= 0

const broken = <C extends Readonly<Record<string, number>>>(
  invariants: readonly Invariant<C>[],
  counts: C,
): readonly string[] => [
  ...(Object.values(counts).every(isCount) ? [] : ['IV0']),
  ...invariants.filter(({ holds }) => !holds(counts)).map(({ id }) => id),
]

/** Ids of the invariants that do not hold; `IV0` where something is no count at all. */
export const brokenInvariants = (counts: Counts) => broken(INVARIANTS, counts)

export const brokenOfCohort = (counts: CohortCounts) => broken(COHORT_INVARIANTS, counts)

import type { SignatureFact, SignatureFacts } from './facts'

export const departs = ({ adviceFollowed }: SignatureFacts) =>
  adviceFollowed === 'partly' || adviceFollowed === 'notFollowed'

/** Facts that a row of the gate rests on, and when they matter; the others have a value that holds when left out. */
const NEEDS = {
  G1: { kind: () => true, classes: () => true, itemsSaid: () => true },
  G2: { triage: () => true },
  G3: { impactScreened: () => true },
  G4: { adviceLevel: () => true },
  G5: {
    adviceFollowed: () => true,
    reasons: departs,
    alternative: departs,
    decidedByGrade: departs,
    communicated: departs,
    boardNotified: departs,
  },
  G6: { seats: () => true, classes: () => true },
  G7: { drafters: () => true, advisers: () => true, seats: ({ kind }) => kind !== 'STATUTORY' },
  G9: { protocolSaid: () => true },
} as const satisfies Readonly<
  Record<string, Readonly<Partial<Record<SignatureFact, (facts: SignatureFacts) => boolean>>>>
>

const needsOf = (row: string) =>
  Object.entries(NEEDS[row as keyof typeof NEEDS] ?? {}) as [
    SignatureFact,
    (facts: SignatureFacts) => boolean,
  ][]

export const needsOfRow = (row: string): readonly string[] => needsOf(row).map(([name]) => name)

const missingOfSeats = ({ seats = [] }: SignatureFacts): readonly string[] =>
  seats.flatMap(({ side, as, grade, authorityOnFile }, place) => [
    ...(side === 'ours' && as === 'signatory' && grade === undefined ? [`seats.${place}.grade`] : []),
    ...(authorityOnFile === undefined ? [`seats.${place}.authorityOnFile`] : []),
  ])

/** What must be known before a row that applies can let it pass. */
export const missingForRow = (row: string, facts: SignatureFacts): readonly string[] => [
  ...needsOf(row).flatMap(([name, matters]) => (facts[name] === undefined && matters(facts) ? [name] : [])),
  ...(row === 'G6' ? missingOfSeats(facts) : []),
]

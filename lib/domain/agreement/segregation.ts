import type { Agreement, Seat } from './agreement'

/** SoD-5: on one agreement, whoever drafts, advises and signs are different people. */

export const isDrafter = ({ drafters }: Pick<Agreement, 'drafters'>, personId: string) =>
  drafters.includes(personId)

/** Whoever adds to advice has advised. */
export const advisersOf = ({ advice }: Pick<Agreement, 'advice'>): readonly string[] => [
  ...new Set(
    advice
      .flatMap(({ by, additions }) => [by, ...additions.map((added) => added.by)])
      .map(({ personId }) => personId),
  ),
]

export const isAdviser = (a: Pick<Agreement, 'advice'>, personId: string) => advisersOf(a).includes(personId)

export const isSeated = ({ seats }: Pick<Agreement, 'seats'>, personId: string) =>
  seats.some((seat) => seat.personId === personId)

type Decided = Pick<Agreement, 'advice' | 'approval' | 'voided' | 'internalReview' | 'reviews'>

/**
 * Whoever reviewed it, answered advice on it or approved it, also where that was undone since: none of them
 * advises on it as Data Protection Officer (3.1).
 */
export const hasDecided = (a: Decided, personId: string) =>
  [
    a.internalReview?.by,
    ...a.reviews.map(({ by }) => by),
    ...a.advice.map(({ response }) => response?.by),
    ...[a.approval, ...a.voided.map(({ approval }) => approval)].map((one) => one?.by),
  ].some((by) => by?.personId === personId)

type Signing = Pick<Agreement, 'seats' | 'signatures'>

/** Nobody signs a register entry of what the law compels. */
export const isFullySigned = ({ kind, ...a }: Signing & Pick<Agreement, 'kind'>) =>
  kind === 'STATUTORY' || (a.seats.length > 0 && unsigned(a).length === 0)

export const unsigned = ({ seats, signatures }: Signing): readonly Seat[] =>
  seats.filter(({ personId }) => !signatures.some(({ seat }) => seat.personId === personId))

/** Whoever may sign now: all of the lowest place in the order that is still open. */
export const seatInTurn = (a: Signing): readonly Seat[] => {
  const open = unsigned(a)
  const first = Math.min(...open.map(({ order }) => order))
  return open.filter(({ order }) => order === first)
}

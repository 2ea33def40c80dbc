import { isInUk } from '../places'
import type { DestinationResult } from '../transfer/decision'
import type { Transfer } from '../transfer/transfer'
import type { GuardTransfer } from './transfers'

/** What the other guards ask of a transfer: where it goes, what covers it, and how much risk was found. */
export type KnownTransfer = GuardTransfer & {
  readonly places: readonly string[]
  /** Places that adequacy regulations cover in part, with the condition proved for this recipient. */
  readonly proved: readonly string[]
  readonly riskIsHigh: boolean
}

const PARTIAL: readonly string[] = ['ADEQ_PARTIAL', 'ADEQ_US_BRIDGE']

const placesOf = ({ entity, place, access }: DestinationResult) =>
  [entity, place, access].filter((code) => code !== null && !isInUk(code)) as readonly string[]

export const knownTransfer = ({ reference, status, decided, assessment }: Transfer): KnownTransfer => {
  const destinations = decided?.destinations ?? []
  return {
    reference,
    status,
    decision: decided?.outcome ?? '',
    places: [...new Set(destinations.flatMap(placesOf))],
    proved: destinations.flatMap(({ coveredBy }) =>
      coveredBy.filter(({ mechanism }) => PARTIAL.includes(mechanism)).map(({ code }) => code),
    ),
    riskIsHigh: assessment?.submitted?.result.after.residual === 'HIGH',
  }
}

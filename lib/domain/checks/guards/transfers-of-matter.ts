import type { PlaceOfUse } from '../location/location'
import { isInUk } from '../places'
import { decideToday, type Judging } from '../transfer/as-facts'
import type { DestinationResult } from '../transfer/decision'
import type { Transfer } from '../transfer/transfer'
import type { GuardTransfer } from './transfers'

/** What the other guards ask of a transfer: where it goes, what covers it, and how much risk was found. */
export type KnownTransfer = GuardTransfer & {
  readonly places: readonly string[]
  /** The same and those at home, each with what is done there: its sources have to permit it all (D1). */
  readonly uses: readonly PlaceOfUse[]
  /** Places that adequacy regulations cover in part, with the condition proved for this recipient. */
  readonly proved: readonly string[]
  readonly riskIsHigh: boolean
}

const PARTIAL: readonly string[] = ['ADEQ_PARTIAL', 'ADEQ_US_BRIDGE']

const placesOf = ({ entity, place, access }: DestinationResult) =>
  [entity, place, access].filter((code) => code !== null && !isInUk(code)) as readonly string[]

type Side = readonly [PlaceOfUse['kind'], string | null]

const sidesOf = ({ entity, place, access }: DestinationResult): readonly Side[] => [
  ['STORAGE', place],
  ['PROCESSING', place],
  ['PROCESSING', entity],
  ['ACCESS', access],
]

const once = (uses: readonly PlaceOfUse[]) => [
  ...new Map(uses.map((use) => [`${use.kind} ${use.code} ${use.what}`, use])).values(),
]

const usesOf = (reference: string, destinations: readonly DestinationResult[]) =>
  once(
    destinations.flatMap((one) =>
      sidesOf(one).flatMap(([kind, code]) =>
        code === null ? [] : [{ kind, code, what: `${one.name}, ${reference}` }],
      ),
    ),
  )

/** Of an agreement data goes on and on; of a disclosure it goes with each release. */
const isUsed = ({ signed }: Transfer, lastReleaseAt: string | null) =>
  signed !== null && lastReleaseAt !== null && signed.by.at <= lastReleaseAt

/** As the tables of the day decide it: what was decided when it was signed may be true no more. */
export const knownTransfer = (t: Transfer, judging: Judging, lastReleaseAt: string | null): KnownTransfer => {
  const { reference, status, assessment } = t
  const { outcome, missing, destinations } = decideToday(t, judging)
  return {
    reference,
    status,
    decision: missing.length > 0 ? '' : outcome,
    isUsed: isUsed(t, lastReleaseAt),
    places: [...new Set(destinations.flatMap(placesOf))],
    uses: usesOf(reference, destinations),
    proved: destinations.flatMap(({ coveredBy }) =>
      coveredBy.filter(({ mechanism }) => PARTIAL.includes(mechanism)).map(({ code }) => code),
    ),
    riskIsHigh: assessment?.submitted?.result.after.residual === 'HIGH',
  }
}

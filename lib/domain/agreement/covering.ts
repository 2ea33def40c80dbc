import type { CalendarDate } from '../shared/dates'
import { type AgreementStatus, BINDING, isStanding } from './states'

/** Whether an agreement covers what its counterpart asks for on a day, or why it does not. */
export const COVERINGS = ['covers', 'reviewDue', 'suspended', 'ending', 'over'] as const
export type Covering = (typeof COVERINGS)[number]

/** Worth showing beside a request: in being, whether or not it covers anything today. */
export const IN_BEING: readonly AgreementStatus[] = BINDING

type Standing = { readonly status: AgreementStatus; readonly endsOn: CalendarDate | null }

export const coveringOf = ({ status, endsOn }: Standing, today: CalendarDate): Covering => {
  if (endsOn !== null && endsOn < today) return 'over'
  if (!isStanding(status)) return status === 'SUSPENDED' ? 'suspended' : 'ending'
  return status === 'REVIEW_DUE' ? 'reviewDue' : 'covers'
}

/** A review that is due takes nothing away until the agreement is suspended (3.4). */
export const doesCover = (covering: Covering) => covering === 'covers' || covering === 'reviewDue'

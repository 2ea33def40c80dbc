import { londonDate } from '../shared/dates'
import { workingDaysBetween } from '../shared/working-days'
import type { Policy } from './policy'
import { type Status, WAITING_ON } from './states'

/** A move of the case, as the ledger has it. */
export type Move = { readonly at: string; readonly to: Status }

export type Waited = { readonly us: number; readonly them: number }

/**
 * Working days that a case waited on the council and on the asking body, kept apart: a question stops our
 * clock and starts theirs. Each day counts once, for whoever had the case when it ended.
 */
export const waited = (moves: readonly Move[], now: string, { bankHolidays }: Policy): Waited => {
  const inOrder = moves.toSorted((a, b) => a.at.localeCompare(b.at))
  const stretches = inOrder.map(({ at, to }, position) => {
    const until = inOrder[position + 1]?.at ?? now
    const days = workingDaysBetween(londonDate(new Date(at)), londonDate(new Date(until)), bankHolidays)
    return { on: WAITING_ON[to], days }
  })
  const sum = (side: keyof Waited) =>
    stretches.reduce((total, { on, days }) => (on === side ? total + days : total), 0)
  return { us: sum('us'), them: sum('them') }
}

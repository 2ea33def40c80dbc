import type { CalendarDate } from '../shared/dates'
import type { Evidence } from './agreement'
import { isBreach, isLate } from './clocks'

/** Late and not yet chased, or so late that it is flagged as a breach of the agreement (case A15). */
export const chaseable = (one: Evidence, today: CalendarDate) =>
  isLate(one, today) && (one.chasedOn === null || (isBreach(one, today) && one.flaggedOn === null))

export const chased = (one: Evidence, today: CalendarDate): Evidence => {
  if (!chaseable(one, today)) return one
  return {
    ...one,
    chasedOn: one.chasedOn ?? today,
    flaggedOn: isBreach(one, today) ? today : one.flaggedOn,
  }
}

export const EVIDENCE_STATES = ['ahead', 'late', 'chased', 'flagged', 'received'] as const
export type EvidenceState = (typeof EVIDENCE_STATES)[number]

export const evidenceState = (one: Evidence, today: CalendarDate): EvidenceState => {
  if (one.received) return 'received'
  if (one.flaggedOn) return 'flagged'
  if (one.chasedOn) return 'chased'
  return isLate(one, today) ? 'late' : 'ahead'
}

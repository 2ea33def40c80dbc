import { addMonths, type CalendarDate, londonDate } from '../shared/dates'
import type { Refusal } from '../shared/outcome'
import type { CaseFile } from './disclosure'

/**
 * When a case may be erased (2.9): its file is kept for the council's years after it ended, and a hold beats the
 * schedule. The Data Protection Officer asks, and a director agrees.
 */
export const ERASURE_RULES = {
  /** Something may still happen to it. */
  state: 'ERASE_STATE',
  /** The day of its schedule has not come. */
  schedule: 'ERASE_SCHEDULE',
  /** Something is preserved for a court. */
  hold: 'ERASE_HOLD',
  /** A breach or a complaint waits for an answer. */
  open: 'ERASE_OPEN',
  /** Whoever asked does not agree. */
  samePerson: 'ERASE_SOD',
  /** It was asked for already. */
  asked: 'ERASE_ASKED',
  /** Nobody asks for it. */
  unasked: 'ERASE_UNASKED',
} as const

/** Written on the tombstone. */
export const scheduleOf = (retentionYears: number) => `2.9: ${retentionYears} years after the case ended`

/** The moment from which the years are counted; null while the case goes on. A parent ends with its parts. */
const endedAt = (d: CaseFile): string | null => {
  switch (d.status) {
    case 'WITHDRAWN':
    case 'EXPIRED':
      return d.ended?.at ?? null
    case 'REFUSED':
    case 'NIL_RETURN':
      return d.decision?.by.at ?? null
    case 'RETURNED_INCOMPLETE':
      return d.incomplete?.by.at ?? null
    case 'ROUTED_OUT':
      return d.routed?.by.at ?? null
    case 'CLOSED':
      return d.closure?.by.at ?? null
    default:
      return null
  }
}

/** Later of what was fixed when it closed and what the council keeps now: no change of the years erases sooner than was said. */
export const erasureDueOn = (d: CaseFile, retentionYears: number): CalendarDate | null => {
  const ended = endedAt(d)
  if (ended === null) return null
  const due = addMonths(londonDate(new Date(ended)), 12 * retentionYears)
  return d.closure && d.closure.disposeOn > due ? d.closure.disposeOn : due
}

const isHeld = (d: CaseFile) => d.holds.some(({ lifted }) => !lifted)
const isOpen = (d: CaseFile) =>
  d.breaches.some(({ decided }) => !decided) || d.complaints.some(({ answered }) => !answered)

/** Why it may not be erased on that day; null when it may. */
export const againstErasure = (
  d: CaseFile,
  { today, retentionYears }: { readonly today: CalendarDate; readonly retentionYears: number },
): Refusal | null => {
  if (isHeld(d)) return { rule: ERASURE_RULES.hold }
  const dueOn = erasureDueOn(d, retentionYears)
  if (dueOn === null) return { rule: ERASURE_RULES.state, facts: { status: d.status } }
  if (today < dueOn) return { rule: ERASURE_RULES.schedule, facts: { dueOn } }
  return isOpen(d) ? { rule: ERASURE_RULES.open } : null
}

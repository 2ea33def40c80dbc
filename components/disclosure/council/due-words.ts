import type { Status } from '@/lib/domain/disclosure/states'
import { addDays, type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import { dayOf, momentOf } from '@/lib/domain/shared/when'

export const UNDECIDED: readonly Status[] = [
  'SUBMITTED',
  'INTAKE',
  'CLARIFY',
  'ASSESS',
  'ADVICE',
  'AWAIT_HOS',
]
const TO_RELEASE: readonly Status[] = ['APPROVED_FULL', 'APPROVED_PART', 'PREPARE']

const SOON_DAYS = 3

type Dated = {
  readonly status: Status
  readonly dueOn: CalendarDate | null | undefined
  /** UTC, ISO 8601: when the authorisation or the approval lapses. */
  readonly expiresAt: string | null
}

export type Due = { readonly text: string; readonly pressing: boolean }

/** By when, said so that nobody has to read a colour. After a decision the target no longer runs. */
export const dueWords = ({ status, dueOn, expiresAt }: Dated, today: CalendarDate): Due | null => {
  if (TO_RELEASE.includes(status) && expiresAt) {
    const lastDay = londonDate(new Date(expiresAt))
    return { text: `Release by ${momentOf(expiresAt)}`, pressing: lastDay <= addDays(today, SOON_DAYS) }
  }
  if (!UNDECIDED.includes(status) || !dueOn) return null
  if (dueOn < today) return { text: `Overdue: it was due ${dayOf(dueOn)}`, pressing: true }
  return dueOn === today
    ? { text: 'Due today', pressing: true }
    : { text: `Due ${dayOf(dueOn)}`, pressing: false }
}

/** Said where a lapse would undo the work in hand: R17 has no grace. */
export const expiryWarning = ({ status, expiresAt }: Dated, today: CalendarDate): string | null => {
  if (!expiresAt || !UNDECIDED.includes(status)) return null
  const near = londonDate(new Date(expiresAt)) <= addDays(today, SOON_DAYS)
  return near
    ? `The requester’s authorisation expires on ${momentOf(expiresAt)}. After that it must be given afresh.`
    : null
}

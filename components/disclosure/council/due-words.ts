import { type GatewayCode, needsAnInstrument } from '@/lib/domain/disclosure/gateways'
import type { Status } from '@/lib/domain/disclosure/states'
import { addDays, type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import { dayOf, deadlineOf, momentOf } from '@/lib/domain/shared/when'

const UNDECIDED: readonly Status[] = [
  'SUBMITTED',
  'INTAKE',
  'CLARIFY',
  'LEGAL_VALIDATION',
  'ASSESS',
  'ADVICE',
  'AWAIT_HOS',
]
/** States whose date can be past and still matter, by status alone. */
export const MAY_BE_LATE: readonly Status[] = [...UNDECIDED, 'COMPLY', 'CHALLENGE']
const TO_RELEASE: readonly Status[] = ['APPROVED_FULL', 'APPROVED_PART', 'PREPARE']
/** What a requirement asks for stays due until it is given, challenged or not. */
const STILL_DUE: readonly Status[] = [...MAY_BE_LATE, 'PREPARE']

const SOON_DAYS = 3

type Dated = {
  readonly status: Status
  readonly dueOn: CalendarDate | null | undefined
  /** UTC, ISO 8601: when the authorisation, the approval or the wait for a confirmation lapses. */
  readonly expiresAt: string | null
  readonly gateway: GatewayCode
}

export type Due = { readonly text: string; readonly pressing: boolean }

const urgent = (text: string): Due => ({ text, pressing: true })

/** The debt of paper that an emergency leaves is red until it is paid (T33 to T35). */
const emergencyDue = ({ status, expiresAt }: Dated): Due | null => {
  switch (status) {
    case 'U_LOGGED':
      return urgent('Decide now')
    case 'U_DECIDED':
      return urgent('Decided: written confirmation is still to come')
    case 'U_AWAIT_CONFIRM':
      return urgent(
        expiresAt
          ? `Written confirmation due by ${deadlineOf(expiresAt)}`
          : 'A head of service must ratify it',
      )
    case 'U_UNCONFIRMED':
      return urgent('Overdue: it was not confirmed in writing in time')
    default:
      return null
  }
}

export const legalDue = (dueOn: CalendarDate, today: CalendarDate): Due => {
  if (dueOn < today) return urgent(`Past the legal deadline of ${dayOf(dueOn)}`)
  return {
    text: dueOn === today ? 'The legal deadline is today' : `Legal deadline ${dayOf(dueOn)}`,
    pressing: dueOn <= addDays(today, SOON_DAYS),
  }
}

const targetDue = (dueOn: CalendarDate, today: CalendarDate): Due => {
  if (dueOn < today) return urgent(`Overdue: it was due ${dayOf(dueOn)}`)
  return dueOn === today ? urgent('Due today') : { text: `Due ${dayOf(dueOn)}`, pressing: false }
}

/** By when, said so that nobody has to read a colour. After a decision a target no longer runs; the law's date does. */
export const dueWords = (dated: Dated, today: CalendarDate): Due | null => {
  const { status, dueOn, expiresAt, gateway } = dated
  const emergency = emergencyDue(dated)
  if (emergency) return emergency
  if (needsAnInstrument(gateway)) return dueOn && STILL_DUE.includes(status) ? legalDue(dueOn, today) : null
  if (TO_RELEASE.includes(status) && expiresAt) {
    const lastDay = londonDate(new Date(expiresAt))
    return { text: `Release by ${deadlineOf(expiresAt)}`, pressing: lastDay <= addDays(today, SOON_DAYS) }
  }
  return dueOn && UNDECIDED.includes(status) ? targetDue(dueOn, today) : null
}

/** Said where a lapse would undo the work in hand: R17 has no grace. */
export const expiryWarning = ({ status, expiresAt }: Dated, today: CalendarDate): string | null => {
  if (!expiresAt || !UNDECIDED.includes(status)) return null
  const near = londonDate(new Date(expiresAt)) <= addDays(today, SOON_DAYS)
  return near
    ? `The requester’s authorisation expires on ${momentOf(expiresAt)}. After that it must be given afresh.`
    : null
}

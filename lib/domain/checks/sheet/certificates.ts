import { addDays, type CalendarDate } from '../../shared/dates'
import type { Signatory } from '../../shared/signatory'
import { dayOf } from '../../shared/when'
import type { Candidate } from '../incidents'
import {
  certificateDay,
  isOverdue,
  overdueFrom,
  REMINDER_DAYS,
  type ReminderDays,
  remindersDue,
} from '../retention/certificates'
import type { RetentionTerm } from '../retention/retention'
import type { CheckSettings } from '../settings'
import type { Sheet } from './sheet'

/**
 * Certificates that a recipient owes (3.3). What was told is kept by dataset and day, and not on the line:
 * a line taken out and entered again reminds nobody twice, and more time is another day.
 */

type Dated = { readonly dataset: string; readonly dueOn: CalendarDate }

export type CertificateTold = Dated & { readonly what: ReminderDays | 'LATE' }

export type Certificate = Dated & {
  readonly receivedOn: CalendarDate
  /** What came, and where it is kept. */
  readonly evidence: string
  readonly by: Signatory
}

export type OwedCertificate = Dated & { readonly term: RetentionTerm }

type Settings = Pick<CheckSettings, 'lateCertificateDays'>
type Kept = Pick<Sheet, 'retention' | 'told' | 'certificates'>

const isOf =
  ({ dataset, dueOn }: Dated) =>
  (one: Dated) =>
    one.dataset === dataset && one.dueOn === dueOn

const isSame = (told: CertificateTold) => (one: CertificateTold) => isOf(told)(one) && one.what === told.what

/** Sheets of before there were certificates lack both lists. */
const toldOf = ({ told = [] }: Kept) => told
export const certificatesOf = ({ certificates = [] }: Pick<Sheet, 'certificates'>) => certificates

/** Not those that came, nor those that a legal hold puts off. */
export const certificatesOwed = (sheet: Kept): readonly OwedCertificate[] =>
  sheet.retention.flatMap(({ term }) => {
    const dueOn = certificateDay(term)
    if (dueOn === null) return []
    const owed = { dataset: term.dataset, dueOn, term }
    return certificatesOf(sheet).some(isOf(owed)) ? [] : [owed]
  })

const sentFor = (sheet: Kept, owed: Dated) =>
  toldOf(sheet)
    .filter(isOf(owed))
    .flatMap(({ what }) => (what === 'LATE' ? [] : [what]))

const wasCalledLate = (sheet: Kept, owed: Dated) =>
  toldOf(sheet).some((one) => isOf(owed)(one) && one.what === 'LATE')

const remindersOf = (sheet: Kept, { term, ...dated }: OwedCertificate, today: CalendarDate) =>
  remindersDue(term, today, sentFor(sheet, dated)).map((what): CertificateTold => ({ ...dated, what }))

export type Untold = {
  readonly late: readonly CertificateTold[]
  readonly reminders: readonly CertificateTold[]
  /** A day that comes and is not late yet. */
  readonly reminds: boolean
}

/** What was asked, and came, while the words of another sheet were written stays: nobody is asked again. */
export const withAskedOf = (sheet: Sheet, before: Kept): Sheet => ({
  ...sheet,
  told: [...toldOf(before), ...toldOf(sheet).filter((one) => !toldOf(before).some(isSame(one)))],
  certificates: [
    ...certificatesOf(before),
    ...certificatesOf(sheet).filter((one) => !certificatesOf(before).some(isOf(one))),
  ],
})

/** Of one that is late nobody is reminded as well; its reminders count as made. */
export const untold = (sheet: Kept, today: CalendarDate, settings: Settings): Untold => {
  const owed = certificatesOwed(sheet)
  const isLate = ({ term }: OwedCertificate) => isOverdue(term, today, settings)
  return {
    late: owed
      .filter((one) => isLate(one) && !wasCalledLate(sheet, one))
      .map(({ term: _, ...dated }) => ({ ...dated, what: 'LATE' })),
    reminders: owed.flatMap((one) => remindersOf(sheet, one, today)),
    reminds: owed.some((one) => !isLate(one) && remindersOf(sheet, one, today).length > 0),
  }
}

const daysToCome = (sheet: Kept, { term, ...dated }: OwedCertificate, settings: Settings) => {
  const sent = sentFor(sheet, dated)
  const late = wasCalledLate(sheet, dated) ? null : overdueFrom(term, settings)
  return [
    ...REMINDER_DAYS.filter((days) => !sent.includes(days)).map((days) => addDays(dated.dueOn, -days)),
    ...(late === null ? [] : [late]),
  ]
}

const earliest = (days: readonly CalendarDate[]) => days.toSorted()[0] ?? null

/** After anything that a certificate rests on: when time acts next, and which day is owed first. */
export const onClock = (sheet: Sheet, settings: Settings): Sheet => {
  const owed = certificatesOwed(sheet)
  return {
    ...sheet,
    clock: earliest(owed.flatMap((one) => daysToCome(sheet, one, settings))),
    owedOn: earliest(owed.map(({ dueOn }) => dueOn)),
  }
}

export const lateCandidate = ({ matter }: Pick<Sheet, 'matter'>, { dataset, dueOn }: Dated): Candidate => ({
  trigger: 'CERTIFICATE_OVERDUE',
  what: `${matter?.reference}: the certificate for “${dataset}” was due on ${dayOf(dueOn)} and has not come.`,
})

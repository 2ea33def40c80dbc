import { certificatesOwedBy } from '@/db/repositories/check-registers'
import { REMINDER_DAYS } from '@/lib/domain/checks/retention/certificates'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { addDays, type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import type { Shell } from '../shell'

/** Certificates that recipients owe, or will within the days of the first reminder (3.3). */

export type OwedBy = {
  readonly kind: 'agreement' | 'disclosure'
  readonly reference: string
  /** Of an agreement; a request is named by its reference alone. */
  readonly title: string | null
  /** The first of its certificates. */
  readonly owedOn: CalendarDate
  readonly isDue: boolean
}

const MOST = 500

/** The longest owed first, of what the reader may see. */
export const readCertificatesOwed = async (
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  actor: Actor,
): Promise<readonly OwedBy[]> => {
  if (!may(actor, 'readChecks')) return []
  const now = clock()
  const today = londonDate(now)
  const found = await certificatesOwedBy(db, { actor, now }, addDays(today, REMINDER_DAYS[0]), MOST)
  return found.map(({ agreement, disclosure, title, owedOn }) => ({
    ...(agreement
      ? { kind: 'agreement', reference: agreement, title }
      : { kind: 'disclosure', reference: disclosure ?? '', title: null }),
    owedOn,
    isDue: owedOn <= today,
  }))
}

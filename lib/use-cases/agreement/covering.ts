import type { Database, Tx } from '@/db/client'
import { agreementsInBeingWith } from '@/db/repositories/covering'
import { type Covering, coveringOf, doesCover } from '@/lib/domain/agreement/covering'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import type { Shell } from '../shell'

type Judged = { readonly covering: Covering }

const coveringFirst = (one: Judged, other: Judged) =>
  Number(doesCover(other.covering)) - Number(doesCover(one.covering))

const agreementsWith = async (db: Database | Tx, organisationId: string, today: CalendarDate) => {
  const found = await agreementsInBeingWith(db, organisationId)
  return found.map((a) => ({ ...a, covering: coveringOf(a, today) })).toSorted(coveringFirst)
}

/** Those that may be named as covering a request of that organisation. */
export const agreementsCovering = async (db: Database | Tx, organisationId: string, today: CalendarDate) =>
  (await agreementsWith(db, organisationId, today)).filter(({ covering }) => doesCover(covering))

/** Every agreement in being with that organisation, covering or not, for whoever may read the register. */
export const readCovering = async (
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  actor: Actor,
  organisationId: string,
) => (may(actor, 'readAgreements') ? agreementsWith(db, organisationId, londonDate(clock())) : null)

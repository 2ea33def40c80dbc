import type { CalendarDate } from '../../shared/dates'
import type { StorageRestriction } from '../location/restriction'

/** How one restriction stands on a day, for the page of its dataset. */

export const RESTRICTION_STATES = ['unconfirmed', 'binding', 'waived', 'expired'] as const
export type RestrictionState = (typeof RESTRICTION_STATES)[number]

export const restrictionState = (
  { expiresOn, confirmedBy, waiver }: Pick<StorageRestriction, 'expiresOn' | 'confirmedBy' | 'waiver'>,
  today: CalendarDate,
): RestrictionState => {
  if (expiresOn !== null && expiresOn < today) return 'expired'
  if (confirmedBy === null) return 'unconfirmed'
  return waiver ? 'waived' : 'binding'
}

/** One person wrote something down of it that another has still to compare. */
export const waitsForSecond = ({
  confirmedBy,
  waiverToConfirm,
}: Pick<StorageRestriction, 'confirmedBy' | 'waiverToConfirm'>) =>
  confirmedBy === null || waiverToConfirm !== null

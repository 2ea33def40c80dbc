import type { CalendarDate } from '../../shared/dates'
import { UK_PARTS, UK_SOMEWHERE, UNKNOWN_PLACE } from '../places'
import { isFromTheSource, type RestrictionTerms, type UseKind, type Waiver } from './restriction'

/** Sets of places in which the United Kingdom and its four parts say the same; an unknown place is in none. */

const UK_CODES: readonly string[] = UK_PARTS

/** With every part where the whole is named, and with the whole where every part is. */
export const closed = (codes: readonly string[]): readonly string[] => {
  const known = codes.filter((code) => code !== UNKNOWN_PLACE)
  const parts = known.includes(UK_SOMEWHERE) ? UK_CODES : []
  const all = [...new Set([...known, ...parts])]
  const isWhole = UK_CODES.every((part) => all.includes(part))
  return [...new Set([...all, ...(isWhole ? [UK_SOMEWHERE] : [])])].toSorted()
}

export const intersection = (sets: readonly (readonly string[])[]): readonly string[] | null => {
  const [first, ...others] = sets.map(closed)
  if (!first) return null
  return first.filter((code) => others.every((other) => other.includes(code)))
}

const isGood = (restriction: RestrictionTerms, waiver: Waiver, kind: UseKind, day: CalendarDate) =>
  isFromTheSource(restriction, waiver) && waiver.date <= day && waiver.scope.appliesTo.includes(kind)

/** What one restriction permits for one use, with what its source waived; null where it says nothing of that use. */
export const permittedBy = (
  restriction: RestrictionTerms,
  kind: UseKind,
  day: CalendarDate,
): readonly string[] | null => {
  const { appliesTo, permitted, waiver } = restriction
  if (!appliesTo.includes(kind)) return null
  const added = waiver && isGood(restriction, waiver, kind, day) ? waiver.scope.codes : []
  return closed([...permitted, ...added])
}

/** Edits that are made from the text as it is. Pure. */
import type { CalendarDate } from '../shared/dates'
import { done, HOUSE_RULES, type Outcome, refused } from '../shared/outcome'
import { dayOf } from '../shared/when'
import { lastReviewDay } from './clocks'
import type { Edit } from './command'
import type { Position } from './draft-inputs'
import { asClause, broughtBy, type LibraryClause } from './library'
import type { Activity, AgreementText } from './text'

const isThere = <T>(lines: readonly T[], position: Position): position is number =>
  position !== 'new' && position < lines.length

/** The list with this line in its place, or after the others; a place that nobody could see is refused. */
export const lineSet = <T>(lines: readonly T[], position: Position, line: T): Outcome<readonly T[]> => {
  if (position === 'new') return done([...lines, line])
  return isThere(lines, position) ? done(lines.with(position, line)) : refused(HOUSE_RULES.input)
}

export const lineRemoved = <T>(lines: readonly T[], position: Position): Outcome<readonly T[]> =>
  isThere(lines, position) ? done(lines.toSpliced(position, 1)) : refused(HOUSE_RULES.input)

/** The same, as the edit that this list belongs to. */
export const asEdit = <T>(lines: Outcome<T>, edit: (lines: T) => Edit): Outcome<Edit> =>
  lines.ok ? done(edit(lines.value)) : lines

/** A regime that is used for the first time brings its clauses. */
export const activitiesEdit =
  (text: AgreementText, library: readonly LibraryClause[]) =>
  (activities: readonly Activity[]): Edit => ({
    edit: 'activities',
    activities,
    clauses: broughtBy(library, text.activities, activities),
  })

export const fromLibrary = (
  library: readonly LibraryClause[],
  { key, after }: { readonly key: string; readonly after?: string | undefined },
): Outcome<Edit> => {
  const found = library.find((one) => one.key === key)
  if (!found) return refused(HOUSE_RULES.input, { fields: { key: 'Select a clause of the library' } })
  return done({ edit: 'addClause', clause: asClause(found), after: after ?? null })
}

type Dates = Pick<AgreementText, 'start' | 'reviewOn' | 'endsOn' | 'protocol'>

const wrong = (field: string, sentence: string) =>
  refused(HOUSE_RULES.input, { fields: { [field]: sentence } })

/** Section 3.4 sets the latest day of the first review; an earlier one may be chosen. */
export const datesEdit = (text: AgreementText, dates: Dates, today: CalendarDate): Outcome<Edit> => {
  const { start, reviewOn, endsOn } = dates
  const from = start === 'lastSignature' ? today : start.on
  const latest = lastReviewDay(text, from)
  if (reviewOn && reviewOn <= from) return wrong('reviewOn', 'The review must be after the day it begins')
  if (reviewOn && reviewOn > latest)
    return wrong(
      'reviewOn',
      `The review must be on or before ${dayOf(latest)}: policy sets the longest interval`,
    )
  if (endsOn && endsOn <= from) return wrong('endsOn', 'It must end after the day it begins')
  return done({ edit: 'dates', ...dates })
}

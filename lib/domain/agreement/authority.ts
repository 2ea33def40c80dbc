import { z } from 'zod'
import { addDays, addMonths, type CalendarDate, calendarDate } from '../shared/dates'
import type { Refusal } from '../shared/outcome'
import { line } from '../shared/text'

/** A line of the authorised-signatory list (3.3): who may sign, from when until when, by what authority. */

export const authority = z.strictObject({
  personId: z.uuid({ error: 'Select who may sign' }),
  reference: line('the reference of their authority', { min: 3, max: 160 }),
  starts: calendarDate('the first day'),
  ends: calendarDate('the last day'),
})

export type AuthorityTerms = z.output<typeof authority>

/** An authority nobody looks at again outlives the post it was given for. */
export const LONGEST_MONTHS = 36

/** Long enough to have another letter written before the next signature needs it. */
const EXPIRING_DAYS = 30

type Dated = Pick<AuthorityTerms, 'starts' | 'ends'> & { readonly isEnded: boolean }

export type AuthorityState = 'toCome' | 'running' | 'expiring' | 'over' | 'ended'

export const authorityState = ({ starts, ends, isEnded }: Dated, today: CalendarDate): AuthorityState => {
  if (isEnded) return 'ended'
  if (today > ends) return 'over'
  if (today < starts) return 'toCome'
  return ends <= addDays(today, EXPIRING_DAYS) ? 'expiring' : 'running'
}

export const isPast = (state: AuthorityState) => state === 'over' || state === 'ended'

const wrong = (field: keyof AuthorityTerms, text: string): Refusal => ({
  rule: 'INPUT',
  fields: { [field]: text },
})

const overlaps = (one: Dated, other: Dated) =>
  !one.isEnded && !other.isEnded && one.starts <= other.ends && other.starts <= one.ends

type Known = {
  readonly recorderId: string
  /** Whether the person chosen holds a post that signs. */
  readonly maySign: boolean
  readonly others: readonly Dated[]
}

export const againstAuthority = (
  terms: AuthorityTerms,
  { recorderId, maySign, others }: Known,
  today: CalendarDate,
): Refusal | null => {
  const { personId, starts, ends } = terms
  if (personId === recorderId) return wrong('personId', 'Somebody else records your own authority')
  if (!maySign) return wrong('personId', 'Select somebody who holds a post that signs')
  if (ends < starts) return wrong('ends', 'The last day must be the first day or later')
  if (ends < today) return wrong('ends', 'The last day must be today or later')
  if (ends > addMonths(starts, LONGEST_MONTHS))
    return wrong('ends', 'The last day must be within three years of the first day')
  return others.some((other) => overlaps({ ...terms, isEnded: false }, other))
    ? wrong('starts', 'They are on the list for some of these days already. End that entry first')
    : null
}

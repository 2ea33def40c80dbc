import type { Due } from '@/components/disclosure/council/due-words'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { daysLate, LADDER } from '@/lib/domain/agreement/clocks'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import { addDays, type CalendarDate } from '@/lib/domain/shared/dates'
import { dayOf } from '@/lib/domain/shared/when'

const SOON_DAYS = 30

/** States in which the review of 3.4 is still to come. */
const UNDER_REVIEW_CLOCK: readonly AgreementStatus[] = ['IN_FORCE', 'RENEWED', 'VARIED']

const lateReview = ({ reviewDue, status }: Agreement, today: CalendarDate): Due | null => {
  if (!reviewDue) return null
  if (reviewDue.keptGoing && reviewDue.keptGoing.until >= today)
    return { text: `Review by ${dayOf(reviewDue.keptGoing.until)}, as a Director allowed`, pressing: true }
  const late = daysLate(reviewDue.since, today)
  const since = `Review due since ${dayOf(reviewDue.since)}`
  const next = status === 'REVIEW_DUE' ? `: suspended after ${LADDER.suspended} days` : ''
  return { text: late > 0 ? `${since}, ${late} days late${next}` : `${since}${next}`, pressing: true }
}

const endOf = ({ ending, force }: Agreement, today: CalendarDate): Due | null => {
  if (ending && !ending.ended)
    return ending.stopOn >= today
      ? { text: `Data stops on ${dayOf(ending.stopOn)}`, pressing: false }
      : { text: `Data stopped on ${dayOf(ending.stopOn)}: certificates are due`, pressing: true }
  return force?.endsOn
    ? { text: `Ends on ${dayOf(force.endsOn)}`, pressing: force.endsOn <= addDays(today, SOON_DAYS) }
    : null
}

const reviewAhead = ({ status, force }: Agreement, today: CalendarDate): Due | null =>
  force && UNDER_REVIEW_CLOCK.includes(status)
    ? { text: `Review by ${dayOf(force.reviewOn)}`, pressing: force.reviewOn <= addDays(today, SOON_DAYS) }
    : null

/** What has a date, said so that nobody has to read a colour. */
export const dueWords = (a: Agreement, today: CalendarDate): readonly Due[] =>
  [lateReview(a, today), reviewAhead(a, today), endOf(a, today)].filter((due) => due !== null)

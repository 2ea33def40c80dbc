import { unless } from '../../objections'
import { decideNow, decideStanding } from '../as-facts'
import type { NamedGuards } from '../inputs'
import { daysBetween, isCoverLost } from '../life'
import { isTouchedBy } from '../snapshot'
import type { Guard } from './guard'

/** From the signature to the end. */

/** Section 1.7, "sign". G-DPO is asked of the transfer itself. */
export const NAMED_GUARDS = ['G-ROPA', 'G-NOTICE', 'G-TRAIN', 'G-RETAIN', 'G-LOC'] as const

const notPassed = (results: NamedGuards) =>
  NAMED_GUARDS.filter((id) => {
    const found = results.find((one) => one.id === id)
    return found === undefined || found.state === 'blocked'
  })

export const livingGuards = {
  assuranceIsShown: (t, context) => {
    const { outcome, requires } = decideNow(t, context)
    return unless(outcome !== 'ASSURANCE_REQUIRED' || requires.length === 0, 'ASSURANCE_REQUIRED', {
      missing: requires.join(', '),
    })
  },
  /** A guard that nobody asked has not passed. */
  namedGuardsPass: (_t, _context, { guards }: { guards?: NamedGuards }) => {
    const [first, ...others] = guards ? notPassed(guards) : []
    return unless(first === undefined, first ?? '', { more: others.length })
  },

  reviewDayHasCome: ({ review }, { today }) => unless(review !== null && review.nextOn <= today, 'NOT_DUE'),
  reviewIsTooLate: ({ review }, { today, settings }) => {
    const since = review?.due?.since
    return unless(since !== undefined && daysBetween(since, today) >= settings.lateReviewDays, 'NOT_DUE')
  },
  crossesTheBridge: (t, context) => {
    const { destinations } = t.signed?.result ?? decideNow(t, context)
    return unless(
      destinations.some(({ coveredBy }) => coveredBy.some(({ mechanism }) => mechanism === 'ADEQ_US_BRIDGE')),
      'NO_BRIDGE',
    )
  },
  tablesTouchIt: (t, context) =>
    unless(isCoverLost(decideStanding(t, context)) || isTouchedBy(context.reference, t), 'NOT_TOUCHED'),
  certificateIsYetToCome: (_t, { today }, { certificateDueOn }: { certificateDueOn?: string }) =>
    unless(certificateDueOn === undefined || certificateDueOn >= today, 'PAST'),
} satisfies Record<string, Guard>

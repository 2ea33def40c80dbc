import { unless } from '../../objections'
import { decideNow, decideStanding, isDecidedOtherwise } from '../as-facts'
import type { FromMatter } from '../from-matter'
import type { NamedGuards } from '../inputs'
import { daysBetween, isRunOut, stopOf } from '../life'
import { isTouchedBy } from '../snapshot'
import type { Guard } from './guard'

/** From the signature to the end. */

/** Section 1.7, "sign". G-DPO is asked of the transfer itself. */
export const NAMED_GUARDS = ['G-ROPA', 'G-NOTICE', 'G-TRAIN', 'G-RETAIN', 'G-LOC'] as const

const notPassed = (results: NamedGuards) =>
  NAMED_GUARDS.filter((id) => {
    const found = results.find((one) => one.id === id)
    return found?.state !== 'pass'
  })

type Counted = { readonly derogationUse?: number }

export const livingGuards = {
  /** Of every destination: the worst of them may be one that waits for nothing. */
  assuranceIsShown: (t, context) => {
    const waiting = decideNow(t, context).destinations.filter(
      ({ outcome }) => outcome === 'ASSURANCE_REQUIRED',
    )
    const missing = [...new Set(waiting.flatMap(({ requires }) => requires))]
    return unless(missing.length === 0, 'ASSURANCE_REQUIRED', { missing: missing.join(', ') })
  },
  routineIsReasoned: (t, context) => {
    const { destinations } = decideNow(t, context)
    const isOpen = destinations.some(({ requires }) => requires.includes('WHY_NO_SAFEGUARD'))
    return unless(!isOpen, 'WHY_NO_SAFEGUARD')
  },
  /** Others may have been signed since it was written: the third is for the officer (1.8). */
  useIsAsCounted: (t, context, { derogationUse = t.derogationUse }: Counted) =>
    unless(!isDecidedOtherwise(t, derogationUse, context), 'USE_MOVED', { use: derogationUse }),
  /** A guard that nobody asked has not passed, nor has one that asks nothing of an agreement or a release. */
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
  tablesTouchIt: (t, context) => {
    const now = decideStanding(t, context)
    const isMoved = stopOf(now) !== null || isRunOut(now) || isTouchedBy(context.reference, t)
    return unless(isMoved, 'NOT_TOUCHED')
  },
  sourcesPermitOtherwise: ({ content }, { hash }, { given }: { given?: FromMatter }) =>
    unless(
      given === undefined || hash(given.permittedLocationCodes) !== hash(content.permittedLocationCodes),
      'NOT_TOUCHED',
    ),
  certificateIsYetToCome: (_t, { today }, { certificateDueOn }: { certificateDueOn?: string }) =>
    unless(certificateDueOn === undefined || certificateDueOn >= today, 'PAST'),
} satisfies Record<string, Guard>

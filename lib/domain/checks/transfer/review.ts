import { addDays, addMonths, type CalendarDate } from '../../shared/dates'
import type { Reference } from '../reference'
import { decideNow, type Judging } from './as-facts'
import type { DestinationResult } from './decision'
import type { Transfer } from './transfer'

/** When a transfer is looked at again (1.8). A review date is never blank. */

export const REVIEW_TRIGGER_NAMES = {
  TABLE_CHANGE: 'The table of adequacy or of mechanisms changed',
  RECIPIENT_CHANGE: 'The recipient changed or was restructured',
  BRIDGE_CHANGE: 'The recipient’s entry on the United States list changed',
  SUB_PROCESSOR_NOTICE: 'The recipient gave notice of another sub-processor',
  SUB_PROCESSOR_UNANNOUNCED: 'The recipient began to use another sub-processor without notice',
  LAW_CHANGE: 'The law there changed',
  BREACH: 'Data was lost or misused',
  GOVERNMENT_REQUEST: 'A public body there asked for data',
  SOURCE_CHANGE: 'A source of the data permits other places than before',
  NEW_ACCESS_LOCATION: 'It can be looked at from another place',
} as const
export type ReviewTrigger = keyof typeof REVIEW_TRIGGER_NAMES
export const REVIEW_TRIGGERS = Object.keys(REVIEW_TRIGGER_NAMES) as [ReviewTrigger, ...ReviewTrigger[]]

export type NextReview = { readonly on: CalendarDate; readonly why: string }

type Given = {
  readonly transfer: Transfer
  readonly day: CalendarDate
  readonly settings: Judging['settings']
}

const every = (count: number, unit: string) => (count === 1 ? `every ${unit}` : `every ${count} ${unit}s`)

const inMonths = ({ day }: Given, months: number, whyOf: (often: string) => string): NextReview => ({
  on: addMonths(day, months),
  why: whyOf(every(months, 'month')),
})

const bridgeReview = ({ transfer, day, settings: { bridgeReviewDays } }: Given): NextReview => {
  const usual = addDays(day, bridgeReviewDays)
  const recert = transfer.content.usDpf?.nextRecertOn
  return recert !== undefined && recert > day && recert < usual
    ? { on: recert, why: 'The recipient renews its entry on the United States list.' }
    : {
        on: usual,
        why: `The entry on the United States list is looked at ${every(bridgeReviewDays, 'day')}.`,
      }
}

/** High residual risk runs out sooner by itself: the assessment does. */
const safeguardReview = (given: Given): NextReview => {
  const { transfer, settings } = given
  const usual = inMonths(
    given,
    settings.transferReviewMonths,
    (often) => `A safeguard is looked at ${often}.`,
  )
  const expires = transfer.assessment?.submitted?.expiresOn
  return expires !== undefined && expires < usual.on
    ? { on: expires, why: 'The transfer risk assessment runs out.' }
    : usual
}

const crossesBridge = ({ coveredBy }: Pick<DestinationResult, 'coveredBy'>) =>
  coveredBy.some(({ mechanism }) => mechanism === 'ADEQ_US_BRIDGE')

const reviewOf = (result: DestinationResult, given: Given): NextReview => {
  const { transferReviewMonths, notRestrictedReviewMonths } = given.settings
  const { outcome } = result
  if (outcome === 'NOT_RESTRICTED')
    return inMonths(given, notRestrictedReviewMonths, () => 'It is looked at with the processing register.')
  if (outcome === 'ALLOW_AFTER_TRA') return safeguardReview(given)
  if (outcome === 'ASSURANCE_REQUIRED')
    return inMonths(given, transferReviewMonths, (often) => `What our processor does is looked at ${often}.`)
  if (outcome === 'ALLOW' && crossesBridge(result)) return bridgeReview(given)
  if (outcome === 'ALLOW')
    return inMonths(given, transferReviewMonths, (often) => `Adequacy is looked at ${often}.`)
  return inMonths(
    given,
    transferReviewMonths,
    () => 'An exception is for one use; another is decided afresh.',
  )
}

/** The earliest of all its destinations. */
export const nextReview = (
  transfer: Transfer,
  reference: Reference,
  day: CalendarDate,
  settings: Judging['settings'],
): NextReview => {
  const { destinations } = decideNow(transfer, { reference, settings, today: day })
  const [first, ...others] = destinations.map((one) => reviewOf(one, { transfer, day, settings }))
  if (!first) throw new Error('a transfer always goes somewhere')
  return others.reduce((soonest, one) => (one.on < soonest.on ? one : soonest), first)
}

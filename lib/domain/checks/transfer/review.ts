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
  LAW_CHANGE: 'The law there changed',
  BREACH: 'Data was lost or misused',
  GOVERNMENT_REQUEST: 'A public body there asked for data',
  NEW_ACCESS_LOCATION: 'It can be looked at from another place',
} as const
export type ReviewTrigger = keyof typeof REVIEW_TRIGGER_NAMES
export const REVIEW_TRIGGERS = Object.keys(REVIEW_TRIGGER_NAMES) as [ReviewTrigger, ...ReviewTrigger[]]

const BRIDGE_DAYS = 90

/** Months by what a destination rests on. */
const MONTHS = {
  adequacy: 12,
  assurance: 12,
  derogation: 12,
  safeguard: 12,
  notRestricted: 24,
} as const

export type NextReview = { readonly on: CalendarDate; readonly why: string }

type Given = { readonly transfer: Transfer; readonly day: CalendarDate }

const bridgeReview = ({ transfer, day }: Given): NextReview => {
  const usual = addDays(day, BRIDGE_DAYS)
  const recert = transfer.content.usDpf?.nextRecertOn
  return recert !== undefined && recert > day && recert < usual
    ? { on: recert, why: 'The recipient renews its entry on the United States list.' }
    : { on: usual, why: 'The entry on the United States list is looked at every 90 days.' }
}

/** High residual risk runs out sooner by itself: the assessment does. */
const safeguardReview = ({ transfer, day }: Given): NextReview => {
  const usual = addMonths(day, MONTHS.safeguard)
  const expires = transfer.assessment?.submitted?.expiresOn
  return expires !== undefined && expires < usual
    ? { on: expires, why: 'The transfer risk assessment runs out.' }
    : { on: usual, why: 'A safeguard is looked at every twelve months.' }
}

const reviewOf = ({ outcome, coveredBy }: DestinationResult, given: Given): NextReview => {
  const { day } = given
  if (outcome === 'NOT_RESTRICTED')
    return { on: addMonths(day, MONTHS.notRestricted), why: 'It is looked at with the processing register.' }
  if (outcome === 'ALLOW_AFTER_TRA') return safeguardReview(given)
  if (outcome === 'ASSURANCE_REQUIRED')
    return {
      on: addMonths(day, MONTHS.assurance),
      why: 'What our processor does is looked at every twelve months.',
    }
  if (outcome === 'ALLOW' && coveredBy.some(({ mechanism }) => mechanism === 'ADEQ_US_BRIDGE'))
    return bridgeReview(given)
  if (outcome === 'ALLOW')
    return { on: addMonths(day, MONTHS.adequacy), why: 'Adequacy is looked at every twelve months.' }
  return {
    on: addMonths(day, MONTHS.derogation),
    why: 'An exception is for one use; another is decided afresh.',
  }
}

/** The earliest of all its destinations. */
export const nextReview = (
  transfer: Transfer,
  reference: Reference,
  day: CalendarDate,
  settings: Judging['settings'],
): NextReview => {
  const { destinations } = decideNow(transfer, { reference, settings, today: day })
  const [first, ...others] = destinations.map((one) => reviewOf(one, { transfer, day }))
  if (!first) throw new Error('a transfer always goes somewhere')
  return others.reduce((soonest, one) => (one.on < soonest.on ? one : soonest), first)
}

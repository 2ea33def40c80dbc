import type { CalendarDate } from '../../shared/dates'
import type { RuleRow } from '../../shared/decision'
import type { TransferSettings } from './case'
import type { DestinationResult, TransferResult } from './decision'
import type { TransferFacts } from './facts'
import { isBlock, worstOf } from './outcomes'

/** A transfer that was signed: is it suspended, or is its review due? */

export type LifeOutcome = 'SUSPENDED' | 'REVIEW_DUE'

export type Living = {
  readonly facts: TransferFacts
  readonly now: TransferResult
  readonly settings: TransferSettings
}

type LifeRow = RuleRow & {
  readonly outcome: LifeOutcome
  readonly because: string
  readonly applies: (living: Living) => boolean
  readonly requires: readonly string[]
}

/** Whole days from one date to another. */
export const daysBetween = (from: CalendarDate, to: CalendarDate) =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)

/** An assessment of risk runs out as a review falls due, and leaves the days that a late review has (1.7). */
const hasRunOut = ({ outcome }: Pick<DestinationResult, 'outcome'>) => outcome === 'BLOCK_NO_TRA'

const isStopping = (one: Pick<DestinationResult, 'outcome'>) => isBlock(one.outcome) && !hasRunOut(one)

type Judged = Pick<TransferResult, 'destinations' | 'missing'>

const settled = ({ destinations, missing }: Judged) => (missing.length === 0 ? destinations : [])

/** Every destination counts: one that is lost is not made good by another whose block is named first. */
export const stopOf = (now: Judged) => worstOf(settled(now).filter(isStopping))

export const isRunOut = (now: Judged) => settled(now).some(hasRunOut)

const isSigned = ({ facts }: Living) => facts.status === 'ACTIVE' || facts.status === 'REVIEW_DUE'

const isTooLate = ({ facts, now, settings }: Living) =>
  facts.status === 'REVIEW_DUE' &&
  facts.reviewDueSince !== undefined &&
  daysBetween(facts.reviewDueSince, now.day) >= settings.lateReviewDays

const hasItsDayCome = ({ facts: { nextReviewOn }, now }: Living) =>
  nextReviewOn !== undefined && nextReviewOn <= now.day

export const LIFE_ROWS: readonly LifeRow[] = [
  {
    id: 'TR24',
    condition:
      'a signed transfer meets a block: what covered it was lost, or a source permits its place no more',
    outcome: 'SUSPENDED',
    code: 'BLOCKED_SINCE',
    source: 'UK GDPR Art 44A',
    needs: ['status'],
    because:
      'It was allowed, and is blocked now. It has to be allowed whenever data goes, so the flow stops.',
    applies: (living) => isSigned(living) && stopOf(living.now) !== null,
    requires: ['STOP_FLOW', 'OTHER_MECHANISM'],
  },
  {
    id: 'TR25',
    condition: 'its review is so late that it is suspended',
    outcome: 'SUSPENDED',
    code: 'REVIEW_LATE',
    source: 'UK GDPR Art 24; local policy, periodic review',
    needs: ['status', 'reviewDueSince'],
    because: 'Nobody made its review in time, so the flow stops until somebody does.',
    applies: isTooLate,
    requires: ['STOP_FLOW', 'REVIEW'],
  },
  {
    id: 'TR20',
    condition: 'its review is due, or the transfer risk assessment that it rests on ran out',
    outcome: 'REVIEW_DUE',
    code: 'REVIEW_DUE',
    source: 'UK GDPR Art 24; local policy, periodic review',
    needs: ['status', 'nextReviewOn'],
    because: 'Its review is due.',
    applies: (living) =>
      living.facts.status === 'REVIEW_DUE' ||
      (living.facts.status === 'ACTIVE' && (isRunOut(living.now) || hasItsDayCome(living))),
    requires: ['REVIEW'],
  },
]

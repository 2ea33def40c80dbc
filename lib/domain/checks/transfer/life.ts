import type { CalendarDate } from '../../shared/dates'
import type { RuleRow } from '../../shared/decision'
import type { TransferSettings } from './case'
import type { TransferResult } from './decision'
import type { TransferFacts } from './facts'

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

const ADEQUACY_LOST: readonly TransferResult['outcome'][] = ['BLOCK_CONDITION_UNPROVEN', 'BLOCK_NO_MECHANISM']

/** Adequacy regulations covered it, and do so no more: a row went, or a condition is no longer proved. */
export const isCoverLost = ({ outcome, missing }: Pick<TransferResult, 'outcome' | 'missing'>) =>
  missing.length === 0 && ADEQUACY_LOST.includes(outcome)

const isSigned = ({ facts }: Living) => facts.status === 'ACTIVE' || facts.status === 'REVIEW_DUE'

const isTooLate = ({ facts, now, settings }: Living) =>
  facts.status === 'REVIEW_DUE' &&
  facts.reviewDueSince !== undefined &&
  daysBetween(facts.reviewDueSince, now.day) >= settings.lateReviewDays

export const LIFE_ROWS: readonly LifeRow[] = [
  {
    id: 'TR24',
    condition:
      'a signed transfer is no longer covered: adequacy or an entry on the United States list was lost',
    outcome: 'SUSPENDED',
    code: 'COVER_LOST',
    source: 'UK GDPR Art 44A; specification 1.7',
    needs: ['status'],
    because: 'What covered it is lost. It has to be covered whenever data goes, so the flow stops now.',
    applies: (living) => isSigned(living) && isCoverLost(living.now),
    requires: ['STOP_FLOW', 'OTHER_MECHANISM'],
  },
  {
    id: 'TR25',
    condition: 'its review is so late that it is suspended',
    outcome: 'SUSPENDED',
    code: 'REVIEW_LATE',
    source: 'UK GDPR Art 24; specification 1.7; local policy, periodic review',
    needs: ['status', 'reviewDueSince'],
    because: 'Nobody made its review in time, so the flow stops until somebody does.',
    applies: isTooLate,
    requires: ['STOP_FLOW', 'REVIEW'],
  },
  {
    id: 'TR20',
    condition: 'its review is due',
    outcome: 'REVIEW_DUE',
    code: 'REVIEW_DUE',
    source: 'UK GDPR Art 24; specification 1.8; local policy, periodic review',
    needs: ['status', 'nextReviewOn'],
    because: 'Its review is due.',
    applies: (living) =>
      living.facts.status === 'REVIEW_DUE' ||
      (living.facts.status === 'ACTIVE' &&
        living.facts.nextReviewOn !== undefined &&
        living.facts.nextReviewOn <= living.now.day),
    requires: ['REVIEW'],
  },
]

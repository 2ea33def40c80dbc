import { addMonths, type CalendarDate } from '../../../shared/dates'
import type { CheckSettings } from '../../settings'
import type { CategoryCode, Level, RiskOutcome } from '../codes'
import type { ContentFacts, RiskFacts } from '../facts'
import type { Mechanisms } from '../mechanisms'
import { assess } from './assess'

/** What the table of decisions reads of a transfer risk assessment. */
export type RiskFinding = {
  readonly outcome: RiskOutcome
  readonly measuresInForce: boolean
  /** Kinds of data that it found not protected well enough. */
  readonly unprotected: readonly CategoryCode[]
  /** Kinds of data that it looked at; null where that is not said. */
  readonly assessed: readonly CategoryCode[] | null
  /** The exception that carries the unprotected kinds. */
  readonly derogation: string | undefined
  /** The last day on which it counts; null where nobody knows when it was made. */
  readonly expiresOn: CalendarDate | null
}

/** Made before the law of transfers changed; it is kept as LEGACY (1.6). */
export const LEGACY_BEFORE: CalendarDate = '2026-02-05'

export const isLegacy = (completedOn: CalendarDate) => completedOn < LEGACY_BEFORE

type Terms = Pick<CheckSettings, 'transferReviewMonths' | 'highRiskReviewMonths'>

/** Section 1.8; a LEGACY one lasts as long as any from its date, and none longer than to its review. */
export const riskExpiry = (
  completedOn: CalendarDate,
  residual: Level,
  { transferReviewMonths, highRiskReviewMonths }: Terms,
  reviewOn: CalendarDate | null = null,
): CalendarDate => {
  const isShort = residual === 'HIGH' && !isLegacy(completedOn)
  const months = isShort ? highRiskReviewMonths : transferReviewMonths
  const last = addMonths(completedOn, months)
  return reviewOn !== null && reviewOn < last ? reviewOn : last
}

const computed = (stated: RiskFacts, facts: ContentFacts, mechanisms: Mechanisms, day: CalendarDate) => {
  if (!stated.answers) return { ...stated, residual: stated.residual ?? ('HIGH' as const) }
  const asAssessed = { ...facts, dataCategories: stated.assessed ?? facts.dataCategories }
  const { outcome, problems, after } = assess(stated.answers, asAssessed, mechanisms, day)
  return {
    ...stated,
    outcome: problems.length > 0 ? undefined : outcome,
    residual: after.residual,
    unprotected: stated.answers.unprotected,
    derogation: stated.answers.derogation,
  }
}

type Judging = {
  readonly mechanisms: Mechanisms
  readonly settings: Terms
  readonly day: CalendarDate
}

/** Answers that could not be submitted are no assessment. */
export const findingOf = (
  stated: RiskFacts | undefined,
  facts: ContentFacts,
  { mechanisms, settings, day }: Judging,
): RiskFinding | null => {
  if (!stated) return null
  const { outcome, residual, completedOn, reviewOn, ...found } = computed(stated, facts, mechanisms, day)
  if (!outcome) return null
  return {
    outcome,
    measuresInForce: found.measuresInForce ?? outcome !== 'PASS_WITH_MEASURES',
    unprotected: found.unprotected,
    assessed: found.assessed ?? null,
    derogation: found.derogation || undefined,
    expiresOn: completedOn === undefined ? null : riskExpiry(completedOn, residual, settings, reviewOn),
  }
}

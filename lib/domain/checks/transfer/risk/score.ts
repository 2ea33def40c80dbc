import { type CategoryCode, categoryOf, LEVELS, type Level } from '../codes'
import type { ContentFacts } from '../facts'
import { CONCERNS, HERE, type Judged, LIKELIHOODS, REDRESSES, type RiskAnswers } from './answers'

/** What the answers come to (1.6): nobody types a computed answer. */

export type Assessed = Pick<
  ContentFacts,
  | 'recipientLegalName'
  | 'recipientEstablishmentCode'
  | 'processingLocationCodes'
  | 'accessLocationCodes'
  | 'onwardTransfers'
  | 'subProcessors'
  | 'dataCategories'
  | 'children'
  | 'vulnerableAdults'
  | 'protectedLocation'
  | 'dataSubjectCountBand'
  | 'frequency'
  | 'mechanismCode'
>

export const DEPTHS = ['L1', 'L2', 'L3'] as const
export type Depth = (typeof DEPTHS)[number]

export type CategoryScore = {
  readonly category: CategoryCode
  readonly harm: Level
  readonly residual: Level
}

export type Score = {
  readonly categories: readonly CategoryScore[]
  /** T2.3. */
  readonly residual: Level
  /** T4.4. */
  readonly significantRisk: boolean
  /** T5.3. */
  readonly enforceabilityGap: boolean
}

const levelAt = (place: number): Level => LEVELS[Math.min(Math.max(place, 0), LEVELS.length - 1)] ?? 'HIGH'

/** T2.1. Contacts of people at work show nobody who needs protection. */
export const usualHarm = (category: CategoryCode, transfer: Assessed): Level => {
  const { children, vulnerableAdults, protectedLocation } = transfer
  const isOfPeopleAtRisk = children || vulnerableAdults || protectedLocation
  return isOfPeopleAtRisk && category !== 'BUSINESS_CONTACT' ? 'HIGH' : categoryOf(category).harm
}

export const isLowered = ({ category, level }: RiskAnswers['harm'][number], transfer: Assessed) =>
  LEVELS.indexOf(level) < LEVELS.indexOf(usualHarm(category, transfer))

const harmOf = (category: CategoryCode, transfer: Assessed, harm: RiskAnswers['harm']): Level => {
  const said = harm.filter((one) => one.category === category).map(({ level }) => LEVELS.indexOf(level))
  return levelAt(Math.max(LEVELS.indexOf(usualHarm(category, transfer)), ...said))
}

/** T2.2: promises by contract lower nothing, and two measures lower no more than one. */
const CUTTING: readonly Judged['measures'][number][] = ['COUNCIL_HELD_KEYS', 'PSEUDONYMISED_KEY_IN_UK']

const lowered = (harm: Level, measures: Judged['measures']): Level =>
  measures.some((one) => CUTTING.includes(one)) ? levelAt(LEVELS.indexOf(harm) - 1) : harm

const highest = (levels: readonly Level[]): Level =>
  levelAt(Math.max(0, ...levels.map((level) => LEVELS.indexOf(level))))

/** An unanswered question counts nothing here: it cannot be submitted. */
const points = <T extends string>(scale: readonly T[], answer: T | undefined) =>
  answer === undefined ? 0 : scale.indexOf(answer)

/** T5.2: where it is not known, nothing is taken to be enforced. */
const THERE_POINTS = { YES: 0, PARTLY: 1, NO: 2, UNKNOWN: 2 } as const

export const scoreOf = (transfer: Assessed, harm: RiskAnswers['harm'], judged: Judged): Score => {
  const categories = (transfer.dataCategories ?? []).map((category) => {
    const inherent = harmOf(category, transfer, harm)
    return { category, harm: inherent, residual: lowered(inherent, judged.measures) }
  })
  const residual = highest(categories.map((one) => one.residual))
  const exposed = points(CONCERNS, judged.concern) * points(LIKELIHOODS, judged.exposure)
  const isCompelled = residual === 'HIGH' && points(REDRESSES, judged.redress) === 2
  const there = judged.enforceableThere ? THERE_POINTS[judged.enforceableThere] : 0
  return {
    categories,
    residual,
    significantRisk: exposed >= 2 || isCompelled,
    enforceabilityGap: points(HERE, judged.enforceableHere) >= 1 && there >= 2,
  }
}

/** T3.1 with its uplifts (T1.3, T1.4). */
export const depthOf = (residual: Level, transfer: Assessed): Depth => {
  const { dataSubjectCountBand: band, frequency } = transfer
  const many = band === '1001-10000' || band === '10000+' ? 1 : 0
  const always = frequency === 'CONTINUOUS' ? 1 : 0
  return DEPTHS[Math.min(LEVELS.indexOf(residual) + many + always, DEPTHS.length - 1)] ?? 'L3'
}

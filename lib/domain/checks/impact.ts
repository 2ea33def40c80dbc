import type { Reason } from '../shared/decision'
import { when } from './objections'

/** Whether an impact assessment is needed, and is there (G-DPIA). */

export type Impact = {
  readonly specialCategoryAtScale: boolean
  readonly vulnerablePeople: boolean
  readonly newTechnology: boolean
  /** A transfer risk assessment found a high risk. */
  readonly transferRiskHigh: boolean
  /** Of the assessment; empty where there is none. */
  readonly reference: string
}

const CAUSES: readonly (readonly [Exclude<keyof Impact, 'reference'>, string])[] = [
  ['specialCategoryAtScale', 'sensitive data about many people'],
  ['vulnerablePeople', 'vulnerable people'],
  ['newTechnology', 'new technology'],
  ['transferRiskHigh', 'a high risk found in a transfer abroad'],
]

const causesIn = (impact: Impact) => CAUSES.flatMap(([name, words]) => (impact[name] ? [words] : []))

export const needsImpactAssessment = (impact: Impact) => causesIn(impact).length > 0

export const impactBlocks = (impact: Impact): readonly Reason[] =>
  when(
    needsImpactAssessment(impact) && impact.reference.trim() === '',
    'DPIA',
    `There is no impact assessment, and one is needed: ${causesIn(impact).join('; ')}.`,
    'UK GDPR Art 35(1) and (3)',
  )

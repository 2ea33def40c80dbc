import type { CalendarDate } from '../../../shared/dates'
import type { RiskOutcome } from '../codes'
import { isOpenDerogation } from '../derogation'
import type { ContentFacts } from '../facts'
import { type Mechanisms, mechanismOf } from '../mechanisms'
import type { RiskAnswers } from './answers'
import { type Problem, problemsOf } from './problems'
import { type Depth, depthOf, type Score, scoreOf } from './score'

/** A transfer risk assessment as its answers make it (1.6). */

export type RiskResult = {
  readonly outcome: RiskOutcome
  /** While there are any, it cannot be submitted. */
  readonly problems: readonly Problem[]
  /** T3.1. */
  readonly depth: Depth
  readonly before: Score
  /** With the extra steps in force. */
  readonly after: Score
}

/** T1.5, T1.6 and T7.1: what no other answer makes good. */
const isFailed = (answers: RiskAnswers, facts: ContentFacts, mechanisms: Mechanisms, day: CalendarDate) =>
  answers.encryptedInTransit === false ||
  answers.notMateriallyLower === 'NO' ||
  mechanismOf(facts.mechanismCode, mechanisms, day)?.family === 'invalid'

/** T6.3: what is left unprotected is carried by an exception, or is not sent; all of it cannot be left out. */
const isSplit = (answers: RiskAnswers, facts: ContentFacts, mechanisms: Mechanisms, day: CalendarDate) => {
  const { unprotected, unprotectedRemoved, derogation } = answers
  const isLeftOver = (facts.dataCategories ?? []).some((code) => !unprotected.includes(code))
  return (
    (unprotectedRemoved && isLeftOver) || isOpenDerogation(derogation || undefined, facts, mechanisms, day)
  )
}

const outcomeOf = (...given: Parameters<typeof isFailed>): RiskOutcome => {
  const [{ unprotected, steps }] = given
  if (isFailed(...given)) return 'FAIL'
  if (unprotected.length > 0) return isSplit(...given) ? 'PARTIAL' : 'FAIL'
  return steps.length > 0 ? 'PASS_WITH_MEASURES' : 'PASS'
}

export const assess = (
  answers: RiskAnswers,
  facts: ContentFacts,
  mechanisms: Mechanisms,
  day: CalendarDate,
): RiskResult => {
  const before = scoreOf(facts, answers.harm, answers)
  const after = answers.afterSteps ? scoreOf(facts, answers.harm, answers.afterSteps) : before
  const depth = depthOf(before.residual, facts)
  return {
    outcome: outcomeOf(answers, facts, mechanisms, day),
    problems: problemsOf(answers, { facts, day, depth, before, after }),
    ...{ depth, before, after },
  }
}

import { SETTINGS } from '../../disclosure/settings'
import { type Decision, needsFacts, type RuleRow, SHIPPED_RULESET } from '../../shared/decision'
import { blockedIn, type GuardResult } from '../guard'
import type { Reference } from '../reference'
import { isDissent } from './advice'
import { GUARD_IDS, type GuardId, type GuardsGiven } from './facts'
import { guardFactsIn } from './given'
import { GUARDS, guardPanel } from './guards'
import { missingForGuard, PART_OF } from './needs'

/** Whether the checks let an agreement be signed or data be released, from facts alone. */

export type GuardOutcome = 'SIGN_OK' | 'BLOCKED' | 'SUSPENDED'

export type GuardFlag = 'DISSENT' | 'INCIDENT'

export type GuardDecision = Decision<GuardOutcome> & {
  /** `DISSENT`: the record carries the departure from advice; `INCIDENT`: a candidate is opened (3.7). */
  readonly flags: readonly GuardFlag[]
  readonly toClear?: readonly Pick<GuardResult, 'id' | 'name' | 'clears' | 'who'>[]
}

const LATE_DAYS = SETTINGS.lateReviewDays

const SUSPENDED = {
  id: 'REVIEW_LATE',
  condition: `a live transfer has waited for its review for ${LATE_DAYS} days or more`,
  source: 'UK GDPR Art 24; local policy, periodic review',
} as const

const CLEAR = { id: 'SIGN_OK', source: 'Local policy, checks before signing' } as const

const lowered = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

export const GUARD_ROWS: readonly RuleRow[] = [
  { ...SUSPENDED, outcome: 'SUSPENDED', code: SUSPENDED.id, needs: ['transfers'] },
  ...GUARDS.map(({ id, name, source }) => ({
    id,
    condition: `this is not so: ${lowered(name)}`,
    outcome: 'BLOCKED',
    code: id,
    source,
    needs: [PART_OF[id as GuardId]],
  })),
  {
    ...CLEAR,
    condition: 'nothing above stands in the way',
    outcome: 'SIGN_OK',
    code: CLEAR.id,
    needs: [],
  },
]

type Decided = Omit<GuardDecision, 'flags'>

const lateIn = ({ transfers = [] }: GuardsGiven) =>
  transfers.filter(({ status, reviewDueDays = 0 }) => status === 'REVIEW_DUE' && reviewDueDays >= LATE_DAYS)

/** A transfer that is live without its review stops whatever else is decided. */
const suspended = (given: GuardsGiven): Decided | null => {
  const late = lateIn(given)
  if (late.length === 0) return null
  return {
    outcome: 'SUSPENDED',
    row: SUSPENDED.id,
    reasons: late.map(({ reference }) => ({
      code: SUSPENDED.id,
      text: `${reference} has waited for its review for ${LATE_DAYS} days or more. Its data stops.`,
      source: SUSPENDED.source,
    })),
    requires: ['REVIEW'],
    ruleset: SHIPPED_RULESET,
  }
}

const blocked = (panel: readonly GuardResult[]): Decided | null => {
  const results = blockedIn(panel)
  const [first] = results
  if (!first) return null
  const reasons = results.flatMap((one) => one.reasons)
  return {
    outcome: 'BLOCKED',
    row: first.id,
    reasons,
    requires: [...new Set(reasons.map(({ code }) => code))],
    ruleset: SHIPPED_RULESET,
    toClear: results.map(({ id, name, clears, who }) => ({ id, name, clears, who })),
  }
}

const OF_AGREEMENTS_ALONE: readonly GuardId[] = ['G-ROPA', 'G-NOTICE', 'G-RETAIN', 'G-DPO', 'G-DPIA']

const isAsked = (id: GuardId, { passed, singleRelease }: GuardsGiven) =>
  !passed.includes(id) && !(singleRelease && OF_AGREEMENTS_ALONE.includes(id))

const missingIn = (given: GuardsGiven) => [
  ...new Set(GUARD_IDS.filter((id) => isAsked(id, given)).flatMap((id) => missingForGuard(id, given))),
]

const allowed = (given: GuardsGiven): Decided => {
  const missing = missingIn(given)
  if (missing.length > 0) return { ...needsFacts(missing), ruleset: SHIPPED_RULESET }
  const text = 'Nothing stands in the way: it may be signed or released.'
  return {
    outcome: 'SIGN_OK',
    row: CLEAR.id,
    reasons: [{ code: CLEAR.id, text, source: CLEAR.source }],
    requires: [],
    ruleset: SHIPPED_RULESET,
  }
}

const movedWhileSuspended = (given: GuardsGiven) => {
  const suspendedOnes = (given.transfers ?? []).filter(({ status }) => status === 'SUSPENDED')
  return [...lateIn(given), ...suspendedOnes].some(({ dataMoved }) => dataMoved)
}

export const recommendGuards = (
  given: GuardsGiven,
  reference: Pick<Reference, 'adequacy'>,
): GuardDecision => {
  const facts = guardFactsIn(given, reference)
  return {
    ...(suspended(given) ?? blocked(guardPanel(facts)) ?? allowed(given)),
    flags: [
      ...(isDissent(facts.advice) ? (['DISSENT'] as const) : []),
      ...(movedWhileSuspended(given) ? (['INCIDENT'] as const) : []),
    ],
  }
}

import { type Decision, needsFacts, type Reason } from '../shared/decision'
import type { DisclosureFacts, FactName } from './facts'
import { type GatewayCode, gatewayOf, type Nature, specificationRow } from './gateways'
import { type Policy, SHIPPED } from './policy'
import { AFTER } from './rules/after'
import { ASKING } from './rules/asking'
import { ASSESSING } from './rules/assessing'
import { type DeadlineName, deadlinesIn } from './rules/deadlines'
import { DECIDING } from './rules/deciding'
import { EMERGENCIES } from './rules/emergency'
import { ENDING } from './rules/ending'
import { type Flag, flagsIn } from './rules/flags'
import { asks, type Judged, judged } from './rules/judged'
import { LANES } from './rules/lanes'
import { type Permitted, permittedIn } from './rules/permitted'
import { RELEASING } from './rules/releasing'
import { REQUIRING } from './rules/requiring'
import { ROUTING } from './rules/routing'
import type { Rule } from './rules/rule'
import { STANDING } from './rules/standing'
import type { Status } from './states'

/**
 * What becomes of a case, as one ordered table: the first row that fits wins and the last always fits.
 * Its predicates are those of the screens. It recommends; a named person decides.
 */
export const RULES: readonly Rule[] = [
  ...ENDING,
  ...AFTER,
  ...EMERGENCIES,
  ...RELEASING,
  ...STANDING,
  ...ROUTING,
  ...ASKING,
  ...LANES,
  ...REQUIRING,
  ...ASSESSING,
  ...DECIDING,
]

export type Recommendation = Decision<Status> & {
  /** Null behind a door that leads to no case, and until the lane's own questions are answered. */
  readonly gateway: {
    readonly code: GatewayCode
    readonly row: string
    readonly name: string
    readonly nature: Nature
    readonly statute: string
    /** The most that it reaches, where it is narrow. */
    readonly reach?: string
    readonly because: string
  } | null
  readonly regime: 'UKGDPR' | 'Part3'
  readonly flags: readonly Flag[]
  readonly deadlines: Readonly<Partial<Record<DeadlineName, string>>>
} & Partial<Permitted>

const missingFor = (rule: Rule, facts: Judged): readonly FactName[] =>
  rule.needs.filter((name) => facts[name] === undefined)

const reason = ({ code, because, source }: Rule, facts: Judged): Reason => ({
  code,
  text: typeof because === 'string' ? because : because(facts),
  source,
})

/** A partial answer has as many reasons as things held back; every other has one. */
const reasonsFor = (rule: Rule, facts: Judged) =>
  PARTIAL.includes(rule)
    ? PARTIAL.filter((other) => other.when(facts)).map((other) => reason(other, facts))
    : [reason(rule, facts)]

const PARTIAL = DECIDING.filter((rule) => rule.outcome === 'APPROVED_PART')

const isChosen = (facts: Judged) =>
  facts.isSettled ||
  facts.route !== facts.asGiven ||
  !(['law', 'purpose'] as const).some((page) => !facts[page] && asks(facts, page))

const gatewayIn = (facts: Judged): Recommendation['gateway'] => {
  const { route, lane, asGiven } = facts
  if (route === null || !isChosen(facts)) return null
  const { name, nature, statute, reach } = gatewayOf(route)
  const because = route === asGiven ? lane.because : 'What it first cited does not hold, so it is a request.'
  return {
    code: route,
    row: specificationRow(route),
    name,
    nature,
    statute,
    ...(reach && { reach }),
    because,
  }
}

type Answer = Pick<Recommendation, 'outcome' | 'row' | 'reasons' | 'requires'>

/** A no needs only the facts it rests on; going on needs every fact that a row above asks for. */
const answerTo = (facts: Judged): Answer => {
  const readable = RULES.filter((rule) => rule.applies(facts))
  const fits = readable.find((rule) => missingFor(rule, facts).length === 0 && rule.when(facts))
  if (!fits) throw new Error('the last row fits every case')
  const above = fits.goesOn ? readable.slice(0, readable.indexOf(fits)) : []
  const open = new Set(above.flatMap((rule) => missingFor(rule, facts)))
  if (open.size > 0) return needsFacts([...open])
  const outcome = fits.outcome === 'AS_IT_WAS' ? (facts.status ?? 'RELEASED') : fits.outcome
  return { outcome, row: fits.id, reasons: reasonsFor(fits, facts), requires: fits.requires(facts) }
}

export const recommend = (given: DisclosureFacts, policy: Policy = SHIPPED): Recommendation => {
  const facts = judged(given, policy)
  return {
    ...answerTo(facts),
    ruleset: policy.ruleset,
    gateway: gatewayIn(facts),
    regime: facts.heldForEnforcement ? 'Part3' : (facts.regime ?? 'UKGDPR'),
    flags: flagsIn(facts),
    deadlines: deadlinesIn(facts),
    ...permittedIn(facts),
  }
}

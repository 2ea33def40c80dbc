import type { DisclosureFacts, FactName } from './facts'
import { ASKING } from './rules/asking'
import { ASSESSING } from './rules/assessing'
import { DECIDING } from './rules/deciding'
import type { Rule } from './rules/rule'
import { RULESET } from './settings'

/**
 * What becomes of a request, as one ordered table: the first row that fits wins and the last always
 * fits. Its predicates are those of the screens. It recommends; a named person decides.
 */
export const RULES: readonly Rule[] = [...ASKING, ...ASSESSING, ...DECIDING]

export type Reason = { readonly code: string; readonly text: string; readonly source: string }

export type Recommendation = {
  readonly outcome: Rule['outcome'] | 'NEEDS_FACTS'
  readonly row: string
  readonly reasons: readonly Reason[]
  readonly requires: readonly string[]
  readonly ruleset: string
}

const missingFor = (rule: Rule, facts: DisclosureFacts) =>
  rule.needs.filter((name) => facts[name] === undefined)

const reason = ({ code, because, source }: Rule, facts: DisclosureFacts): Reason => ({
  code,
  text: typeof because === 'string' ? because : because(facts),
  source,
})

/** A partial answer has as many reasons as things held back; every other has one. */
const reasonsFor = (rule: Rule, facts: DisclosureFacts) =>
  rule.outcome === 'APPROVED_PART'
    ? RULES.filter((other) => other.outcome === 'APPROVED_PART' && other.when(facts)).map((other) =>
        reason(other, facts),
      )
    : [reason(rule, facts)]

/** A no needs only the facts it rests on; a yes needs every fact that a row above it asks for. */
export const recommend = (facts: DisclosureFacts): Recommendation => {
  const readable = RULES.filter((rule) => rule.applies(facts))
  const fits = readable.find((rule) => missingFor(rule, facts).length === 0 && rule.when(facts))
  if (!fits) throw new Error('the last row fits every request')
  const open = new Set<FactName>(fits.discloses ? readable.flatMap((rule) => missingFor(rule, facts)) : [])
  if (open.size > 0)
    return { outcome: 'NEEDS_FACTS', row: 'NEEDS_FACTS', reasons: [], requires: [...open], ruleset: RULESET }
  return {
    outcome: fits.outcome,
    row: fits.id,
    reasons: reasonsFor(fits, facts),
    requires: fits.requires(facts),
    ruleset: RULESET,
  }
}

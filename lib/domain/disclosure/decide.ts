import { permit } from '../permissions/permissions'
import { done, HOUSE_RULES, type Outcome } from '../shared/outcome'
import type { Change } from './change'
import type { Context, InputOf } from './command'
import { caseFile, type Disclosure } from './disclosure'
import { GUARDS } from './guards'
import { rowFor, type Transition, type Verb } from './transitions'
import { asking } from './verbs/asking'
import { assessing } from './verbs/assessing'
import { deciding } from './verbs/deciding'
import { ending } from './verbs/ending'
import { releasing } from './verbs/releasing'

const APPLY = { ...asking, ...assessing, ...deciding, ...releasing, ...ending }

export type Decided = Change & { readonly row: Transition }

/**
 * The one way a case changes: permission, then the row of the table, then its guards in order, then
 * what the verb does. Pure; a refusal names its rule.
 */
export const decide = <V extends Verb>(
  d: Disclosure,
  verb: V,
  context: Context,
  input: InputOf<V>,
): Outcome<Decided> => {
  const denial = permit(context.actor, verb)
  if (denial) return { ok: false, refusal: denial }

  const row = rowFor(verb, d.status)
  if (!row) return { ok: false, refusal: { rule: HOUSE_RULES.wrongState, facts: { status: d.status, verb } } }

  for (const name of row.guards) {
    const refusal = GUARDS[name](caseFile(d), context, input as never)
    if (refusal) return { ok: false, refusal }
  }

  // The table has matched the state to the verb, which the compiler cannot see through a lookup.
  const apply = APPLY[verb] as (d: Disclosure, context: Context, input: InputOf<V>) => Change
  const change = apply(d, context, input)
  if (!row.to.includes(change.next.status))
    throw new Error(`${verb} led to ${change.next.status}, which its row does not allow`)
  return done({ ...change, row })
}

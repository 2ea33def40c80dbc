import { permit } from '../permissions/permissions'
import { done, HOUSE_RULES, type Outcome } from '../shared/outcome'
import type { Apply, Change, Effect } from './change'
import type { Context, InputOf } from './command'
import { caseFile, type Disclosure } from './disclosure'
import { GUARDS } from './guards'
import { isAnswered } from './states'
import { endsOf, rowFor, type Transition, type Verb } from './transitions'
import { after } from './verbs/after'
import { asking } from './verbs/asking'
import { assessing } from './verbs/assessing'
import { deciding } from './verbs/deciding'
import { emergency } from './verbs/emergency'
import { ending } from './verbs/ending'
import { releasing } from './verbs/releasing'
import { requiring } from './verbs/requiring'

const APPLY: Apply = {
  ...asking,
  ...assessing,
  ...requiring,
  ...deciding,
  ...releasing,
  ...after,
  ...emergency,
  ...ending,
}

/** A parent is worked on in its parts (2.6); only these still reach it. */
const OPEN_TO_PARENTS: readonly Verb[] = [
  'closeParent',
  'withdrawRequest',
  'restrictCase',
  'assignPeople',
  'linkComplaint',
  'acknowledgeComplaint',
  'answerComplaint',
]

export const isOpenToParents = (verb: Verb) => OPEN_TO_PARENTS.includes(verb)

export type Decided = Change & { readonly row: Transition }

/** A part that is answered tells its parent, which closes with the last of them (2.6). */
const toParent = (d: Disclosure, { partOf, status }: Disclosure): readonly Effect[] =>
  partOf && isAnswered(status) && !isAnswered(d.status)
    ? [{ type: 'closeParent', parent: partOf.reference }]
    : []

/** The row by which this person may do this now, or the refusal; nothing is done by asking. */
export const rowAllowed = <V extends Verb>(
  d: Disclosure,
  verb: V,
  context: Context,
  input: Partial<InputOf<V>>,
): Outcome<Transition> => {
  const denial = permit(context.actor, verb)
  if (denial) return { ok: false, refusal: denial }

  const row = rowFor(verb, d.status)
  if (!row) return { ok: false, refusal: { rule: HOUSE_RULES.wrongState, facts: { status: d.status, verb } } }

  if (d.parts.length > 0 && !isOpenToParents(verb)) return { ok: false, refusal: { rule: 'PARTS' } }

  for (const name of row.guards) {
    const refusal = GUARDS[name](caseFile(d), context, input as never)
    if (refusal) return { ok: false, refusal }
  }
  return done(row)
}

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
  const found = rowAllowed(d, verb, context, input)
  if (!found.ok) return found
  const row = found.value

  // The table has matched the state to the verb, which the compiler cannot see through a lookup.
  const apply = APPLY[verb] as (d: Disclosure, context: Context, input: InputOf<V>) => Change
  const change = apply(d, context, input)
  if (!endsOf(row, d.status).includes(change.next.status))
    throw new Error(`${verb} led to ${change.next.status}, which its row does not allow`)
  return done({ ...change, effects: [...(change.effects ?? []), ...toParent(d, change.next)], row })
}

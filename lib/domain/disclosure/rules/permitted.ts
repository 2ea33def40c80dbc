import { permit } from '../../permissions/permissions'
import { HOUSE_RULES } from '../../shared/outcome'
import { isOpenToParents } from '../decide'
import type { CaseFile } from '../disclosure'
import { GUARDS } from '../guards'
import { rowFor, type Verb, verbsFrom } from '../transitions'
import { answersIn, caseIn, contextIn } from './as-case'
import type { Judged } from './judged'

export type Permitted = {
  /** What that person may do with the case as it stands. */
  readonly permitted: readonly Verb[]
  /** What the state would allow and this person may not, each with its rule. */
  readonly denied: Readonly<Partial<Record<Verb, string>>>
}

/** A form that is not filled in is not a denial. */
const ABOUT_THE_FORM: readonly string[] = [HOUSE_RULES.input, 'INCOMPLETE']

/** Asked in the order in which `decide` asks: the person, what they may know of, the case, its guards. */
const denialOf = (facts: Judged, d: CaseFile, verb: Verb): string | null => {
  const context = contextIn(facts)
  const denied = permit(context.actor, verb)
  if (denied) return denied.rule
  if (d.hiddenFrom.includes(context.actor.id)) return 'SoD-7'
  if (d.parts.length > 0 && !isOpenToParents(verb)) return 'PARTS'
  const answers = answersIn(facts) as never
  for (const guard of rowFor(verb, d.status)?.guards ?? []) {
    const refusal = GUARDS[guard](d, context, answers)
    if (refusal && !ABOUT_THE_FORM.includes(refusal.rule)) return refusal.rule
  }
  return null
}

/** Of a person in a state; nothing where either is not given. */
export const permittedIn = (facts: Judged): Permitted | Record<never, never> => {
  if (!facts.status || !facts.actorRole) return {}
  const d = caseIn(facts)
  const asked = verbsFrom(facts.status).map((verb) => [verb, denialOf(facts, d, verb)] as const)
  return {
    permitted: asked.flatMap(([verb, rule]) => (rule === null ? [verb] : [])),
    denied: Object.fromEntries(asked.filter(([, rule]) => rule !== null)),
  }
}

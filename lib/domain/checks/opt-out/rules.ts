import { type Decision, needsFacts, type RuleRow, SHIPPED_RULESET } from '../../shared/decision'
import type { Reference } from '../reference'
import { askedOfRun, RUN_QUESTION_ROWS } from './asked-of-run'
import { askedOfSignature, NEEDS_OF_GUARD } from './asked-of-signature'
import { type Determination, type Determined, determine, isDetermined } from './determine'
import type { OptOutFacts } from './facts'
import { OPT_OUT_GUARDS } from './signature-guards'
import type { Assessed } from './states'
import { STEP_IDS, STEPS, TREE, type YesNo } from './tree'
import type { Lacks } from './walk'

/** The national data opt-out from facts alone: a flow, whether it may be signed, or one question about a run. */

export type OptOutDecision = Decision<string> & {
  readonly state?: Assessed
  readonly ground?: string
  /** `N1 yes`, `N2 no`: the way taken. */
  readonly path?: readonly string[]
  readonly alternativeOptOut?: string
  /** What its row of exemptions asks to be shown and confirmed, where nobody says whether it is. */
  readonly asks?: Lacks
}

const endsAt = (leads: string) => !(STEP_IDS as readonly string[]).includes(leads.split(',')[0] ?? '')

const factsOf = (id: string) => (id in TREE ? TREE[id as keyof typeof TREE].asks({}).map(String) : [])

const conditionOf = (question: string, answer: YesNo) =>
  answer === 'yes' ? question : `this is not so: ${question}`

export const OPT_OUT_ROWS: readonly RuleRow[] = [
  ...STEPS.flatMap(({ id, question, source, leads }) =>
    (['yes', 'no'] as const)
      .filter((answer) => endsAt(leads[answer]))
      .map((answer) => ({
        id,
        condition: conditionOf(question, answer),
        outcome: leads[answer],
        code: `${id}-${answer}`,
        source,
        needs: factsOf(id),
      })),
  ),
  ...OPT_OUT_GUARDS.map(({ id, name, source }) => ({
    id,
    condition: `agreement: this is not so: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    outcome: id === 'NB3' ? 'CHECK_REQUIRED; BLOCKED where a signature is asked about' : 'BLOCKED',
    code: id,
    source,
    needs: NEEDS_OF_GUARD[id] ?? [],
  })),
  ...RUN_QUESTION_ROWS,
]

const detailsOf = ({ state, ground, path, alternative }: Determination) => ({
  state,
  ground,
  path: path.map(({ row, answer }) => `${row} ${answer}`),
  ...(alternative !== null && { alternativeOptOut: alternative }),
})

const ofFlow = (found: Determined): OptOutDecision => {
  if (!isDetermined(found))
    return { ...needsFacts(found.needs), ruleset: SHIPPED_RULESET, ...(found.asks && { asks: found.asks }) }
  const { code, row, reasons, requires } = found
  return { outcome: code, row, reasons, requires, ruleset: SHIPPED_RULESET, ...detailsOf(found) }
}

const ofSignature = (
  facts: OptOutFacts,
  agreement: NonNullable<OptOutFacts['agreement']>,
  found: Determined,
): OptOutDecision => {
  const asked = askedOfSignature(facts, agreement, found)
  if ('needs' in asked)
    return asked.needs.length > 0 ? { ...needsFacts(asked.needs), ruleset: SHIPPED_RULESET } : ofFlow(found)
  const { blockedBy, reasons } = asked
  return {
    outcome: 'BLOCKED',
    row: blockedBy[0] ?? '',
    reasons,
    requires: blockedBy,
    ruleset: SHIPPED_RULESET,
    ...(isDetermined(found) && detailsOf(found)),
  }
}

export const recommendOptOut = (
  facts: OptOutFacts,
  reference: Pick<Reference, 'exemptions'>,
): OptOutDecision => {
  const ofRun = askedOfRun(facts)
  if (ofRun) return ofRun
  const found = determine(facts, reference)
  return facts.agreement ? ofSignature(facts, facts.agreement, found) : ofFlow(found)
}

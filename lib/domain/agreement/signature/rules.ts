import { type Decision, needsFacts, type Reason, type RuleRow, SHIPPED_RULESET } from '../../shared/decision'
import { GATE, type GateResult, gateOf } from '../gate'
import type { SignatureFacts } from './facts'
import { gateFactsIn } from './gate-facts'
import { isUncertified, LIFE, type LifeOutcome } from './life'
import { missingForRow, needsOfRow } from './needs'

/** Whether an agreement may be signed, and whether one in force still stands, from facts alone. */

/** `IN_FORCE`: an entry that the law lays down has nobody to sign it, so approval begins it. */
export type SignatureOutcome = 'SIGNATURE' | 'IN_FORCE' | 'BLOCKED' | LifeOutcome

export type SignatureDecision = Decision<SignatureOutcome> & {
  /** `BREACH`: the recipient owes a certificate; it is a line of the board’s report, whatever else is decided. */
  readonly flags: readonly 'BREACH'[]
}

/** The row of the transition table by which a head of service lets it go to signature. */
const ALLOWS = 'AG29'
const POLICY = 'Local policy, signing'

const ALLOWED = {
  SIGNATURE: 'Nothing stands in the way: whoever is to sign may sign exactly this text.',
  IN_FORCE: 'Nothing stands in the way. Nobody signs what the law lays down: approval brings it into force.',
} as const

export const SIGNATURE_ROWS: readonly RuleRow[] = [
  ...LIFE.map(({ id, condition, outcome, code, source, needs }) => ({
    id,
    condition,
    outcome,
    code,
    source,
    needs,
  })),
  ...GATE.map(({ id, name, source }) => ({
    id,
    condition: `this is not so: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    outcome: 'BLOCKED',
    code: id,
    source,
    needs: needsOfRow(id),
  })),
  {
    id: ALLOWS,
    condition: 'nothing above stands in the way; IN_FORCE where the law lays it all down',
    outcome: 'SIGNATURE',
    code: ALLOWS,
    source: POLICY,
    needs: [],
  },
]

type Decided = Omit<SignatureDecision, 'flags'>

const decided = (
  outcome: SignatureOutcome,
  row: string,
  reasons: readonly Reason[],
  requires: readonly string[],
): Decided => ({ outcome, row, reasons, requires, ruleset: SHIPPED_RULESET })

const each = (values: readonly string[]) => [...new Set(values)]

/** The first row that blocks gives its name; what the others object to is said at once too. */
const blockedBy = (rows: readonly GateResult[]): Decided | null => {
  const [first] = rows.filter(({ state }) => state === 'blocked')
  if (!first) return null
  const reasons = rows.flatMap((one) => one.reasons)
  const codes = each(reasons.map(({ code }) => code))
  return decided('BLOCKED', first.id, reasons, codes)
}

const atTheGate = (facts: SignatureFacts): Decided => {
  const rows = gateOf(gateFactsIn(facts))
  const blocked = blockedBy(rows)
  if (blocked) return blocked
  const applying = rows.filter(({ state }) => state === 'pass')
  const missing = each(applying.flatMap(({ id }) => missingForRow(id, facts)))
  if (missing.length > 0) return { ...needsFacts(missing), ruleset: SHIPPED_RULESET }
  const outcome = facts.kind === 'STATUTORY' ? 'IN_FORCE' : 'SIGNATURE'
  return decided(outcome, ALLOWS, [{ code: ALLOWS, text: ALLOWED[outcome], source: POLICY }], [])
}

/** Facts about its life are about an agreement that was signed, so they are read first. */
const inItsLife = (facts: SignatureFacts): Decided | null => {
  const event = LIFE.find(({ applies }) => applies(facts))
  if (!event) return null
  const { id, outcome, code, because, source, requires } = event
  return decided(outcome, id, [{ code, text: because, source }], requires(facts))
}

export const recommendSignature = (facts: SignatureFacts): SignatureDecision => ({
  ...(inItsLife(facts) ?? atTheGate(facts)),
  flags: isUncertified(facts) ? ['BREACH'] : [],
})

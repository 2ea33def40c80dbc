import type { Actor } from '../shared/actor'
import type { CalendarDate } from '../shared/dates'
import { HOUSE_RULES, type Refusal } from '../shared/outcome'
import { type DatedChange, policyOn, wrongValue } from './policy'
import { inForce, isWaiting, type ProposedChange, type Signed } from './ruleset'

/** What stands against a change of the rules (SoD-10). A ruleset that was in force on any day never changes. */

export const wrong = (field: string, sentence: string): Refusal => ({
  rule: HOUSE_RULES.input,
  fields: { [field]: sentence },
})

export const againstProposal = (
  change: DatedChange,
  today: CalendarDate,
  approved: readonly DatedChange[],
): Refusal | null => {
  const sentence = wrongValue(change)
  if (sentence) return wrong('value', sentence)
  if (change.effectiveFrom <= today)
    return wrong('effectiveFrom', 'The date it takes effect must be later than today')
  if (change.kind === 'bankHoliday' && change.name < change.effectiveFrom)
    return wrong('name', 'The day must not be before the date the change takes effect')
  return inForce(policyOn(change.effectiveFrom, approved), change).value === change.value
    ? wrong(
        change.kind === 'switch' ? 'inForce' : 'value',
        'That is what will be in force on that date already',
      )
    : null
}

/** Two administrators, or an administrator and the DPO. */
export const againstSecondPerson = (
  proposed: Pick<Signed, 'personId' | 'role'>,
  approver: Pick<Actor, 'id' | 'role'>,
): Refusal | null => {
  if (proposed.personId === approver.id) return { rule: 'SoD-10' }
  return proposed.role === 'DPO' && approver.role === 'DPO'
    ? { rule: 'SoD-10', facts: { both: 'DPO' } }
    : null
}

const DECIDED: Refusal = { rule: 'DECIDED' }

type Answerable = Pick<ProposedChange, 'proposed' | 'approved' | 'rejected' | 'effectiveFrom'>

export const againstApproval = (
  change: Answerable,
  approver: Pick<Actor, 'id' | 'role'>,
  today: CalendarDate,
): Refusal | null => {
  if (!isWaiting(change)) return DECIDED
  const second = againstSecondPerson(change.proposed, approver)
  if (second) return second
  return change.effectiveFrom <= today
    ? { rule: 'RULESET', facts: { effectiveFrom: change.effectiveFrom } }
    : null
}

/** Whoever proposed a change may take it back: nothing changes by it. */
export const againstRejection = (change: ProposedChange): Refusal | null =>
  isWaiting(change) ? null : DECIDED

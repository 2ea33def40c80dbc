import type { Outcome } from '../shared/outcome'
import type { CheckDecided, Checked } from './kernel'

/** What an attempt made of a check, for the tests in these folders; a refusal fails the test with its rule. */
export const made = <T extends Checked>(outcome: Outcome<CheckDecided<T>>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.rule)
  return outcome.value.next
}

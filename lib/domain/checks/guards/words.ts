import type { GuardState } from '../guard'

/** How a check stands, on the panel and in records. */
export const GUARD_STATE_NAMES: Record<GuardState, string> = {
  pass: 'Passed',
  blocked: 'Blocked',
  notApplicable: 'Does not apply',
}

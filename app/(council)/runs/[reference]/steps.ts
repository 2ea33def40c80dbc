import type { RunStatus } from '@/lib/domain/checks/run/states'
import type { RunStep } from '@/lib/paths'

/** In order. A step is done in the states that come after its own. */
const STATES: readonly { readonly step: RunStep; readonly open: readonly RunStatus[] }[] = [
  { step: 'cohort', open: ['OPEN', 'COHORT_LOADED'] },
  { step: 'file', open: ['VALIDATED'] },
  { step: 'sent', open: ['REQUEST_BUILT'] },
  { step: 'response', open: ['AWAITING_RESPONSE', 'EMPTY_RESULT_CONFIRM'] },
  { step: 'apply', open: ['RESPONSE_OK'] },
  { step: 'attest', open: ['APPLIED'] },
  { step: 'disclose', open: ['ATTESTED', 'DISCLOSED'] },
]

export type StepState = 'done' | 'next' | 'later'

/** Null where the run ended before its end: then no step of it is open. */
export const stepsOf = (
  status: RunStatus,
  wasDisclosed: boolean,
): readonly { readonly step: RunStep; readonly state: StepState }[] | null => {
  const here = STATES.findIndex(({ open }) => open.includes(status))
  if (here < 0)
    return status === 'PURGED' && wasDisclosed ? STATES.map(({ step }) => ({ step, state: 'done' })) : null
  return STATES.map(({ step }, place) => ({
    step,
    state: place < here ? 'done' : place === here ? 'next' : 'later',
  }))
}

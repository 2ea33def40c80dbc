import { isBusy } from '@/db/transaction'
import { HOUSE_RULES, type Outcome, refused } from '@/lib/domain/shared/outcome'

/** A wait for a lock that ran out is a colleague at work, not a fault: nothing was done, and trying again is the cure. */
export const orBusy = (fault: unknown): Outcome<never> => {
  if (isBusy(fault)) return refused(HOUSE_RULES.busy)
  throw fault
}

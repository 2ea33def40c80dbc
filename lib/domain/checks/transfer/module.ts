import type { CheckContext, CheckModule } from '../kernel'
import { decideStanding } from './as-facts'
import { TRANSFER_GUARDS } from './guards'
import type { TransferInputs, TransferVerb } from './inputs'
import { daysBetween, isRunOut, stopOf } from './life'
import { isTouchedBy } from './snapshot'
import { FLOWING } from './states'
import type { Transfer } from './transfer'
import { TRANSFER_TRANSITIONS } from './transitions'
import { advising } from './verbs/advising'
import { living } from './verbs/living'
import { making } from './verbs/making'

const isLate = ({ review }: Transfer, { today, settings }: CheckContext) =>
  review?.due != null && daysBetween(review.due.since, today) >= settings.lateReviewDays

/** A block stops the flow before anything else is asked. */
const dueOf = (t: Transfer, context: CheckContext): TransferVerb | null => {
  if (!FLOWING.includes(t.status)) return null
  const now = decideStanding(t, context)
  if (stopOf(now)) return 'applyTables'
  if (t.status === 'REVIEW_DUE') return isLate(t, context) ? 'suspendOverdue' : null
  if (isTouchedBy(context.reference, t)) return 'applyTables'
  if (t.review !== null && t.review.nextOn <= context.today) return 'reviewFallsDue'
  return isRunOut(now) ? 'applyTables' : null
}

/** Transfers, as every check is run. */
export const TRANSFER: CheckModule<Transfer, TransferInputs> = {
  kind: 'transfer',
  rows: TRANSFER_TRANSITIONS,
  guards: TRANSFER_GUARDS,
  apply: { ...making, ...advising, ...living },
  due: dueOf,
}

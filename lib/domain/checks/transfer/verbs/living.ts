import { transferRecords } from '../../../records/checks/transfer-records'
import { addDays } from '../../../shared/dates'
import { signatory } from '../../../shared/signatory'
import { toKeepers } from '../../keepers'
import type { CheckChange, CheckContext, CheckNotice } from '../../kernel'
import { decideNow, decideStanding } from '../as-facts'
import type { TransferInputs } from '../inputs'
import { stopOf } from '../life'
import { nextReview, type ReviewTrigger } from '../review'
import { adequacyBehind, isTouchedBy, mechanismsBehind } from '../snapshot'
import type { Transfer } from '../transfer'
import { wrongsOf } from '../wrong-flow'
import type { TransferApply } from './apply'
import { begunAgain, withContent } from './making'

/** From the signature to the end. */

const toKeepersAndOfficer = (what: CheckNotice['what']): readonly CheckNotice[] => [
  ...toKeepers(what),
  { to: 'DPO', what },
]

const withUse = (t: Transfer, { derogationUse }: TransferInputs['signTransfer']): Transfer => ({
  ...t,
  derogationUse,
})

const signedNow = (t: Transfer, context: CheckContext): Transfer => {
  const { reference, today, settings } = context
  const result = decideNow(t, context)
  const { on, why } = nextReview(t, reference, today, settings)
  const signed = {
    result,
    by: signatory(context, t.contentHash),
    contentVersion: t.contentVersion,
    content: t.content,
    adequacy: adequacyBehind(t, reference),
    mechanisms: mechanismsBehind(t, reference),
    tables: reference.versions,
  }
  return {
    ...t,
    signed,
    status: 'ACTIVE',
    decided: result,
    review: { nextOn: on, why, due: null },
    clock: on,
  }
}

const asSigned = (
  next: Transfer,
  { sealing }: TransferInputs['signTransfer'],
  context: CheckContext,
): CheckChange<Transfer> => ({
  next,
  payload: {
    contentHash: next.contentHash,
    outcome: next.decided?.outcome,
    row: next.decided?.row,
    tables: next.signed?.tables,
    nextReviewOn: next.review?.nextOn,
  },
  records: transferRecords('TRANSFER', next, sealing, context),
})

const reviewDue = (
  t: Transfer,
  { today, settings }: CheckContext,
  trigger: ReviewTrigger | 'DATE',
  what: string,
): CheckChange<Transfer> => {
  if (!t.review) throw new Error('whatever was signed has a review')
  const due = t.review.due ?? { since: today, trigger, what }
  return {
    next: {
      ...t,
      status: 'REVIEW_DUE',
      review: { ...t.review, due },
      clock: addDays(due.since, settings.lateReviewDays),
    },
    payload: { trigger, what },
    notices: toKeepersAndOfficer('checkReviewDue'),
  }
}

const suspended = (t: Transfer, context: CheckContext, why: string): CheckChange<Transfer> => ({
  next: {
    ...t,
    status: 'SUSPENDED',
    decided: decideStanding(t, context),
    suspension: { by: signatory(context, t.contentHash), text: why },
    clock: null,
  },
  payload: { why },
  notices: toKeepersAndOfficer('checkSuspended'),
})

/** What stops it, in the words of the row that does; null while nothing does. */
const stopped = (t: Transfer, context: CheckContext): CheckChange<Transfer> | null => {
  const stop = stopOf(decideStanding(t, context))
  return stop && suspended(t, context, stop.reasons[0]?.text ?? stop.outcome)
}

const lapsed = (t: Transfer) => ({
  trigger: 'BRIDGE_LAPSED' as const,
  what: `${t.reference}: data goes on to ${t.content.recipientLegalName ?? 'the recipient'}.`,
})

export const living = {
  signTransfer: (t, context, input) => asSigned(signedNow(withUse(t, input), context), input, context),
  completeReview: (t, context, input) => {
    const pastSigned = t.signed ? [...t.pastSigned, t.signed] : t.pastSigned
    const again = { ...withUse(t, input), pastSigned, contentVersion: t.contentVersion + 1 }
    return asSigned(signedNow(again, context), input, context)
  },
  reviewFallsDue: (t, context) => reviewDue(t, context, 'DATE', ''),
  reportTransferChange: (t, context, { trigger, what }) => ({
    ...reviewDue(t, context, trigger, what),
    incidents: trigger === 'SUB_PROCESSOR_UNANNOUNCED' ? [{ trigger: 'SUB_PROCESSOR_ADDED', what }] : [],
  }),
  recordBridgeCheck: (t, context, { flowContinues, ...found }) => {
    const checked = { checkedOn: context.today, checkedBy: context.actor.name }
    const usDpf = { ...t.content.usDpf, ...found, ...checked }
    const next = { ...t, content: { ...t.content, usDpf } }
    const payload = { ...found, ...checked }
    const stop = stopped(next, context)
    if (!stop) return { next, payload }
    return {
      ...stop,
      payload: { ...payload, ...stop.payload },
      incidents: flowContinues ? [lapsed(t)] : [],
    }
  },
  applyTables: (t, context) => {
    const stop = stopped(t, context)
    if (stop) return stop
    return isTouchedBy(context.reference, t)
      ? reviewDue(t, context, 'TABLE_CHANGE', 'A row of the tables changed that it rests on.')
      : reviewDue(t, context, 'DATE', 'The transfer risk assessment that it rests on ran out.')
  },
  sourcesChange: (t, context) =>
    reviewDue(t, context, 'SOURCE_CHANGE', 'What the sources permit was changed after the signature.'),
  suspendOverdue: (t, context) => suspended(t, context, 'Nobody made its review in time.'),
  replaceMechanism: (t, context, { reason }) => {
    const { mechanismCode, mechanismInstrumentRef, mechanismVersion, mechanismExecutedOn, ...content } =
      t.content
    const bare = withContent(t, context, {
      ...content,
      mechanismCode: undefined,
      mechanismInstrumentRef: undefined,
      mechanismVersion: undefined,
      mechanismExecutedOn: undefined,
    })
    return { next: begunAgain(bare, 'RESTRICTED'), payload: { reason, was: mechanismCode } }
  },
  reportFlow: (t, context, { what }) => ({
    next: t,
    payload: { what },
    incidents: wrongsOf(t, context).map((trigger) => ({ trigger, what })),
  }),
  terminateTransfer: (t, context, { reason, certificateDueOn }) => ({
    next: {
      ...t,
      status: 'TERMINATED',
      ending: { by: signatory(context, t.contentHash), text: reason, certificateDueOn },
      clock: null,
    },
    payload: { reason, certificateDueOn },
  }),
} satisfies Partial<TransferApply>

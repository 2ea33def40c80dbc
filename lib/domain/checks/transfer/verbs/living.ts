import { transferRecords } from '../../../records/checks/transfer-records'
import { addDays } from '../../../shared/dates'
import { signatory } from '../../../shared/signatory'
import type { CheckChange, CheckContext, CheckNotice } from '../../kernel'
import { decideNow, decideStanding } from '../as-facts'
import type { TransferInputs } from '../inputs'
import { isCoverLost } from '../life'
import { nextReview, type ReviewTrigger } from '../review'
import { adequacyBehind } from '../snapshot'
import type { Transfer } from '../transfer'
import type { TransferApply } from './apply'
import { begunAgain, withContent } from './making'

/** From the signature to the end. */

const KEEPERS: readonly CheckNotice['to'][] = ['LEGAL', 'DDC', 'INTAKE']

const toKeepers = (what: CheckNotice['what']): readonly CheckNotice[] =>
  [...KEEPERS, 'DPO' as const].map((to) => ({ to, what }))

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
    notices: toKeepers('checkReviewDue'),
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
  notices: toKeepers('checkSuspended'),
})

const COVER_LOST = 'What covered the transfer is lost.'

const lapsed = (t: Transfer) => ({
  trigger: 'BRIDGE_LAPSED' as const,
  what: `${t.reference}: data goes on to ${t.content.recipientLegalName ?? 'the recipient'}.`,
})

export const living = {
  signTransfer: (t, context, input) => asSigned(signedNow(t, context), input, context),
  completeReview: (t, context, input) => {
    const pastSigned = t.signed ? [...t.pastSigned, t.signed] : t.pastSigned
    const again = { ...t, pastSigned, contentVersion: t.contentVersion + 1 }
    return asSigned(signedNow(again, context), input, context)
  },
  reviewFallsDue: (t, context) => reviewDue(t, context, 'DATE', ''),
  reportTransferChange: (t, context, { trigger, what }) => reviewDue(t, context, trigger, what),
  recordBridgeCheck: (t, context, { flowContinues, ...found }) => {
    const checked = { checkedOn: context.today, checkedBy: context.actor.name }
    const usDpf = { ...t.content.usDpf, ...found, ...checked }
    const next = { ...t, content: { ...t.content, usDpf } }
    const payload = { ...found, ...checked }
    if (!isCoverLost(decideStanding(next, context))) return { next, payload }
    const stopped = suspended(next, context, COVER_LOST)
    return {
      ...stopped,
      payload: { ...payload, ...stopped.payload },
      incidents: flowContinues ? [lapsed(t)] : [],
    }
  },
  applyTables: (t, context) =>
    isCoverLost(decideStanding(t, context))
      ? suspended(t, context, COVER_LOST)
      : reviewDue(t, context, 'TABLE_CHANGE', 'A row of the tables changed that it rests on.'),
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
  reportFlow: (t, _context, { what }) => ({
    next: t,
    payload: { what },
    incidents: [{ trigger: 'SENT_NOT_ACTIVE', what }],
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

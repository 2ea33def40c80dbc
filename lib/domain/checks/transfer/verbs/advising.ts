import { transferRecords } from '../../../records/checks/transfer-records'
import { signatory } from '../../../shared/signatory'
import type { GuardAdviceLevel } from '../../guards/advice'
import type { CheckContext, CheckNotice } from '../../kernel'
import { type Advice, type Condition, type Dissent, latestAdvice, openConditions } from '../advice'
import { decideNow } from '../as-facts'
import type { TransferInputs } from '../inputs'
import type { TransferStatus } from '../states'
import type { Transfer } from '../transfer'
import type { TransferApply } from './apply'

/** Advice, its conditions, and departing from it (3.1). */

const AFTER: Readonly<Record<GuardAdviceLevel, TransferStatus>> = {
  SUPPORT: 'READY',
  SUPPORT_WITH_CONDITIONS: 'CONDITIONS_OPEN',
  OBJECT: 'DISSENT_PENDING',
}

/** Of a review the state stays what it is: the review itself is completed by a signature. */
const unlessInReview = ({ status }: Transfer, then: TransferStatus): TransferStatus =>
  status === 'REVIEW_DUE' ? status : then

type Given = TransferInputs['adviseOnTransfer']

const conditionsIn = ({ conditions }: Given, { actId }: CheckContext): readonly Condition[] =>
  conditions.map(({ text, owner, dueOn, blocking }, place) => ({
    ...{ text, owner, dueOn, blocking },
    id: `${actId}-${place + 1}`,
    from: 'ADVICE',
    closed: null,
  }))

/** Conditions of earlier advice went with it; those of the assessment stay. */
const withConditionsOf = (t: Transfer, given: Given, context: CheckContext) => [
  ...t.conditions.filter(({ from }) => from === 'ASSESSMENT'),
  ...conditionsIn(given, context),
]

const withDissent = (t: Transfer, dissent: Dissent | null, which: (advice: Advice) => boolean) =>
  t.advice.map((one) => (which(one) ? { ...one, dissent } : one))

const isHighRisk = ({ assessment }: Transfer) => assessment?.submitted?.result.after.residual === 'HIGH'

/** The Chief Executive sees a departure where much harm is left. */
const dissentNotices = (t: Transfer): readonly CheckNotice[] => [
  { to: 'DPO', what: 'checkDissent' },
  { to: 'IGB', what: 'checkDissent' },
  ...(isHighRisk(t) ? [{ to: 'ABOVE', what: 'checkDissent' } as const] : []),
]

const ordered = (conditions: readonly Condition[], closing: string, closed: Condition['closed']) =>
  conditions.map((one) => (one.id === closing ? { ...one, closed } : one))

export const advising = {
  requestTransferAdvice: (t, context, { question, supplied }) => ({
    next: {
      ...t,
      status: unlessInReview(t, 'DPO_REVIEW'),
      decided: decideNow(t, context),
      asked: { by: signatory(context, t.contentHash), question, supplied },
    },
    payload: { question, supplied, contentHash: t.contentHash },
    notices: [{ to: 'DPO', what: 'checkAdviceAsked' }],
  }),
  adviseOnTransfer: (t, context, given) => {
    if (!t.asked) throw new Error('advice is given when it is asked')
    const { level, text, concerns, conclusion } = given
    const advice: Advice = {
      ...{ level, text, concerns, conclusion },
      id: context.actId,
      asked: t.asked,
      contentHash: t.contentHash,
      by: signatory(context, t.contentHash),
      dissent: null,
    }
    return {
      next: {
        ...t,
        status: unlessInReview(t, AFTER[level]),
        asked: null,
        advice: [...t.advice, advice],
        conditions: withConditionsOf(t, given, context),
      },
      payload: { advice: advice.id, level, text, concerns, conclusion, contentHash: t.contentHash },
      notices: [{ to: { personId: t.asked.by.personId }, what: 'checkAdviceGiven' }],
    }
  },
  closeCondition: (t, context, { condition, evidence }) => {
    const closed = { by: signatory(context, context.hash({ condition, evidence })), text: evidence }
    const next = { ...t, conditions: ordered(t.conditions, condition, closed) }
    const isLast = t.status === 'CONDITIONS_OPEN' && openConditions(next).length === 0
    return { next: isLast ? { ...next, status: 'READY' } : next, payload: { condition, evidence } }
  },
  dissentFromAdvice: (t, context, { earlier: _others, ...given }) => {
    const current = latestAdvice(t)
    const dissent = { ...given, by: signatory(context, context.hash(current)), acknowledged: null }
    return {
      next: {
        ...t,
        status: unlessInReview(t, 'READY'),
        advice: withDissent(t, dissent, (one) => one === current),
      },
      payload: { ...given, advice: current?.id },
      notices: dissentNotices(t),
    }
  },
  acknowledgeDissent: (t, context, { sealing }) => {
    const owed = t.advice.find(({ dissent }) => dissent !== null && dissent.acknowledged === null)
    if (!owed?.dissent) throw new Error('a dissent is acknowledged that was not before')
    const acknowledged = signatory(context, context.hash(owed.dissent))
    const next = { ...t, advice: withDissent(t, { ...owed.dissent, acknowledged }, (one) => one === owed) }
    return {
      next,
      payload: { advice: owed.id },
      records: transferRecords('DISSENT', next, sealing, context),
    }
  },
} satisfies Partial<TransferApply>

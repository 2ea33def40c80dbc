import { transferRecords } from '../../../records/checks/transfer-records'
import { signatory } from '../../../shared/signatory'
import type { CheckContext } from '../../kernel'
import type { Condition } from '../advice'
import { anonymityBound, assessedBound, decideNow, hashOf, isDecidedOtherwise } from '../as-facts'
import type { TransferContent } from '../content'
import { mechanismOf } from '../mechanisms'
import type { TransferOutcome } from '../outcomes'
import { riskAnswers } from '../risk/answers'
import { assess } from '../risk/assess'
import { riskExpiry } from '../risk/finding'
import { SIGNED, type TransferStatus } from '../states'
import type { Assessment, SubmittedAssessment, Transfer } from '../transfer'
import type { TransferApply } from './apply'

/** From the first line to the assessment of risk. */

const withAuthor = ({ authors }: Transfer, { actor }: CheckContext) =>
  authors.includes(actor.id) ? authors : [...authors, actor.id]

/** What was reviewed or assessed was this content; another has to be looked at again. */
const lookedAt = (t: Transfer, context: CheckContext, content: TransferContent) => {
  const same = (of: (content: TransferContent) => unknown) =>
    context.hash(of(t.content)) === context.hash(of(content))
  return {
    anonymityReview: same(anonymityBound) ? t.anonymityReview : null,
    assessment: same(assessedBound) ? t.assessment : null,
    conditions: same(assessedBound) ? t.conditions : t.conditions.filter(({ from }) => from === 'ADVICE'),
  }
}

const withWords = (t: Transfer, context: CheckContext, content: TransferContent): Transfer => ({
  ...t,
  ...lookedAt(t, context, content),
  content,
  contentVersion: t.contentVersion + 1,
  contentHash: hashOf(context, content),
})

/** The content another; what was signed under the old one is kept beside it. */
export const withContent = (t: Transfer, context: CheckContext, content: TransferContent): Transfer => ({
  ...withWords(t, context, content),
  authors: withAuthor(t, context),
})

/** What no longer holds where it begins again. Advice stays to be read; it is on another content. */
export const begunAgain = (t: Transfer, status: TransferStatus): Transfer => ({
  ...t,
  status,
  decided: null,
  asked: null,
  signed: null,
  pastSigned: t.signed ? [...t.pastSigned, t.signed] : t.pastSigned,
  review: null,
  suspension: null,
  clock: null,
})

const bySubmission = (
  { answers }: Assessment,
  { content }: Transfer,
  context: CheckContext,
): SubmittedAssessment => {
  const result = assess(answers, content, context.reference, context.today)
  const { unprotected, derogation } = answers
  return {
    result,
    by: signatory(context, context.hash(answers)),
    finding: {
      unprotected,
      outcome: result.outcome,
      assessed: content.dataCategories ?? [],
      derogation: derogation || undefined,
    },
    completedOn: context.today,
    expiresOn: riskExpiry(context.today, result.after.residual, context.settings),
  }
}

/** Extra steps are conditions that block until each is shown to be in force (1.6). */
const stepsOf = ({ answers }: Assessment, { actId }: CheckContext): readonly Condition[] =>
  answers.steps.map(({ text, owner, dueOn }, place) => ({
    ...{ text, owner },
    id: `${actId}-${place + 1}`,
    from: 'ASSESSMENT',
    dueOn: dueOn ?? null,
    blocking: true,
    closed: null,
  }))

const screenedTo = (outcome: TransferOutcome): TransferStatus => {
  if (outcome === 'ROUTE_PART3') return 'ROUTED_PART3'
  return outcome === 'NOT_RESTRICTED' ? outcome : 'RESTRICTED'
}

/** Nothing leads on from these but another content, material or not. */
const BEGINS_AGAIN: readonly TransferStatus[] = [...SIGNED, 'BLOCKED', 'ROUTED_PART3']

export const making = {
  editTransfer: (t, context, { content, derogationUse = t.derogationUse }) => {
    const next = { ...withContent(t, context, content), derogationUse }
    const isMaterial = next.contentHash !== t.contentHash
    const payload = { contentVersion: next.contentVersion, contentHash: next.contentHash, isMaterial }
    const isAnew =
      isMaterial || BEGINS_AGAIN.includes(t.status) || isDecidedOtherwise(t, derogationUse, context)
    return { next: isAnew ? begunAgain(next, 'DRAFT') : next, payload }
  },
  /** The officer writes none of the transfer by it, and may advise on it. */
  decideCapacity: (t, context, { actingIn, actingInReason }) => ({
    next: begunAgain(withWords(t, context, { ...t.content, actingIn, actingInReason }), 'DRAFT'),
    payload: { actingIn, actingInReason },
  }),
  reviewAnonymity: (t, context) => ({
    next: { ...t, anonymityReview: signatory(context, context.hash(anonymityBound(t.content))) },
    payload: { evidence: t.content.anonymityEvidence },
  }),
  screenTransfer: (t, context) => {
    const decided = decideNow(t, context)
    const { outcome, row } = decided
    return { next: { ...t, status: screenedTo(outcome), decided }, payload: { outcome, row } }
  },
  evaluateTransfer: (t, context) => {
    const decided = decideNow(t, context)
    const { outcome, row, reasons } = decided
    return { next: { ...t, status: 'BLOCKED', decided }, payload: { outcome, row, reasons } }
  },
  chooseMechanism: (t, context, choice) => {
    const next = withContent(t, context, { ...t.content, ...choice })
    const { family } = mechanismOf(choice.mechanismCode, context.reference, context.today) ?? {}
    return { next: { ...next, status: 'MECHANISM_SET' }, payload: { ...choice, family } }
  },
  startRiskAssessment: (t, context) => {
    const answers = t.assessment?.answers ?? riskAnswers.parse({})
    const assessment = { answers, by: signatory(context, context.hash(answers)), submitted: null }
    return { next: { ...t, status: 'TRA_OPEN', assessment }, payload: {} }
  },
  answerRiskAssessment: (t, context, { answers }) => ({
    next: {
      ...t,
      assessment: { answers, by: signatory(context, context.hash(answers)), submitted: null },
    },
    payload: { answers },
  }),
  submitRiskAssessment: (t, context, { sealing }) => {
    if (!t.assessment) throw new Error('an assessment is open in its state')
    const submitted = bySubmission(t.assessment, t, context)
    const { outcome } = submitted.result
    const others = t.conditions.filter(({ from }) => from !== 'ASSESSMENT')
    const next: Transfer = {
      ...t,
      status: outcome === 'FAIL' ? 'BLOCKED' : 'TRA_DONE',
      assessment: { ...t.assessment, submitted },
      conditions: [...others, ...stepsOf(t.assessment, context)],
    }
    return {
      records: transferRecords('TRA', next, sealing, context),
      next: outcome === 'FAIL' ? { ...next, decided: decideNow(next, context) } : next,
      payload: { outcome, residual: submitted.result.after.residual, expiresOn: submitted.expiresOn },
    }
  },
} satisfies Partial<TransferApply>

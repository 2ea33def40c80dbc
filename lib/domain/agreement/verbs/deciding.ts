import type { Grade } from '../../shared/grades'
import { signatory } from '../../shared/signatory'
import {
  type Advice,
  type Agreement,
  currentAdvice,
  dissentUntold,
  responseUnacknowledged,
  type SignatureGiven,
} from '../agreement'
import {
  type AgreementApply,
  type AgreementChange,
  type AgreementEffect,
  noteBy,
  withoutApproval,
} from '../change'
import { evidenceFor, reviewDayFor } from '../clocks'
import type { AgreementContext } from '../command'
import { gradeOf } from '../guards/guard'
import { seatInTurn } from '../segregation'
import { authorityOf, seatFrom } from '../signing'
import { triageBasis } from '../triage/triage'

const amended = (a: Agreement, which: Advice | null, set: Partial<Advice>): readonly Advice[] =>
  a.advice.map((one) => (one === which ? { ...one, ...set } : one))

const gradeOfPerson = (context: AgreementContext): Grade => {
  const grade = gradeOf(context)
  if (!grade) throw new Error('only a person of some grade decides')
  return grade
}

const P10 = { type: 'issueAgreementRecord', kind: 'P10', copy: 'internal' } as const
/** One for the parties, and one that also says where advice was departed from (3.5). */
const P9 = (['external', 'internal'] as const).map(
  (copy) => ({ type: 'issueAgreementRecord', kind: 'P9', copy }) as const,
)

/** From the last signature, or from a later day that it states (3.3). A variation hands its text on. */
export const inForce = (a: Agreement, context: AgreementContext): AgreementChange => {
  const { start } = a.text
  const from = start !== 'lastSignature' && start.on > context.today ? start.on : context.today
  const force = { from, reviewOn: reviewDayFor(a.text, from), endsOn: a.text.endsOn }
  const adopted: readonly AgreementEffect[] = a.variationOf
    ? [{ type: 'adoptVariation', reference: a.variationOf.reference }]
    : []
  return {
    next: { ...a, status: 'IN_FORCE', force, evidence: evidenceFor(a.text, from) },
    payload: { from, reviewOn: force.reviewOn },
    effects: [...P9, ...adopted],
  }
}

const startsLater = ({ text }: Agreement, { today }: AgreementContext) =>
  text.start !== 'lastSignature' && text.start.on > today

export const deciding = {
  seekAdvice: (a, context, { question, facts }) => ({
    next: {
      ...a,
      status: 'DPO_ADVICE',
      adviceAsked: { question, facts, by: signatory(context, a.textHash) },
    },
    payload: { question, facts, textVersion: a.textVersion },
    notices: [{ to: 'DPO', what: 'agreementAdviceAsked' }],
  }),
  adviseOnAgreement: (a, context, { level, text, conditions = '' }) => {
    if (!a.adviceAsked) throw new Error('advice is given when it is asked')
    const advice: Advice = {
      id: context.actId,
      asked: a.adviceAsked,
      level,
      text,
      conditions,
      textVersion: a.textVersion,
      textHash: a.textHash,
      basis: triageBasis(a.text),
      by: signatory(context, a.textHash),
      additions: [],
      response: null,
      acknowledgement: null,
      boardNotified: null,
    }
    return {
      next: { ...a, status: 'NEGOTIATION', adviceAsked: null, advice: [...a.advice, advice] },
      payload: { advice: context.actId, level, text, conditions },
      effects: [P10],
      notices: [
        { to: 'LEGAL', what: 'agreementAdviceGiven' },
        { to: level === 'adviseAgainst' ? 'ABOVE' : 'HOS', what: 'agreementAdviceGiven' },
      ],
    }
  },
  addToAdvice: (a, context, { advice, text }) => ({
    next: {
      ...a,
      advice: a.advice.map((one) =>
        one.id === advice
          ? { ...one, additions: [...one.additions, noteBy(context, text, context.hash(one))] }
          : one,
      ),
    },
    payload: { advice, text },
    effects: [P10],
  }),
  respondToAdvice: (a, context, { followed, reasons, alternative = '', communicatedOn }) => {
    const response = {
      followed,
      reasons,
      alternative,
      communicatedOn,
      grade: gradeOfPerson(context),
      by: signatory(context, context.hash(currentAdvice(a))),
    }
    return {
      next: { ...a, advice: amended(a, currentAdvice(a), { response }) },
      payload: { followed, reasons, alternative, communicatedOn },
      effects: [P10],
      notices: [
        { to: 'DPO', what: 'agreementAdviceAnswered' },
        ...(followed === 'followed' ? [] : [{ to: 'IGB', what: 'agreementDissent' } as const]),
      ],
    }
  },
  acknowledgeResponse: (a, context, { text }) => ({
    next: {
      ...a,
      advice: amended(a, responseUnacknowledged(a), {
        acknowledgement: noteBy(context, text, context.hash(responseUnacknowledged(a))),
      }),
    },
    payload: { text },
    effects: [P10],
  }),
  recordBoardNotice: (a, context, { on }) => ({
    next: {
      ...a,
      advice: amended(a, dissentUntold(a), {
        boardNotified: { on, by: signatory(context, context.hash(dissentUntold(a))) },
      }),
    },
    payload: { on },
    effects: [P10],
  }),

  setSeats: (a, context, { order }) => {
    const seats = order.flatMap(({ personId, as }, place) => {
      const held = authorityOf(context, personId)
      return held ? [seatFrom(held, as, place + 1)] : []
    })
    return { next: { ...a, seats }, payload: { seats } }
  },
  submitForApproval: (a) => ({
    next: { ...a, status: 'APPROVAL' },
    payload: { textVersion: a.textVersion, textHash: a.textHash },
    notices: [{ to: 'HOS', what: 'agreementToApprove' }],
  }),
  returnToLegal: (a, context, { reason }) => ({
    next: { ...withoutApproval(a, context, reason), status: 'LEGAL_FINAL' },
    payload: { reason },
  }),
  approveAgreement: (a, context, { note }) => {
    const approval = {
      by: signatory(context, a.textHash),
      grade: gradeOfPerson(context),
      note,
      textHash: a.textHash,
      textVersion: a.textVersion,
    }
    const next: Agreement = { ...a, approval, status: 'SIGNATURE' }
    const payload = { note, textVersion: a.textVersion, textHash: a.textHash }
    if (a.kind === 'STATUTORY' && !startsLater(a, context)) {
      const begun = inForce(next, context)
      return { ...begun, payload: { ...payload, ...begun.payload } }
    }
    return { next, payload, notices: toSign(next) }
  },
  signAgreement: (a, context, { typedName, textHash }) => {
    const seat = a.seats.find(({ personId }) => personId === context.actor.id)
    if (!seat) throw new Error('only somebody with a seat signs')
    const given: SignatureGiven = { seat, by: signatory(context, textHash), textHash, typedName }
    const next: Agreement = { ...a, signatures: [...a.signatures, given] }
    const payload = { seat: seat.order, body: seat.body, textHash, typedName }
    if (next.signatures.length < next.seats.length) return { next, payload, notices: toSign(next) }
    if (startsLater(next, context)) return { next, payload }
    const begun = inForce(next, context)
    return { ...begun, payload: { ...payload, ...begun.payload } }
  },
  commence: inForce,
  declineToSign: (a, context, { reason }) => ({
    next: { ...withoutApproval(a, context, reason), status: 'NEGOTIATION' },
    payload: { reason },
    notices: [{ to: 'LEGAL', what: 'agreementProposed' }],
  }),
  declareInterest: (a, { actor }, { conflictText }) => ({
    next: { ...a, conflicted: a.conflicted.includes(actor.id) ? a.conflicted : [...a.conflicted, actor.id] },
    payload: { conflictText },
  }),
} satisfies Partial<AgreementApply>

const toSign = (a: Agreement) =>
  seatInTurn(a).map(({ personId }) => ({ to: { personId }, what: 'agreementToSign' }) as const)

import { addMonths } from '../../shared/dates'
import { signatory } from '../../shared/signatory'
import {
  type Advice,
  CONDITION_IDS,
  currentAdvice,
  dissentUntold,
  isDissentComplete,
  type Response,
  responseUnacknowledged,
} from '../advice'
import { adviceBasis } from '../advice-basis'
import type { Agreement } from '../agreement'
import type { AgreementApply, AgreementChange, AgreementEffect, AgreementNotice } from '../change'
import { noteBy } from '../change'
import type { AgreementContext, AgreementInput } from '../command'
import { gradeOfPerson } from '../guards/guard'

/** Advice is asked for, given, answered, acknowledged and told of; what was written stays. */

const P10 = { type: 'issueAgreementRecord', kind: 'P10', copy: 'internal' } as const

/** One for the council, and one without its words. */
const DISSENT = (['internal', 'external'] as const).map(
  (copy) => ({ type: 'issueAgreementRecord', kind: 'DISSENT', copy }) as const,
)

const amended = (a: Agreement, which: Advice, set: Partial<Advice>): readonly Advice[] =>
  a.advice.map((one) => (one === which ? { ...one, ...set } : one))

/** The guards let nobody come here without it. */
const owed = (advice: Advice | null): Advice => {
  if (!advice) throw new Error('there is no advice to which this could be done')
  return advice
}

/** A departure is a record of its own once nothing is owed on it any more, whichever act came last. */
const completing = (which: Advice, set: Partial<Advice>): readonly AgreementEffect[] =>
  isDissentComplete({ ...which, ...set }) ? [P10, ...DISSENT] : [P10]

const given = (
  a: Agreement,
  context: AgreementContext,
  { conditions, ...input }: AgreementInput<'adviseOnAgreement'>,
): Advice => {
  if (!a.adviceAsked) throw new Error('advice is given when it is asked')
  return {
    ...input,
    id: context.actId,
    asked: a.adviceAsked,
    conditions: conditions.map((one, place) => {
      const id = CONDITION_IDS[place]
      if (!id) throw new Error(`advice has no more than ${CONDITION_IDS.length} conditions`)
      return { ...one, id, closed: null }
    }),
    textVersion: a.textVersion,
    textHash: a.textHash,
    basis: adviceBasis(a.text),
    by: signatory(context, a.textHash),
    validUntil: addMonths(context.today, context.adviceMonths),
    additions: [],
    response: null,
    acknowledgement: null,
    boardNotified: null,
  }
}

/** The board hears of every departure, and the Chief Executive where the risk that remains is high. */
const toldOfAnswer = ({ dissent }: Pick<Response, 'dissent'>): readonly AgreementNotice[] => [
  { to: 'DPO', what: 'agreementAdviceAnswered' },
  ...(dissent ? [{ to: 'IGB', what: 'agreementDissent' } as const] : []),
  ...(dissent?.risk.level === 'HIGH'
    ? [{ to: { grade: 'chiefExecutive' }, what: 'agreementHighRisk' } as const]
    : []),
]

const adviceGiven = (a: Agreement, context: AgreementContext, advice: Advice): AgreementChange => {
  const { level, text, concerns, optOutConclusion, transferConclusion, conditions, validUntil } = advice
  return {
    next: { ...a, status: 'NEGOTIATION', adviceAsked: null, advice: [...a.advice, advice] },
    payload: {
      advice: context.actId,
      level,
      text,
      concerns,
      optOutConclusion,
      transferConclusion,
      conditions,
      validUntil,
    },
    effects: [P10],
    notices: [
      { to: 'LEGAL', what: 'agreementAdviceGiven' },
      { to: level === 'adviseAgainst' ? 'ABOVE' : 'HOS', what: 'agreementAdviceGiven' },
    ],
  }
}

export const advising = {
  seekAdvice: (a, context, { question, facts }) => ({
    next: {
      ...a,
      status: 'DPO_ADVICE',
      adviceAsked: { question, facts, by: signatory(context, a.textHash) },
    },
    payload: { question, facts, textVersion: a.textVersion },
    notices: [{ to: 'DPO', what: 'agreementAdviceAsked' }],
  }),
  adviseOnAgreement: (a, context, input) => adviceGiven(a, context, given(a, context, input)),
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
  respondToAdvice: (a, context, input) => {
    const advice = owed(currentAdvice(a))
    const response: Response = {
      ...input,
      grade: gradeOfPerson(context),
      by: signatory(context, context.hash(advice)),
    }
    return {
      next: { ...a, advice: amended(a, advice, { response }) },
      payload: { ...input },
      effects: [P10],
      notices: toldOfAnswer(input),
    }
  },
  closeCondition: (a, context, { advice, condition, evidence }) => {
    const which = owed(a.advice.find(({ id }) => id === advice) ?? null)
    const conditions = which.conditions.map((one) =>
      one.id === condition ? { ...one, closed: noteBy(context, evidence, context.hash(one)) } : one,
    )
    return {
      next: { ...a, advice: amended(a, which, { conditions }) },
      payload: { advice, condition, evidence },
      effects: [P10],
      notices: [{ to: 'DPO', what: 'agreementConditionMet' }],
    }
  },
  acknowledgeResponse: (a, context, { text }) => {
    const advice = owed(responseUnacknowledged(a))
    const set = { acknowledgement: noteBy(context, text, context.hash(advice)) }
    return {
      next: { ...a, advice: amended(a, advice, set) },
      payload: { text },
      effects: completing(advice, set),
    }
  },
  recordBoardNotice: (a, context, { on }) => {
    const advice = owed(dissentUntold(a))
    const set = { boardNotified: { on, by: signatory(context, context.hash(advice)) } }
    return {
      next: { ...a, advice: amended(a, advice, set) },
      payload: { on },
      effects: completing(advice, set),
    }
  },
} satisfies Partial<AgreementApply>

import { type Apply, moved, signatory } from '../change'
import { answerDueDate } from '../clocks'
import type { AssessmentPage, Context } from '../command'
import { type Assessment, type CompleteAssessment, type Disclosure, dossierOf, scopeOf } from '../disclosure'

const withPage = (assessment: Assessment, items: number, page: AssessmentPage): Assessment => {
  if (page.page !== 'item') return { ...assessment, [page.page]: page.answers }
  const list = Array.from({ length: items }, (_, position) => assessment.items?.[position] ?? null)
  return {
    ...assessment,
    items: list.map((item, position) => (position === page.position ? page.answers : item)),
  }
}

const conflict = (d: Disclosure, context: Context, text: string) => [
  ...d.conflicts,
  { personId: context.actor.id, name: context.actor.name, text, at: context.now },
]

export const assessing = {
  returnIncomplete: (d, context, input) => ({
    next: moved(d, 'RETURNED_INCOMPLETE', {
      incomplete: { ...input, by: signatory(context, d.authorisation.bound) },
    }),
    payload: { ...input },
  }),

  routeOut: (d, context, input) => ({
    next: moved(d, 'ROUTED_OUT', { routed: { ...input, by: signatory(context, d.authorisation.bound) } }),
    payload: { ...input },
  }),

  askClarification: (d, context, input) => ({
    next: moved(d, 'CLARIFY', {
      clarifications: [
        ...d.clarifications,
        {
          question: input.question,
          askedBy: context.actor.name,
          askedAt: context.now,
          origin: d.status,
          answerBy: answerDueDate(context.now),
        },
      ],
    }),
    payload: { question: input.question },
  }),

  acceptIntake: (d, context, input) => {
    const service = context.services.find((known) => known.id === input.serviceId)
    if (!service) throw new Error('the guard has found the service')
    const { complete: _complete, gatewayConfirmed: _gateway, ...facts } = input
    return {
      next: moved(d, 'ASSESS', {
        intake: { ...facts, service: service.name, by: signatory(context, context.hash(scopeOf(d.request))) },
        assessment: {},
        serviceId: service.id,
      }),
      payload: { idMethod: input.idMethod, idNumberUsed: input.idNumberUsed, service: service.name },
      effects: [{ type: 'issueRecord', kind: 'P1', copy: 'internal' }],
    }
  },

  recordAssessment: (d, _context, page) => ({
    next: moved(d, 'ASSESS', { assessment: withPage(d.assessment, d.request.items.length, page) }),
    payload: { ...page },
  }),

  askAdvice: (d, context, input) => ({
    next: moved(d, 'ADVICE', {
      advice: [...d.advice, { ...input, askedBy: context.actor.name, askedAt: context.now }],
    }),
    payload: { ...input },
  }),

  giveAdvice: (d, context, input) => {
    const bound = context.hash(dossierOf(d))
    const advice = d.advice.map((row) =>
      row.adviser === context.actor.role && !row.given
        ? { ...row, given: { ...input, by: signatory(context, bound) } }
        : row,
    )
    const waiting = advice.some((row) => !row.given)
    return { next: moved(d, waiting ? 'ADVICE' : 'ASSESS', { advice }), payload: { ...input } }
  },

  proposeDecision: (d, context) => {
    const bound = context.hash(dossierOf(d))
    return {
      next: moved(d, 'AWAIT_HOS', {
        assessment: d.assessment as CompleteAssessment,
        collator: signatory(context, bound),
        dossierHash: bound,
      }),
      payload: { dossierHash: bound },
    }
  },

  declareConflict: (d, context, input) => ({
    next: moved(d, d.status, { conflicts: conflict(d, context, input.conflictText) }),
    payload: { text: input.conflictText },
  }),
} satisfies Partial<Apply>

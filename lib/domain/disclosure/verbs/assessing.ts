import { signatory } from '../../shared/signatory'
import { type Apply, moved } from '../change'
import { answerDueDate } from '../clocks'
import type { AssessmentPage, Context, InputOf } from '../command'
import {
  type Assessment,
  type CompleteAssessment,
  type Disclosure,
  dossierOf,
  type In,
  scopeOf,
} from '../disclosure'
import { needsLegal } from '../requirement'

const withPage = (assessment: Assessment, items: number, page: AssessmentPage): Assessment => {
  if (page.page !== 'item') return { ...assessment, [page.page]: page.answers }
  const list = Array.from({ length: items }, (_, position) => assessment.items?.[position] ?? null)
  return {
    ...assessment,
    items: list.map((item, position) => (position === page.position ? page.answers : item)),
  }
}

/** T12 and T10: the same answers of the same person, on the way to assessment or to the legal team. */
const takenIn = (d: In<'INTAKE'>, context: Context, input: InputOf<'acceptIntake'>) => {
  const service = context.services.find((known) => known.id === input.serviceId)
  if (!service) throw new Error('the guard has found the service')
  const { complete: _complete, gatewayConfirmed: _gateway, ...facts } = input
  return {
    intake: { ...facts, service: service.name, by: signatory(context, context.hash(scopeOf(d.request))) },
    assessment: {},
    serviceId: service.id,
    // Whoever took a restricted case in goes on seeing it: they say who else needs to.
    assigned: d.restriction ? [...new Set([...d.assigned, context.actor.id])] : d.assigned,
  }
}

const intakePayload = (input: InputOf<'acceptIntake'>, { intake }: ReturnType<typeof takenIn>) => ({
  idMethod: input.idMethod,
  idNumberUsed: input.idNumberUsed,
  service: intake.service,
})

/** One case a service, each with its own items; what was authorised for the whole holds for each part. */
const partsOf = (d: In<'INTAKE'>, context: Context, services: readonly string[]) => {
  const bodies = context.services.filter(({ id }) => services.includes(id))
  return bodies.map((service, position) => {
    const fresh = context.newCases[position]
    if (!fresh) throw new Error('the shell sets a reference aside for every service')
    const items = d.request.items.filter((_, at) => services[at] === service.id)
    const request = { ...d.request, items }
    const part: In<'INTAKE'> = {
      ...d,
      ...fresh,
      version: 1,
      createdAt: context.now,
      request,
      serviceId: service.id,
      partOf: { reference: d.reference, bound: context.hash(scopeOf(request)) },
    }
    return { part, service: service.name }
  })
}

const conflict = (d: Disclosure, context: Context, text: string) => [
  ...d.conflicts,
  { personId: context.actor.id, name: context.actor.name, text, at: context.now },
]

export const assessing = {
  returnIncomplete: (d, context, input) => ({
    next: moved(d, 'RETURNED_INCOMPLETE', {
      incomplete: { ...input, by: signatory(context, d.submitted.bound) },
    }),
    payload: { ...input },
  }),

  routeOut: (d, context, input) => ({
    next: moved(d, 'ROUTED_OUT', { routed: { ...input, by: signatory(context, d.submitted.bound) } }),
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
          answerBy: answerDueDate(context.now, context.policy),
        },
      ],
    }),
    payload: { question: input.question },
  }),

  acceptIntake: (d, context, input) => {
    const facts = takenIn(d, context, input)
    return {
      next: moved(d, 'ASSESS', facts),
      payload: intakePayload(input, facts),
      effects: [{ type: 'issueRecord', kind: 'P1', copy: 'internal' }],
    }
  },

  sendToLegal: (d, context, input) => {
    const facts = takenIn(d, context, input)
    const legalWhy = needsLegal(d.gateway, input.legalCheck)
    return {
      next: moved(d, 'LEGAL_VALIDATION', { ...facts, legalWhy }),
      payload: { ...intakePayload(input, facts), legalWhy },
      effects: [{ type: 'issueRecord', kind: 'P1', copy: 'internal' }],
    }
  },

  correctGateway: (d, context, input) => {
    const change = {
      from: d.gateway,
      to: input.gateway,
      reason: input.reason,
      by: signatory(context, context.hash(scopeOf(d.request))),
    }
    return {
      next: moved(d, 'INTAKE', { gateway: input.gateway, corrected: [...d.corrected, change] }),
      payload: { from: d.gateway, to: input.gateway, reason: input.reason },
    }
  },

  splitIntoParts: (d, context, input) => {
    const opens = partsOf(d, context, input.services)
    const parts = opens.map(({ part, service }) => ({ id: part.id, reference: part.reference, service }))
    return {
      next: moved(d, 'INTAKE', { parts }),
      payload: { parts: parts.map(({ reference, service }) => ({ reference, service })) },
      opens: opens.map(({ part }) => part),
    }
  },

  restrictCase: (d, context, input) => ({
    next: moved(d, d.status, {
      restriction: { why: [input.why], at: context.now },
      assigned: [...new Set([...d.assigned, context.actor.id])],
    }),
    payload: { why: input.why },
  }),

  assignPeople: (d, _context, input) => ({
    next: moved(d, d.status, { assigned: [...new Set([...d.assigned, ...input.people])] }),
    payload: { people: input.people },
  }),

  preserveMaterial: (d, context, input) => ({
    next: moved(d, d.status, {
      holds: [
        ...d.holds,
        { kind: 'PRESERVE', what: input.what, by: signatory(context, context.hash(input.what)) },
      ],
    }),
    payload: { what: input.what },
    notices: [{ to: 'OWNER', what: 'holdPlaced' }],
  }),

  liftHold: (d, context, input) => ({
    next: moved(d, d.status, {
      holds: d.holds.map((hold) =>
        hold.kind === 'PRESERVE' && !hold.lifted
          ? { ...hold, lifted: { at: context.now, why: input.reason } }
          : hold,
      ),
    }),
    payload: { reason: input.reason },
  }),

  nameAgreement: (d, context, { agreement, why }) => {
    const named = context.agreements.find(({ reference }) => reference === agreement)
    const found = { reference: named?.reference ?? null, title: named?.title ?? null, why }
    return {
      next: moved(d, d.status, { agreement: { ...found, by: signatory(context, context.hash(found)) } }),
      payload: found,
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

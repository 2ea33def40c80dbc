import { GRADES, type Grade } from '../../shared/grades'
import { signatory } from '../../shared/signatory'
import { type Apply, moved } from '../change'
import { authorisationExpiry, dueDate, dueDateAfterPause } from '../clocks'
import type { Context } from '../command'
import { caseFile, type Disclosure, type In, type Restriction, scopeOf, type Voided } from '../disclosure'
import { concernsAChild, concernsStaff } from '../findings'
import { type GatewayCode, gatewayOf, isMandatory } from '../gateways'
import { askerOf } from '../guards/guard'
import { asked, laneOf } from '../questions'
import type { Request } from '../request-inputs'

/** Everything that a fresh authorisation makes void, so that it is kept but no longer counts. */
const AFTER_AUTHORISATION = [
  'authorisation',
  'receivedAt',
  'dueOn',
  'intake',
  'legalWhy',
  'validation',
  'assessment',
  'collator',
  'dossierHash',
  'decision',
  'review',
  'pack',
  'agreement',
]

const voidedActs = (d: Disclosure, now: string, why: Voided['why']) => {
  const { authorisation, decision, advice, validation, review, voided } = caseFile(d)
  const acts = {
    ...(authorisation && { authorisation }),
    ...(decision && { decision }),
    ...(validation && { validation }),
    ...(review && { review }),
  }
  return { voided: [...voided, { at: now, why, advice, ...acts }] }
}

/** A changed scope: nobody has authorised it, decided it, or advised on it. */
const rescoped = (d: Disclosure, context: Context, request: Request, more: object = {}) =>
  moved(
    d,
    'AWAIT_EXT_AUTH',
    {
      ...voidedActs(d, context.now, 'scopeChanged'),
      ...more,
      advice: [],
      request,
      partOf: rebound(d, context.hash(scopeOf(request))),
      submitted: signatory(context, context.hash(scopeOf(request))),
    },
    AFTER_AUTHORISATION,
  )

/** A part that changes is authorised by itself, and no longer rests on what its parent was authorised for. */
const rebound = ({ partOf }: Disclosure, bound: string) => partOf && { ...partOf, bound }

/** Section 2.6: about staff, members or people inside, only those who need to know may see it. */
const restrictionOf = (request: Request, context: Context): Restriction | null => {
  const why = [
    ...(concernsStaff(request.subjects) ? ['staffOrMember'] : []),
    ...(context.matches.ids.length > 0 ? ['personInside'] : []),
  ]
  return why.length > 0 ? { why, at: context.now } : null
}

const higherOf = (a: Grade | null, b: Grade | null) =>
  GRADES.findLast((grade) => grade === a || grade === b) ?? null

/** What becomes known of a request the moment it is asked: its lane, who it is hidden from, who must be told. */
const askedBy = (d: In<'DRAFT'>, context: Context) => {
  const asker = askerOf(d, context)
  const lane = laneOf(d.draft, asker)
  const gateway: GatewayCode = 'gateway' in lane ? lane.gateway : 'G01'
  const request = asked(d.draft, asker)
  const bound = context.hash(scopeOf(request))
  const facts = {
    gateway,
    request,
    submitted: signatory(context, bound),
    partOf: rebound(d, bound),
    // What was known at an emergency's call is still known when it becomes a draft (SoD-7).
    hiddenFrom: [...new Set([...d.hiddenFrom, ...context.matches.ids])],
    insideGrade: higherOf(d.insideGrade, context.matches.grade),
    // Returned and sent again with other answers, it stays with those who need to know.
    restriction: d.restriction ?? restrictionOf(request, context),
    requesterId: d.requesterId ?? context.requesterAccount ?? null,
  }
  return { gateway, request, bound, facts }
}

/** Told when a request reaches the council: of a child the directors, of staff the Monitoring Officer. */
const arrivalNotices = (d: { readonly request: Request; readonly restriction: Restriction | null }) => [
  ...(concernsAChild(d.request.subjects) ? [{ to: 'ABOVE', what: 'childConcerned' } as const] : []),
  ...(d.restriction ? [{ to: 'MON', what: 'staffConcerned' } as const] : []),
]

export const asking = {
  submitRequest: (d, context) => {
    const { facts, bound, gateway } = askedBy(d, context)
    return {
      next: moved(d, 'AWAIT_EXT_AUTH', facts, ['draft', 'returned']),
      payload: { gateway, scopeHash: bound, hiddenFrom: facts.hiddenFrom.length },
    }
  },

  lodgeRequirement: (d, context) => {
    const { facts, bound, gateway, request } = askedBy(d, context)
    const { issuer, instrumentRef, deadlineLegal } = request.instrument ?? {}
    const freezes = gatewayOf(gateway).nature === 'application'
    const hold = {
      kind: 'LEGAL_HOLD',
      what: request.items.map((item) => item.description).join('; '),
      by: facts.submitted,
    } as const
    return {
      next: moved(
        d,
        'SUBMITTED',
        { ...facts, reachedAt: context.now, holds: freezes ? [...d.holds, hold] : d.holds },
        ['draft', 'returned'],
      ),
      payload: { gateway, scopeHash: bound, issuer, instrumentRef, deadlineLegal, frozen: freezes },
      effects: [{ type: 'issueRecord', kind: 'P1', copy: 'external' }, { type: 'acknowledge' }],
      notices: [
        ...arrivalNotices({ request, restriction: facts.restriction }),
        ...(freezes
          ? [{ to: 'LEGAL', what: 'holdPlaced' } as const, { to: 'OWNER', what: 'holdPlaced' } as const]
          : []),
      ],
    }
  },

  handOver: (d, context) => {
    const lane = laneOf(d.draft, askerOf(d, context))
    if (!('door' in lane)) throw new Error('the guard has found another route')
    const routed = { door: lane.door, note: lane.because, by: signatory(context, context.hash(d.draft)) }
    return {
      next: moved(d, 'ROUTED_OUT', { routed, reachedAt: context.now }, ['draft', 'returned']),
      payload: { row: lane.row, door: lane.door },
    }
  },

  authoriseRequest: (d, context, input) => {
    const bound = context.hash(scopeOf(d.request))
    const authorisation = {
      ...signatory(context, bound),
      offenceWithheldConfirmed: input.offenceWithheldConfirmed.includes('yes'),
      expiresAt: authorisationExpiry(context.now, context.policy.settings),
    }
    return {
      next: moved(d, 'SUBMITTED', { authorisation, reachedAt: d.reachedAt ?? context.now }),
      payload: { scopeHash: bound, authoriser: authorisation.name, standing: authorisation.standing },
      effects: [{ type: 'issueRecord', kind: 'P1', copy: 'external' }, { type: 'acknowledge' }],
      notices: arrivalNotices(d),
    }
  },

  returnRequest: (d, context, input) => ({
    next: moved(
      d,
      'DRAFT',
      { draft: d.request, returned: { reason: input.reason, by: signatory(context, d.submitted.bound) } },
      ['request', 'submitted'],
    ),
    payload: { reason: input.reason },
  }),

  // The date of a notice is the law's; only a request has a target that is ours to set.
  acknowledgeRequest: (d, context) => {
    const dueOn = d.request.instrument?.deadlineLegal ?? dueDate(context.now, context.policy)
    return { next: moved(d, 'INTAKE', { receivedAt: context.now, dueOn }), payload: { dueOn } }
  },

  answerClarification: (d, context, input) => {
    const open = d.clarifications.at(-1)
    if (!open) throw new Error('a case in CLARIFY has an open question')
    const clarifications = [
      ...d.clarifications.slice(0, -1),
      { ...open, answer: input.answer, answeredAt: context.now },
    ]
    const payload = { answer: input.answer, purposeChanged: input.purposeChanged }
    if (input.purposeChanged === 'no') {
      const dueOn = isMandatory(d.gateway)
        ? d.dueOn
        : dueDateAfterPause(d.dueOn, open.askedAt, context.now, context.policy)
      return { next: moved(d, open.origin, { clarifications, dueOn }), payload }
    }
    const request = {
      ...d.request,
      whyNecessary: `${d.request.whyNecessary ?? ''}\n\nAdded in answer to a question: ${input.answer}`,
    }
    return { next: rescoped(d, context, request, { clarifications }), payload }
  },

  changeScope: (d, context, input) => {
    const before = caseFile(d).request as Request
    const items =
      input.position === null
        ? [...before.items, input.item]
        : before.items.map((item, position) => (position === input.position ? input.item : item))
    const request = { ...before, items }
    return { next: rescoped(d, context, request), payload: { reason: input.reason, items } }
  },

  renewRequest: (d, context) => {
    const request = caseFile(d).request as Request
    return {
      next: moved(
        d,
        'AWAIT_EXT_AUTH',
        {
          ...voidedActs(d, context.now, 'expired'),
          partOf: rebound(d, context.hash(scopeOf(request))),
          submitted: signatory(context, context.hash(scopeOf(request))),
        },
        [...AFTER_AUTHORISATION, 'ended'],
      ),
      payload: {},
    }
  },
} satisfies Partial<Apply>

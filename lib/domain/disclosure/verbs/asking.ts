import { type Apply, moved, signatory } from '../change'
import { authorisationExpiry, dueDate, dueDateAfterPause } from '../clocks'
import type { Context } from '../command'
import { caseFile, type Disclosure, scopeOf, type Voided } from '../disclosure'
import { asked } from '../questions'
import type { Request } from '../request-inputs'

/** Everything that a fresh authorisation makes void, so that it is kept but no longer counts. */
const AFTER_AUTHORISATION = [
  'authorisation',
  'receivedAt',
  'dueOn',
  'intake',
  'assessment',
  'collator',
  'dossierHash',
  'decision',
  'pack',
]

const voidedActs = (d: Disclosure, now: string, why: Voided['why']) => {
  const { authorisation, decision, advice, voided } = caseFile(d)
  const acts = { ...(authorisation && { authorisation }), ...(decision && { decision }) }
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
      submitted: signatory(context, context.hash(scopeOf(request))),
    },
    AFTER_AUTHORISATION,
  )

export const asking = {
  submitRequest: (d, context) => {
    const request = asked(d.draft)
    const bound = context.hash(scopeOf(request))
    return {
      next: moved(
        d,
        'AWAIT_EXT_AUTH',
        {
          request,
          submitted: signatory(context, bound),
          hiddenFrom: context.matches,
          requesterId: d.requesterId ?? context.requesterAccount ?? null,
        },
        ['draft', 'returned'],
      ),
      payload: { scopeHash: bound, hiddenFrom: context.matches.length },
    }
  },

  authoriseRequest: (d, context, input) => {
    const bound = context.hash(scopeOf(d.request))
    const authorisation = {
      ...signatory(context, bound),
      offenceWithheldConfirmed: input.offenceWithheldConfirmed.includes('yes'),
      expiresAt: authorisationExpiry(context.now),
    }
    return {
      next: moved(d, 'SUBMITTED', { authorisation }),
      payload: { scopeHash: bound, authoriser: authorisation.name, standing: authorisation.standing },
      effects: [{ type: 'issueRecord', kind: 'P1', copy: 'external' }, { type: 'acknowledge' }],
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

  acknowledgeRequest: (d, context) => ({
    next: moved(d, 'INTAKE', { receivedAt: context.now, dueOn: dueDate(context.now) }),
    payload: { dueOn: dueDate(context.now) },
  }),

  answerClarification: (d, context, input) => {
    const open = d.clarifications.at(-1)
    if (!open) throw new Error('a case in CLARIFY has an open question')
    const clarifications = [
      ...d.clarifications.slice(0, -1),
      { ...open, answer: input.answer, answeredAt: context.now },
    ]
    const payload = { answer: input.answer, purposeChanged: input.purposeChanged }
    if (input.purposeChanged === 'no') {
      const dueOn = dueDateAfterPause(d.dueOn, open.askedAt, context.now)
      return { next: moved(d, open.origin, { clarifications, dueOn }), payload }
    }
    const request = {
      ...d.request,
      whyNecessary: `${d.request.whyNecessary}\n\nAdded in answer to a question: ${input.answer}`,
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
          submitted: signatory(context, context.hash(scopeOf(request))),
        },
        [...AFTER_AUTHORISATION, 'ended'],
      ),
      payload: {},
    }
  },
} satisfies Partial<Apply>

import { signatory } from '../../shared/signatory'
import { type Apply, moved } from '../change'
import { lapsedClock } from '../clocks'
import { caseFile } from '../disclosure'
import { disposal } from './releasing'

export const ending = {
  withdrawRequest: (d, context, input) => ({
    next: moved(d, 'WITHDRAWN', {
      ended: {
        by: signatory(context, caseFile(d).authorisation?.bound ?? ''),
        at: context.now,
        reason: input.reason,
        from: d.status,
      },
    }),
    payload: { reason: input.reason },
    effects: d.parts.length > 0 ? [{ type: 'withdrawParts', reason: input.reason }] : [],
  }),

  declineAuthorisation: (d, context, input) => ({
    next: moved(d, 'WITHDRAWN', {
      ended: {
        by: signatory(context, d.submitted.bound),
        at: context.now,
        reason: input.reason,
        from: d.status,
      },
    }),
    payload: { reason: input.reason },
  }),

  expireCase: (d, context) => {
    const clock = lapsedClock(caseFile(d), context.now)
    return {
      next: moved(d, 'EXPIRED', {
        ended: { by: null, at: context.now, reason: `The ${clock} ran out`, from: d.status },
      }),
      payload: { clock },
      notices: [{ to: 'requester', what: 'expired' }],
    }
  },

  /** Section 2.6: the parent closes when every part is decided; what became of them stands in the parts. */
  closeParent: (d, context) => {
    const disposeOn = disposal(context.now, context.policy.settings)
    const by = { ...d.submitted, name: 'Gatehouse', standing: 'Every part is decided', at: context.now }
    return { next: moved(d, 'CLOSED', { closure: { ropaEntry: '', disposeOn, by } }), payload: { disposeOn } }
  },
} satisfies Partial<Apply>

import { type Apply, moved, signatory } from '../change'
import { lapsedClock } from '../clocks'
import { caseFile } from '../disclosure'

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
    }
  },
} satisfies Partial<Apply>

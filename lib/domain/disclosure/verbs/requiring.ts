import { signatory } from '../../shared/signatory'
import { type Apply, moved } from '../change'
import { scopeOf } from '../disclosure'
import { isMandatory, otherwise } from '../gateways'
import { withoutConflict } from './deciding'

/** The legal team's acts on orders, notices and papers (T11, and the end of an application). */
export const requiring = {
  // The opinion is privileged, so what others may read of it is only its result.
  // T11: an invalid requirement is treated as a request, for which somebody senior still has to sign.
  validateRequirement: (d, context, input) => {
    const validation = {
      ...withoutConflict(input),
      why: d.legalWhy,
      by: signatory(context, context.hash({ request: scopeOf(d.request), items: input.items })),
    }
    const becomes = input.verdict === 'invalid' && isMandatory(d.gateway) ? otherwise(d.gateway) : d.gateway
    const corrected =
      becomes === d.gateway
        ? d.corrected
        : [
            ...d.corrected,
            {
              from: d.gateway,
              to: becomes,
              reason: 'Found not to be a valid requirement',
              by: validation.by,
            },
          ]
    return {
      next: moved(d, 'ASSESS', { validation, gateway: becomes, corrected }),
      payload: { verdict: input.verdict, tests: input.tests, items: input.items, opinion: input.opinion },
    }
  },

  endApplication: (d, context, input) => {
    const by = signatory(context, d.submitted.bound)
    const holds = d.holds.map((hold) =>
      hold.kind === 'LEGAL_HOLD' && !hold.lifted
        ? { ...hold, lifted: { at: context.now, why: input.result } }
        : hold,
    )
    const ended = { by, at: context.now, reason: input.text, from: d.status }
    return { next: moved(d, 'WITHDRAWN', { holds, ended }), payload: { ...input } }
  },
} satisfies Partial<Apply>

import type { Actor } from '../../shared/actor'
import { signatory } from '../../shared/signatory'
import { type Apply, moved } from '../change'
import { confirmationDue } from '../clocks'
import { mayDecide } from '../findings'
import { disposal } from './releasing'

const LOG = { type: 'issueRecord', kind: 'P5', copy: 'internal' } as const

/** The emergency lane (T32–T36): first the life, then the paper. */
export const emergency = {
  decideUrgent: (d, context, input) => {
    const grade = (context.actor as Actor).grade
    const exception = !mayDecide(grade)
    const urgentDecision = {
      ...input,
      id: context.actId,
      by: signatory(context, context.hash({ urgent: d.urgent, answer: input })),
      grade,
      ruleset: context.policy.ruleset,
      exception,
    }
    return {
      next: moved(d, 'U_DECIDED', { urgentDecision }),
      payload: { ...urgentDecision },
      effects: [LOG, { type: 'awaitConfirmation' }],
      notices: exception
        ? [
            { to: 'HOS', what: 'urgentException' },
            { to: 'DPO', what: 'urgentException' },
            { to: 'IGB', what: 'urgentException' },
          ]
        : [],
    }
  },

  // The timer counts from the decision, however late the system comes to start it.
  awaitConfirmation: (d, context) => {
    const confirmBy = confirmationDue(d.urgentDecision.by.at, context.policy)
    return { next: moved(d, 'U_AWAIT_CONFIRM', { confirmBy }), payload: { confirmBy } }
  },

  confirmUrgent: (d, context, input) => {
    const { statement: _statement, ...said } = input
    const confirmation = {
      ...said,
      by: signatory(context, context.hash({ urgent: d.urgent, said })),
      late: context.now >= d.confirmBy,
    }
    return {
      next: moved(d, d.status, { confirmation }),
      payload: { ...confirmation },
      notices: [{ to: 'HOS', what: 'confirmationDue' }],
    }
  },

  ratifyUrgent: (d, context, input) => {
    const bound = context.hash({ decision: d.urgentDecision, input })
    const ratification = { ...input, by: signatory(context, bound) }
    const closure = {
      ropaEntry: input.ropaEntry,
      disposeOn: disposal(context.now, context.policy.settings),
      by: ratification.by,
    }
    return {
      next: moved(d, 'CLOSED', { ratification, closure }),
      payload: { ...ratification },
      effects: [LOG],
    }
  },

  lapseUrgent: (d) => ({
    next: moved(d, 'U_UNCONFIRMED', {}),
    payload: { confirmBy: d.confirmBy },
    notices: [
      { to: 'DPO', what: 'urgentUnconfirmed' },
      { to: 'requester', what: 'urgentUnconfirmed' },
    ],
  }),

  notUrgent: (d, context, input) => {
    const { callerName, callerRank, callerNumber } = d.urgent
    const requester = {
      name: callerName,
      rank: callerRank,
      idNumber: callerNumber,
      unit: '',
      email: '',
      phone: d.urgent.switchboard,
      supervisor: undefined,
    }
    const returned = { reason: input.reason, by: signatory(context, context.hash(d.urgent)) }
    return {
      next: moved(d, 'DRAFT', { gateway: 'G01', draft: { danger: 'no', requester }, returned }),
      payload: { reason: input.reason },
    }
  },
} satisfies Partial<Apply>

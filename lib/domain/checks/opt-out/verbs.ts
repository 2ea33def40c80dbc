import { optOutDetermination } from '../../records/checks/opt-out-determination'
import { signatory } from '../../shared/signatory'
import type { CheckChange, CheckContext, CheckModule } from '../kernel'
import type { OptOutAnswers } from './answers'
import { type Determination, isDetermined, unprovenOf } from './determine'
import {
  confirmedContent,
  determinedOf,
  type Flow,
  type FlowAbout,
  groundOf,
  hasRunOut,
  isSettled,
  type StaleCause,
  staleFrom,
} from './flow'
import type { FlowInputs } from './inputs'
import { isAssessed } from './states'

type Change = CheckChange<Flow>

const WATCHED = ['purpose', 'fields', 'recipient', 'legalBasis'] as const satisfies readonly StaleCause[]

const changedIn = (before: FlowAbout, after: FlowAbout) =>
  WATCHED.filter((name) => before[name] !== after[name])

const stale = (flow: Flow, context: CheckContext, causes: readonly StaleCause[], what: string): Flow => ({
  ...flow,
  status: 'STALE',
  clock: null,
  materialAt: context.now,
  stale: { on: context.today, causes, what },
})

const INSIDE = ['internal'] as const
const BOTH = ['internal', 'external'] as const

/** A conclusion nothing is missing from is sealed; why nothing lifts the duty of confidence stays inside. */
const recordsOf = (flow: Flow, { reference }: CheckContext): Pick<Change, 'records'> => {
  if (!isSettled(flow)) return {}
  const copies = flow.status === 'ASSESSED_BLOCKED' ? INSIDE : BOTH
  return {
    records: copies.map((copy) => ({
      kind: 'OPT_OUT',
      copy,
      make: (issue) => optOutDetermination(flow, reference, issue),
    })),
  }
}

const found = (flow: Flow, context: CheckContext): Determination => {
  const determined = determinedOf(flow, context)
  if (!isDetermined(determined))
    throw new Error(`a flow is concluded on answers that suffice: ${determined.needs}`)
  return determined
}

type Answered = { readonly on: string; readonly by: NonNullable<Flow['conclusion']>['by'] }

/** What it comes to now; `answered` says when the questions were, from which its year runs. */
const concluded = (flow: Flow, context: CheckContext, answered: Answered): Flow => {
  const { on, by } = answered
  const conclusion = { ...found(flow, context), on, by, exemptions: context.reference.versions.exemptions }
  return {
    ...flow,
    conclusion,
    status: conclusion.state,
    clock: staleFrom(conclusion, flow.answers),
    materialAt: flow.conclusion?.code === conclusion.code ? flow.materialAt : context.now,
  }
}

const again = (flow: Flow, context: CheckContext): Flow => {
  if (!flow.conclusion) throw new Error('what is not concluded has nothing to show or confirm')
  return concluded(flow, context, flow.conclusion)
}

/** Other answers have other evidence; what the same row of exemptions asked for stays. */
const answeredAnew = (flow: Flow, context: CheckContext, answers: OptOutAnswers): Flow => ({
  ...flow,
  answering: answers,
  answers,
  materialAt: context.now,
  evidence: flow.evidence.filter(({ ground }) => ground === groundOf(answers, context)),
  confirmations: [],
  past: flow.conclusion ? [...flow.past, flow.conclusion] : flow.past,
  stale: null,
})

/** Where it is found too late that the opt-out applied (3.7); an exemption that is yet to be shown may still hold. */
const uncheckedIn = ({ reference, status, title, conclusion }: Flow): NonNullable<Change['incidents']> =>
  status === 'ASSESSED_APPLIES' && unprovenOf(conclusion) === null
    ? [{ trigger: 'OPT_OUT_NOT_RUN', what: `${reference}: ${title}. The data went before this was found.` }]
    : []

export const FLOW_VERBS: CheckModule<Flow, FlowInputs>['apply'] = {
  describeFlow: (flow, context, about) => {
    const causes = changedIn(flow.about, about)
    const next = { ...flow, about, title: about.title }
    const isStale = isAssessed(flow.status) && causes.length > 0
    return {
      next: isStale ? stale(next, context, causes, 'What is said of the flow was changed.') : next,
      payload: { ...about, changed: causes },
    }
  },
  answerQuestion: (flow, _context, { page, answers }) => ({
    next: { ...flow, answering: { ...flow.answering, ...answers } },
    payload: { page, answers },
  }),
  assess: (flow, context, { answers, wentUnchecked = false }) => {
    const answered = { on: context.today, by: signatory(context, context.hash(answers)) }
    const next = concluded(answeredAnew(flow, context, answers), context, answered)
    return {
      next,
      payload: { answers, code: next.conclusion?.code, row: next.conclusion?.row, state: next.status },
      incidents: wentUnchecked ? uncheckedIn(next) : [],
      ...recordsOf(next, context),
    }
  },
  recordEvidence: (flow, context, { item, reference }) => {
    const held = {
      item,
      reference,
      ground: flow.conclusion?.ground ?? '',
      by: signatory(context, context.hash({ item, reference })),
    }
    const evidence = [...flow.evidence.filter((one) => one.item !== item), held]
    const next = again({ ...flow, evidence, confirmations: [] }, context)
    return { next, payload: { item, reference, code: next.conclusion?.code }, ...recordsOf(next, context) }
  },
  confirmAs: (flow, context, { as }) => {
    const by = signatory(context, context.hash(confirmedContent(flow)))
    const next = again({ ...flow, confirmations: [...flow.confirmations, { as, by }] }, context)
    return { next, payload: { as, code: next.conclusion?.code }, ...recordsOf(next, context) }
  },
  recordProcedure: (flow, context, procedure) => {
    const next = { ...flow, procedure: { ...procedure, by: signatory(context, context.hash(procedure)) } }
    return { next, payload: { ...procedure }, ...recordsOf(next, context) }
  },
  reportChange: (flow, context, { cause, what }) => ({
    next: stale(flow, context, [cause], what),
    payload: { cause, what },
  }),
  goStale: (flow, context) => {
    const [cause, what] = hasRunOut(flow, context)
      ? (['time', 'Its time has passed.'] as const)
      : (['tables', 'A table that it rests on changed.'] as const)
    return {
      next: stale(flow, context, [cause], what),
      payload: { on: flow.clock, what },
      notices: [{ to: 'INTAKE', what: 'checkReviewDue' }],
    }
  },
}

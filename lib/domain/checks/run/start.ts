import { permit } from '../../permissions/permissions'
import { done, HOUSE_RULES, type Outcome } from '../../shared/outcome'
import { signatory } from '../../shared/signatory'
import type { CheckContext, Matter } from '../kernel'
import type { FlowStatus } from '../opt-out/states'
import type { CheckMode } from './age'
import { trainedAs } from './guards'
import type { Run, RunFlow } from './run'

/** A run begins where the determination says that the opt-out applies, and only with leave to use the service. */

export type RunStart = {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly matter: Matter
  readonly flow: RunFlow & { readonly status: FlowStatus }
  readonly mode: CheckMode
  readonly permissionReference: string
  readonly alternativeRun: string | null
  readonly softwareVersion: string
}

export const startedRun = (start: RunStart, context: CheckContext): Outcome<Run> => {
  const refusal = startRefusal(start, context)
  return refusal ? { ok: false, refusal } : done(begun(start, context))
}

const startRefusal = ({ flow, permissionReference }: RunStart, context: CheckContext) => {
  // A run has an operator, who attests it; the product by itself is nobody.
  if (context.actor.role === 'SYSTEM') return { rule: HOUSE_RULES.notPermitted }
  const denial = permit(context.actor, 'operateRun')
  if (denial) return denial
  if (flow.status !== 'ASSESSED_APPLIES') return { rule: 'RUN_DETERMINATION' }
  if (permissionReference.trim() === '') return { rule: 'RUN_PERMISSION' }
  return trainedAs(context, 'optOutOperator')
}

const begun = ({ flow: { status, ...flow }, ...start }: RunStart, context: CheckContext): Run => ({
  ...start,
  flow,
  version: 1,
  status: 'OPEN',
  openedBy: signatory(context, context.hash({ flow, determined: status, mode: start.mode })),
  createdAt: context.now,
  clock: null,
  heldUntil: null,
  cohortBytes: null,
  cohort: null,
  request: null,
  sent: null,
  interim: null,
  answer: null,
  failure: null,
  confirmed: [],
  counts: null,
  release: null,
  attested: [],
  disclosed: null,
  purge: null,
})

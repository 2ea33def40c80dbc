import type { CheckModule } from '../kernel'
import { type Flow, hasRunOut, isUpset } from './flow'
import { FLOW_GUARDS } from './guards'
import type { FlowInputs } from './inputs'
import { FLOW_ROWS } from './transitions'
import { FLOW_VERBS } from './verbs'

/** The determination of one flow of data: whether the national data opt-out applies to it (2.2, 2.9). */
export const FLOW: CheckModule<Flow, FlowInputs> = {
  kind: 'flow',
  rows: FLOW_ROWS,
  guards: FLOW_GUARDS,
  apply: FLOW_VERBS,
  due: (flow, context) => (hasRunOut(flow, context) || isUpset(flow, context) ? 'goStale' : null),
}

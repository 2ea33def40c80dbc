import type { CheckRow } from '../kernel'
import type { FlowGuard } from './guards'
import type { FlowVerb } from './inputs'
import { ASSESSED, FLOW_STATUSES, type FlowStatus } from './states'

/** Section 2.9, the determination of a flow, as one table. The specification numbers no rows here; `OF…` is ours. */

type FlowRow = CheckRow<FlowStatus, FlowVerb, FlowGuard>

const row = (
  id: string,
  verb: FlowVerb,
  from: readonly FlowStatus[],
  to: FlowRow['to'],
  rest: Pick<FlowRow, 'permission' | 'guards' | 'recorded'>,
): FlowRow => ({ id, verb, from, to, ...rest })

const UNASSESSED: readonly FlowStatus[] = ['NOT_ASSESSED', 'STALE']

export const FLOW_ROWS: readonly FlowRow[] = [
  row('OF1', 'describeFlow', UNASSESSED, ['same'], {
    permission: 'keepFlow',
    guards: ['authorIsTrained'],
    recorded: 'purpose, fields, recipient and legal basis',
  }),
  row('OF2', 'describeFlow', ASSESSED, ['same', 'STALE'], {
    permission: 'keepFlow',
    guards: ['authorIsTrained'],
    recorded: 'what changed; stale unless only its name did (2.9)',
  }),
  row('OF3', 'assess', FLOW_STATUSES, ASSESSED, {
    permission: 'keepFlow',
    guards: ['authorIsTrained', 'answersSuffice'],
    recorded: 'answers, path and conclusion (2.2); earlier confirmations undone',
  }),
  row('OF4', 'recordEvidence', ASSESSED, ASSESSED, {
    permission: 'keepFlow',
    guards: ['authorIsTrained', 'evidenceIsAsked'],
    recorded: 'where an item of evidence is kept; earlier confirmations undone',
  }),
  row('OF5', 'confirmAs', ASSESSED, ASSESSED, {
    permission: 'confirmFlow',
    guards: [
      'approverIsTrained',
      'roleIsAsked',
      'holdsThatRole',
      'evidenceIsThere',
      'confirmerDidNotAssess',
      'confirmerIsAnother',
    ],
    recorded: 'a confirming role says yes to these answers and this evidence',
  }),
  row('OF6', 'recordProcedure', ['ASSESSED_APPLIES'], ['same'], {
    permission: 'keepFlow',
    guards: ['authorIsTrained'],
    recorded: 'the written operating procedure (NB4)',
  }),
  row('OF7', 'reportChange', ASSESSED, ['STALE'], {
    permission: 'keepFlow',
    guards: ['authorIsTrained'],
    recorded: 'what changed outside (2.9)',
  }),
  row('OF8', 'goStale', ASSESSED, ['STALE'], {
    permission: 'SYSTEM',
    guards: ['isOutOfDate'],
    recorded: 'twelve months, the end of the letter, or tables under which it is concluded otherwise',
  }),
  row('OF9', 'answerQuestion', FLOW_STATUSES, ['same'], {
    permission: 'keepFlow',
    guards: ['authorIsTrained'],
    recorded: 'the answers of one page; nothing is concluded by it',
  }),
]

import type { CheckActs } from '@/app/(council)/check-pages/act'
import { CHANGE_FIELDS, FLOW_FIELDS, PROCEDURE_FIELDS } from '@/lib/content/opt-out-words'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import * as inputs from '@/lib/domain/checks/opt-out/inputs'
import { describeFlow, recordProcedure, reportChange } from './actions'

/** Acts on a flow that have a page of their own and ask for nothing but their form. */
export const FLOW_ACTS: CheckActs<'procedure' | 'about' | 'changed', Flow, inputs.FlowInputs> = {
  procedure: {
    verb: 'recordProcedure',
    title: 'Write down how the check is run',
    hint: 'Who runs it, how often, who attests it, and what happens when it fails.',
    action: recordProcedure,
    schema: inputs.procedure,
    fields: PROCEDURE_FIELDS,
    answers: ({ procedure }) => ({ ...procedure }),
    submit: 'Save how it is run',
  },
  about: {
    verb: 'describeFlow',
    title: 'Change what is said of the flow',
    hint: 'Its name, purpose, data, recipient or legal basis.',
    action: describeFlow,
    schema: inputs.about,
    fields: FLOW_FIELDS,
    answers: ({ about }) => about,
    submit: 'Save',
  },
  changed: {
    verb: 'reportChange',
    title: 'Say that something changed',
    hint: 'For example, a new letter of support.',
    action: reportChange,
    schema: inputs.change,
    fields: CHANGE_FIELDS,
    submit: 'Report the change',
  },
}

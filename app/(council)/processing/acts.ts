import * as words from '@/lib/content/processing-words'
import * as inputs from '@/lib/domain/checks/processing/inputs'
import type { ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import type { ProcessingAct } from '@/lib/paths'
import type { CheckActs } from '../check-pages/act'
import { describeProcessing, endProcessing, listRecipient } from './actions'

export const PROCESSING_ACTS: CheckActs<ProcessingAct, ProcessingEntry, inputs.ProcessingInputs> = {
  change: {
    verb: 'describeProcessing',
    title: 'Change the entry',
    hint: 'Its owner reviews it and its coordinator confirms it again afterwards.',
    action: describeProcessing,
    schema: inputs.processingContent,
    fields: words.PROCESSING_FIELDS,
    answers: (entry) => ({ ...entry, retentionMonths: String(entry.retentionMonths) }),
    submit: 'Save this version',
  },
  recipient: {
    verb: 'listRecipient',
    title: 'Enter a recipient',
    hint: 'A signature enters its recipient by itself; enter here whoever receives the data already.',
    action: listRecipient,
    schema: inputs.listing,
    fields: words.RECIPIENT_FIELDS,
    submit: 'Enter the recipient',
  },
  end: {
    verb: 'endProcessing',
    title: 'End the entry',
    hint: 'Once nobody receives the data any more.',
    action: endProcessing,
    schema: inputs.ending,
    fields: words.END_FIELDS,
    submit: 'End the entry',
    warning: true,
  },
}

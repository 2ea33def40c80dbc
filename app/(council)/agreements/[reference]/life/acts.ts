import {
  KEEP_GOING_FIELDS,
  renewFields,
  SUSPEND_FIELDS,
  TRIGGER_FIELDS,
} from '@/lib/content/agreement-life-forms'
import { lastReviewDay } from '@/lib/domain/agreement/clocks'
import * as inputs from '@/lib/domain/agreement/inputs'
import type { Acts } from './act'
import { keepGoing, renewAgreement, reportTrigger, suspendAgreement } from './actions'

export const LIFE_ACTS: Acts = {
  renew: {
    verb: 'renewAgreement',
    title: 'Review it and renew it',
    hint: 'Say what the review found, and when it is looked at again.',
    action: renewAgreement,
    schema: inputs.reviewOutcome,
    fields: (a, today) => renewFields(lastReviewDay(a.text, today)),
    submit: 'Sign the review',
  },
  'keep-going': {
    verb: 'keepGoing',
    title: 'Say why it goes on',
    hint: 'A director’s reason puts the suspension off, for a time.',
    action: keepGoing,
    schema: inputs.keepGoing,
    fields: () => KEEP_GOING_FIELDS,
    submit: 'Sign this reason',
  },
  report: {
    verb: 'reportTrigger',
    title: 'Report what calls for a review',
    hint: 'An incident, a change in the law, other data, another supplier, a merger, a complaint upheld.',
    action: reportTrigger,
    schema: inputs.trigger,
    fields: () => TRIGGER_FIELDS,
    submit: 'Report it',
  },
  suspend: {
    verb: 'suspendAgreement',
    title: 'Suspend it',
    hint: 'No data flows under it until it is reviewed.',
    action: suspendAgreement,
    schema: inputs.reason,
    fields: () => SUSPEND_FIELDS,
    submit: 'Suspend it now',
    warning: true,
  },
}

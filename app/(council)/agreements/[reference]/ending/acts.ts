import type { EndingAct } from '@/components/agreement/ending'
import {
  DISPOSAL_FIELDS,
  END_FIELDS,
  noticeFields,
  SWEEP_FIELDS,
  UNCERTIFIED_FIELDS,
} from '@/lib/content/agreement-life-forms'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import * as inputs from '@/lib/domain/agreement/inputs'
import type { Act } from '../life/act'
import { endAgreement, flagUncertified, giveNotice, recordDisposal, recordSweep } from './actions'

export const theirNameOf = ({ organisation }: Pick<Agreement, 'organisation'>) =>
  organisation?.name ?? 'The other party'

export const ENDING_ACTS: Readonly<Record<EndingAct, Act>> = {
  notice: {
    verb: 'giveNotice',
    title: 'Record the notice',
    hint: 'Who gives it, the last day, and who has received data.',
    action: giveNotice,
    schema: inputs.notice,
    fields: (a) => noticeFields(theirNameOf(a)),
    submit: 'Sign the notice',
    warning: true,
  },
  certificate: {
    verb: 'recordDisposal',
    title: 'Record a certificate',
    hint: 'That data was returned or deleted.',
    action: recordDisposal,
    schema: inputs.disposal,
    fields: () => DISPOSAL_FIELDS,
    submit: 'Record the certificate',
  },
  'last-notices': {
    verb: 'recordSweep',
    title: 'Record the last notices to recipients',
    hint: 'Everybody who received data is told of its last corrections and erasures.',
    action: recordSweep,
    schema: inputs.note,
    fields: () => SWEEP_FIELDS,
    submit: 'Record that they were told',
  },
  'no-certificate': {
    verb: 'flagUncertified',
    title: 'Flag that no certificate came',
    hint: 'A breach of the agreement. The board is told.',
    action: flagUncertified,
    schema: inputs.reason,
    fields: () => UNCERTIFIED_FIELDS,
    submit: 'Flag it as a breach',
    warning: true,
  },
  end: {
    verb: 'endAgreement',
    title: 'End it',
    hint: 'Once everything before it is done.',
    action: endAgreement,
    schema: inputs.end,
    fields: () => END_FIELDS,
    submit: 'End the agreement',
    warning: true,
  },
}

'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import { boundSigning, reason } from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'

export const signAgreement = agreementAction({
  verb: 'signAgreement',
  schema: boundSigning,
  toInput: ({ confirms: _confirmed, ...signed }) => signed,
  next: paths.agreement,
})

export const declineToSign = agreementAction({
  verb: 'declineToSign',
  schema: reason,
  next: paths.agreement,
})

'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import * as inputs from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'

export const partnerSigns = agreementAction({
  verb: 'signAgreement',
  schema: inputs.boundSigning,
  toInput: ({ confirms: _read, ...given }) => given,
  next: paths.partnerAgreement,
})

export const partnerDeclines = agreementAction({
  verb: 'declineToSign',
  schema: inputs.reason,
  next: paths.partnerAgreement,
})

'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import * as inputs from '@/lib/domain/agreement/inputs'
import { line } from '@/lib/domain/shared/text'
import { paths } from '@/lib/paths'

/** The fingerprint of the text that was on the page: another text is not signed by mistake. */
export const partnerSigns = agreementAction({
  verb: 'signAgreement',
  schema: inputs.signing.extend({ textHash: line('the fingerprint of the text', { max: 64 }) }),
  toInput: ({ confirms: _read, ...given }) => given,
  next: paths.partnerAgreement,
})

export const partnerDeclines = agreementAction({
  verb: 'declineToSign',
  schema: inputs.reason,
  next: paths.partnerAgreement,
})

'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import * as inputs from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'

export const approveAgreement = agreementAction({
  verb: 'approveAgreement',
  schema: inputs.approval,
  next: paths.agreement,
})

export const returnToLegal = agreementAction({
  verb: 'returnToLegal',
  schema: inputs.reason,
  next: paths.agreement,
})

'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import { reason } from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'

export const abandon = agreementAction({
  verb: 'abandon',
  schema: reason,
  next: paths.agreement,
})

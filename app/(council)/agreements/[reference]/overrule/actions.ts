'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import { overrule } from '@/lib/domain/agreement/triage/inputs'
import { paths } from '@/lib/paths'

export const overruleTriage = agreementAction({
  verb: 'overruleTriage',
  schema: overrule,
  next: paths.agreement,
})

'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import { outside } from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'

export const keepOutsideReferences = agreementAction({
  verb: 'keepOutsideReferences',
  schema: outside,
  next: paths.agreement,
})

'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

export const concludeTriage = agreementAction({
  verb: 'concludeTriage',
  schema: nothing,
  next: paths.agreement,
})

export const confirmTriage = agreementAction({
  verb: 'confirmTriage',
  schema: nothing,
  next: paths.agreement,
})

'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import { reason } from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'

export const startVariation = agreementAction({
  verb: 'startVariation',
  schema: reason,
  next: (reference) => paths.agreementStep(reference, 'variation'),
})

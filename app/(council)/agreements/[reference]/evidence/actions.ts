'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import { evidence } from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'

export const recordEvidence = agreementAction({
  verb: 'recordEvidence',
  schema: evidence,
  next: (reference) => paths.agreementStep(reference, 'evidence'),
})

'use server'

import { transferAction } from '@/lib/actions/transfer-action'
import { capacityDecision } from '@/lib/domain/checks/transfer/inputs'
import { paths } from '@/lib/paths'

export const decideCapacity = transferAction({
  verb: 'decideCapacity',
  schema: capacityDecision,
  next: paths.transfer,
})

'use server'

import { transferAction } from '@/lib/actions/transfer-action'
import { mechanismChoice, reason } from '@/lib/domain/checks/transfer/inputs'
import { paths } from '@/lib/paths'

export const chooseMechanism = transferAction({
  verb: 'chooseMechanism',
  schema: mechanismChoice,
  next: paths.transfer,
})

export const replaceMechanism = transferAction({
  verb: 'replaceMechanism',
  schema: reason,
  next: (reference) => paths.transferStep(reference, 'mechanism'),
})

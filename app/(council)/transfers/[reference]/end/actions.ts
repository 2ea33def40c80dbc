'use server'

import { transferAction } from '@/lib/actions/transfer-action'
import { termination } from '@/lib/domain/checks/transfer/inputs'
import { flowReport } from '@/lib/domain/checks/transfer/small-inputs'
import { paths } from '@/lib/paths'

export const endTransfer = transferAction({
  verb: 'terminateTransfer',
  schema: termination,
  next: paths.transfer,
})

export const reportFlow = transferAction({
  verb: 'reportFlow',
  schema: flowReport,
  next: paths.transfer,
})

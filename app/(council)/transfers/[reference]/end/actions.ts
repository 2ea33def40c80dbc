'use server'

import { transferAction, transferForm } from '@/lib/actions/transfer-action'
import { termination } from '@/lib/domain/checks/transfer/inputs'
import { flowReport } from '@/lib/domain/checks/transfer/small-inputs'
import { paths } from '@/lib/paths'
import { endTransfer as end } from '@/lib/use-cases/checks/transfers'
import { shell } from '@/lib/use-cases/shell'

export const endTransfer = transferForm({
  schema: termination,
  run: (ending, turn, who) => end(shell(), who, turn, ending),
  next: paths.transfer,
})

export const reportFlow = transferAction({
  verb: 'reportFlow',
  schema: flowReport,
  next: paths.transfer,
})

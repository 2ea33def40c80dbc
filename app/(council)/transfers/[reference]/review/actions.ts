'use server'

import { transferAction, transferForm } from '@/lib/actions/transfer-action'
import { trigger } from '@/lib/domain/checks/transfer/inputs'
import { nothing } from '@/lib/domain/checks/transfer/small-inputs'
import { paths } from '@/lib/paths'
import { signTransfer } from '@/lib/use-cases/checks/transfers'
import { shell } from '@/lib/use-cases/shell'

export const reportTransferChange = transferAction({
  verb: 'reportTransferChange',
  schema: trigger,
  next: paths.transfer,
})

export const completeReview = transferForm({
  schema: nothing,
  run: (_nothing, turn, who) => signTransfer(shell(), who, { ...turn, verb: 'completeReview' }),
  next: paths.transfer,
})

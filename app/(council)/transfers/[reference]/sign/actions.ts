'use server'

import { transferForm } from '@/lib/actions/transfer-action'
import { nothing } from '@/lib/domain/checks/transfer/small-inputs'
import { paths } from '@/lib/paths'
import { signTransfer as sign } from '@/lib/use-cases/checks/transfers'
import { shell } from '@/lib/use-cases/shell'

export const signTransfer = transferForm({
  schema: nothing,
  run: (_nothing, turn, who) => sign(shell(), who, { ...turn, verb: 'signTransfer' }),
  next: paths.transfer,
})

'use server'

import { transferForm } from '@/lib/actions/transfer-action'
import { departureForm } from '@/lib/domain/checks/transfer/small-inputs'
import { londonInstant } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'
import { departFromAdvice } from '@/lib/use-cases/checks/transfers'
import { shell } from '@/lib/use-cases/shell'

export const dissentFromAdvice = transferForm({
  schema: departureForm,
  run: ({ toldOn, toldAt, ...said }, turn, who) =>
    departFromAdvice(shell(), who, turn, {
      ...said,
      communicatedAt: londonInstant(toldOn, toldAt.padStart(5, '0')),
    }),
  next: paths.transfer,
})

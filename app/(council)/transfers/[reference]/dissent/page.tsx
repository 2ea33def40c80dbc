import type { Metadata } from 'next'
import { AdviceShown } from '@/components/check/transfer/advice'
import { WarningText } from '@/components/ui/warning-text'
import { DISSENT_FIELDS } from '@/lib/content/transfer-act-words'
import { departureForm } from '@/lib/domain/checks/transfer/small-inputs'
import { openTransferPage, type TransferParams } from '../open-transfer'
import { TransferForm } from '../transfer-form'
import { TransferFrame } from '../transfer-frame'
import { dissentFromAdvice } from './actions'

export const metadata: Metadata = { title: 'Depart from the advice' }

export default async function DissentPage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferFrame open={open} title="Depart from the advice">
      <WarningText>
        A director or the senior information risk owner may go on against the advice, with reasons. A block of
        the table stays a block: nobody can depart from it.
      </WarningText>
      <AdviceShown t={open.t} />
      <TransferForm
        open={open}
        verb="dissentFromAdvice"
        schema={departureForm}
        fields={DISSENT_FIELDS}
        submit="Sign your decision"
        warning
        action={dissentFromAdvice}
      />
    </TransferFrame>
  )
}

import type { Metadata } from 'next'
import { onwardFields } from '@/lib/content/transfer-words'
import { onwardLine } from '@/lib/domain/checks/transfer/lines'
import { openTransferPage, type TransferParams } from '../../open-transfer'
import { TransferForm } from '../../transfer-form'
import { backToTransferStep, TransferFrame } from '../../transfer-frame'
import { addOnward } from '../actions'

export const metadata: Metadata = { title: 'Somebody it is passed on to' }

export default async function PassOnPage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferFrame
      open={open}
      title="Somebody it is passed on to"
      back={backToTransferStep(open.t.reference, 'onward', 'Back to the list')}
    >
      <TransferForm
        open={open}
        verb="editTransfer"
        schema={onwardLine}
        fields={onwardFields(open.context.reference)}
        submit="Add"
        action={addOnward}
      />
    </TransferFrame>
  )
}

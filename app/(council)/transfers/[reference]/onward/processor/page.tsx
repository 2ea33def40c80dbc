import type { Metadata } from 'next'
import { subProcessorFields } from '@/lib/content/transfer-words'
import { subProcessorLine } from '@/lib/domain/checks/transfer/lines'
import { openTransferPage, type TransferParams } from '../../open-transfer'
import { TransferForm } from '../../transfer-form'
import { backToTransferStep, TransferFrame } from '../../transfer-frame'
import { addSubProcessor } from '../actions'

export const metadata: Metadata = { title: 'A processor of the recipient' }

export default async function ProcessorPage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferFrame
      open={open}
      title="A processor of the recipient"
      back={backToTransferStep(open.t.reference, 'onward', 'Back to the list')}
    >
      <TransferForm
        open={open}
        verb="editTransfer"
        schema={subProcessorLine}
        fields={subProcessorFields(open.context.reference)}
        submit="Add this processor"
        action={addSubProcessor}
      />
    </TransferFrame>
  )
}

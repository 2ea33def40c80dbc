import type { Metadata } from 'next'
import { WhyWeAsk } from '@/components/check/transfer/why-we-ask'
import { placeFields } from '@/lib/content/transfer-words'
import { placeOf } from '@/lib/domain/checks/transfer/pages'
import { openTransferPage, type TransferParams } from '../../open-transfer'
import { TransferForm } from '../../transfer-form'
import { backToTransferStep, TransferFrame } from '../../transfer-frame'
import { addTransferPlace } from '../actions'

export const metadata: Metadata = { title: 'Add a place' }

export default async function AddPlacePage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferFrame
      open={open}
      title="Add a place"
      back={backToTransferStep(open.t.reference, 'where', 'Back to the places')}
    >
      <WhyWeAsk page="where" />
      <TransferForm
        open={open}
        verb="editTransfer"
        schema={placeOf}
        fields={placeFields(open.context.reference)}
        submit="Add this place"
        action={addTransferPlace}
      />
    </TransferFrame>
  )
}

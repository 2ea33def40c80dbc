import type { Metadata } from 'next'
import { CAPACITY_FIELDS } from '@/lib/content/transfer-words'
import { capacityDecision } from '@/lib/domain/checks/transfer/inputs'
import { openTransferPage, type TransferParams } from '../open-transfer'
import { TransferForm } from '../transfer-form'
import { TransferFrame } from '../transfer-frame'
import { decideCapacity } from './actions'

export const metadata: Metadata = { title: 'How does the council act?' }

export default async function CapacityPage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferFrame open={open} title="How does the council act?">
      <p className="govuk-body">
        Some exceptions are closed to a council that uses its public powers. Only the Data Protection Officer
        may say that it uses none here, and why. The transfer then begins again with that.
      </p>
      <TransferForm
        open={open}
        verb="decideCapacity"
        schema={capacityDecision}
        fields={CAPACITY_FIELDS}
        submit="Sign how the council acts"
        warning
        action={decideCapacity}
        saved={open.t.content}
      />
    </TransferFrame>
  )
}

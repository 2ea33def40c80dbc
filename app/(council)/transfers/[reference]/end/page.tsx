import type { Metadata } from 'next'
import { Details } from '@/components/ui/details'
import { END_FIELDS, FLOW_FIELDS } from '@/lib/content/transfer-act-words'
import { termination } from '@/lib/domain/checks/transfer/inputs'
import { flowReport } from '@/lib/domain/checks/transfer/small-inputs'
import { openTransferPage, type TransferParams } from '../open-transfer'
import { TransferForm } from '../transfer-form'
import { TransferFrame } from '../transfer-frame'
import { endTransfer, reportFlow } from './actions'

export const metadata: Metadata = { title: 'End it' }

export default async function EndPage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferFrame open={open} title="End the transfer">
      <p className="govuk-body">
        Nothing may go from then on. The recipient certifies that the data is destroyed or returned.
      </p>
      <TransferForm
        open={open}
        verb="terminateTransfer"
        schema={termination}
        fields={END_FIELDS}
        submit="End the transfer"
        warning
        action={endTransfer}
      />
      <Details summary="Data went although it may not">
        <TransferForm
          open={open}
          verb="reportFlow"
          schema={flowReport}
          fields={FLOW_FIELDS}
          submit="Report it as an incident"
          action={reportFlow}
        />
      </Details>
    </TransferFrame>
  )
}

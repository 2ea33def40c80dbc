import type { Metadata } from 'next'
import { whoFields } from '@/lib/content/transfer-words'
import { who } from '@/lib/domain/checks/transfer/pages'
import { saveWho } from '../actions'
import { TransferContentPage } from '../content-page'
import { openTransferPage, type TransferParams } from '../open-transfer'

export const metadata: Metadata = { title: 'Who receives it?' }

export default async function WhoPage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferContentPage
      open={open}
      title="Who receives it?"
      page={who}
      fields={whoFields(open.context.reference)}
      action={saveWho}
    />
  )
}

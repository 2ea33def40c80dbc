import type { Metadata } from 'next'
import { PURPOSE_FIELDS } from '@/lib/content/transfer-words'
import { purpose } from '@/lib/domain/checks/transfer/pages'
import { savePurpose } from '../actions'
import { TransferContentPage } from '../content-page'
import { openTransferPage, type TransferParams } from '../open-transfer'

export const metadata: Metadata = { title: 'What is it for, and what allows it?' }

export default async function PurposePage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferContentPage
      open={open}
      title="What is it for, and what allows it?"
      page={purpose}
      fields={PURPOSE_FIELDS}
      action={savePurpose}
    />
  )
}

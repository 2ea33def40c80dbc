import type { Metadata } from 'next'
import { CARE_FIELDS } from '@/lib/content/transfer-words'
import { care } from '@/lib/domain/checks/transfer/pages'
import { saveCare } from '../actions'
import { TransferContentPage } from '../content-page'
import { openTransferPage, type TransferParams } from '../open-transfer'

export const metadata: Metadata = { title: 'What care was taken?' }

export default async function CarePage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferContentPage
      open={open}
      title="What care was taken?"
      page={care}
      fields={CARE_FIELDS}
      action={saveCare}
    />
  )
}

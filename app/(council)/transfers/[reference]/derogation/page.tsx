import type { Metadata } from 'next'
import { DEROGATION_FIELDS } from '@/lib/content/transfer-words'
import { derogation } from '@/lib/domain/checks/transfer/pages'
import { saveDerogation } from '../actions'
import { TransferContentPage } from '../content-page'
import { openTransferPage, type TransferParams } from '../open-transfer'

export const metadata: Metadata = { title: 'Why an exception?' }

export default async function DerogationPage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferContentPage
      open={open}
      title="Why an exception?"
      page={derogation}
      fields={DEROGATION_FIELDS}
      action={saveDerogation}
    >
      <p className="govuk-body">
        An exception is for one transfer at a time, and every use is decided afresh. Write what the one that
        is relied on needs; leave the rest empty.
      </p>
    </TransferContentPage>
  )
}

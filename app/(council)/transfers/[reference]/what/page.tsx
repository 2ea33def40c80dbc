import type { Metadata } from 'next'
import { WHAT_FIELDS } from '@/lib/content/transfer-words'
import { what } from '@/lib/domain/checks/transfer/pages'
import { saveWhat } from '../actions'
import { TransferContentPage } from '../content-page'
import { openTransferPage, type TransferParams } from '../open-transfer'

export const metadata: Metadata = { title: 'What goes, and how?' }

export default async function WhatPage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferContentPage
      open={open}
      title="What goes, and how?"
      page={what}
      fields={WHAT_FIELDS}
      action={saveWhat}
    />
  )
}

import type { Metadata } from 'next'
import { openTransferPage, type TransferParams } from '../open-transfer'
import { Signing } from '../signing'
import { TransferFrame } from '../transfer-frame'
import { signTransfer } from './actions'

export const metadata: Metadata = { title: 'Sign' }

export default async function SignPage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferFrame open={open} title="Sign the transfer" wide>
      <Signing open={open} verb="signTransfer" action={signTransfer} label="Sign the transfer" />
    </TransferFrame>
  )
}

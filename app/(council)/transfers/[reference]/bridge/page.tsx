import type { Metadata } from 'next'
import { BRIDGE_CHECK_FIELDS, BRIDGE_FIELDS, FLOW_CONTINUES_FIELD } from '@/lib/content/transfer-words'
import { bridge } from '@/lib/domain/checks/transfer/pages'
import { bridgeCheckForm } from '@/lib/domain/checks/transfer/small-inputs'
import { FLOWING } from '@/lib/domain/checks/transfer/states'
import { dayOf } from '@/lib/domain/shared/when'
import { saveBridge } from '../actions'
import { ContentForm } from '../content-page'
import { type OpenTransfer, openTransferPage, type TransferParams } from '../open-transfer'
import { TransferForm } from '../transfer-form'
import { TransferFrame } from '../transfer-frame'
import { checkBridge } from './actions'

export const metadata: Metadata = { title: 'The United States list' }

const LastLooked = ({ open: { t } }: { readonly open: OpenTransfer }) => {
  const { checkedOn, checkedBy } = t.content.usDpf ?? {}
  return checkedOn ? (
    <p className="govuk-body">
      It was last looked at on {dayOf(checkedOn)} by {checkedBy}.
    </p>
  ) : null
}

/** Once it is signed, what the list says is recorded without beginning again. */
const Looked = ({ open }: { readonly open: OpenTransfer }) =>
  FLOWING.includes(open.t.status) ? (
    <TransferForm
      open={open}
      verb="recordBridgeCheck"
      schema={bridgeCheckForm}
      fields={[...BRIDGE_CHECK_FIELDS, FLOW_CONTINUES_FIELD]}
      submit="Record what the list says today"
      action={checkBridge}
    />
  ) : (
    <ContentForm open={open} page={bridge} fields={BRIDGE_FIELDS} action={saveBridge} />
  )

export default async function BridgePage(page: TransferParams) {
  const open = await openTransferPage(page)
  const { bridgeCheckDays } = open.context.settings
  return (
    <TransferFrame open={open} title="What does the United States list say?">
      <p className="govuk-body">
        Recipients in the United States are covered while their entry on the Data Privacy Framework list is
        active. Look at the list itself: an entry that was looked at more than {bridgeCheckDays} days before
        the signature does not count.
      </p>
      <LastLooked open={open} />
      <Looked open={open} />
    </TransferFrame>
  )
}

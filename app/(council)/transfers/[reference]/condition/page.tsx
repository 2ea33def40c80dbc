import type { Metadata } from 'next'
import { conditionFields } from '@/lib/content/transfer-words'
import { adequacyRowOf, isBridge } from '@/lib/domain/checks/transfer/adequacy'
import { abroad, destinationsOf } from '@/lib/domain/checks/transfer/destinations'
import { conditionLine } from '@/lib/domain/checks/transfer/lines'
import { dayOf } from '@/lib/domain/shared/when'
import { LinesListed } from '../lines-listed'
import { type OpenTransfer, openTransferPage, type TransferParams } from '../open-transfer'
import { TransferForm } from '../transfer-form'
import { TransferFrame } from '../transfer-frame'
import { addCondition, removeCondition } from './actions'

export const metadata: Metadata = { title: 'What shows that the recipient is covered' }

/** Rows of the places of this transfer that cover some recipients only. */
const scopesOf = ({ t, context: { reference } }: OpenTransfer) =>
  [...new Set(destinationsOf(t.content).flatMap(abroad))]
    .map((code) => adequacyRowOf(code, reference))
    .filter((row) => row.status === 'partial' && !isBridge(row))

const Add = ({ open }: { readonly open: OpenTransfer }) => {
  const scopes = scopesOf(open)
  return scopes.length === 0 ? (
    <p className="govuk-body">
      None of its places is covered for some recipients only, so there is nothing to show here.
    </p>
  ) : (
    <TransferForm
      open={open}
      verb="editTransfer"
      schema={conditionLine}
      fields={conditionFields(scopes)}
      submit="Record this"
      action={addCondition}
    />
  )
}

export default async function ConditionPage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferFrame open={open} title="What shows that the recipient is covered?">
      <p className="govuk-body">
        Some countries are covered for some recipients only. Your name and today’s date are kept with what you
        record.
      </p>
      <LinesListed
        open={open}
        verb="editTransfer"
        list="scopeConditionEvidence"
        remove={removeCondition}
        lines={open.t.content.scopeConditionEvidence.map((one) => ({
          title: one.scopeCode,
          rows: [
            { key: 'Statute', value: one.statute },
            { key: 'Confirmed', value: one.confirmation },
            { key: 'Checked', value: `${one.checkedBy}${one.checkedOn ? `, ${dayOf(one.checkedOn)}` : ''}` },
          ],
        }))}
      />
      <Add open={open} />
    </TransferFrame>
  )
}

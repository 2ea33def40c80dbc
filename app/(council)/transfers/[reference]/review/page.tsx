import type { Metadata } from 'next'
import { SummaryList } from '@/components/ui/summary-list'
import { TRIGGER_FIELDS } from '@/lib/content/transfer-act-words'
import { trigger } from '@/lib/domain/checks/transfer/inputs'
import { REVIEW_TRIGGER_NAMES } from '@/lib/domain/checks/transfer/review'
import type { ReviewState } from '@/lib/domain/checks/transfer/transfer'
import { dayOf } from '@/lib/domain/shared/when'
import { type OpenTransfer, openTransferPage, type TransferParams } from '../open-transfer'
import { Signing } from '../signing'
import { TransferForm } from '../transfer-form'
import { TransferFrame } from '../transfer-frame'
import { completeReview, reportTransferChange } from './actions'

export const metadata: Metadata = { title: 'Review' }

const dueRows = ({ due }: ReviewState) =>
  due
    ? [
        { key: 'Due since', value: dayOf(due.since) },
        {
          key: 'Because',
          value: due.trigger === 'DATE' ? 'Its day came' : REVIEW_TRIGGER_NAMES[due.trigger],
        },
        { key: 'What happened', value: due.what || 'Nothing else' },
      ]
    : []

const When = ({ open: { t } }: { readonly open: OpenTransfer }) =>
  t.review ? (
    <SummaryList
      rows={[
        { key: 'Next review', value: `${dayOf(t.review.nextOn)}. ${t.review.why}` },
        ...dueRows(t.review),
      ]}
    />
  ) : (
    <p className="govuk-body">A review is set when it is signed.</p>
  )

const Report = ({ open }: { readonly open: OpenTransfer }) => (
  <>
    <h2 className="govuk-heading-m">Something changed before then</h2>
    <TransferForm
      open={open}
      verb="reportTransferChange"
      schema={trigger}
      fields={TRIGGER_FIELDS}
      submit="Report it: the review is due now"
      action={reportTransferChange}
    />
  </>
)

export default async function ReviewPage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferFrame open={open} title="Is it still so?" wide>
      <When open={open} />
      {open.t.status === 'REVIEW_DUE' ? (
        <Signing
          open={open}
          verb="completeReview"
          action={completeReview}
          label="Complete the review and sign afresh"
        />
      ) : (
        <Report open={open} />
      )}
    </TransferFrame>
  )
}

import type { Metadata } from 'next'
import { DecisionShown } from '@/components/check/transfer/decision'
import { WhyWeAsk } from '@/components/check/transfer/why-we-ask'
import { SCREEN_FIELDS } from '@/lib/content/transfer-words'
import { screen } from '@/lib/domain/checks/transfer/pages'
import { concludeQuestions, recordBlock, reviewAnonymous, saveScreen } from '../actions'
import { ContentForm } from '../content-page'
import { type OpenTransfer, openTransferPage, type TransferParams } from '../open-transfer'
import { TransferButton } from '../transfer-form'
import { TransferFrame } from '../transfer-frame'

export const metadata: Metadata = { title: 'Three questions' }

const Anonymous = ({ open }: { readonly open: OpenTransfer }) =>
  open.t.content.isAnonymous && open.t.anonymityReview === null ? (
    <>
      <h2 className="govuk-heading-m">Can really nobody be known from it?</h2>
      <p className="govuk-body gh-pre-line">{open.t.content.anonymityEvidence}</p>
      <TransferButton
        open={open}
        verb="reviewAnonymity"
        action={reviewAnonymous}
        label="I have reviewed this: nobody can be known"
      />
    </>
  ) : null

/** What the answers and the other facts come to, and the two ways on. */
const Concluding = ({ open }: { readonly open: OpenTransfer }) => (
  <>
    <h2 className="govuk-heading-m">What it comes to</h2>
    <DecisionShown result={open.result} reference={open.context.reference} />
    <TransferButton
      open={open}
      verb="screenTransfer"
      action={concludeQuestions}
      label="Conclude the three questions"
    />
    <TransferButton
      open={open}
      verb="evaluateTransfer"
      action={recordBlock}
      label="Record that it is blocked"
      warning
      quiet
    />
  </>
)

export default async function ScreenPage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferFrame open={open} title="Is it a transfer that the law restricts?">
      <p className="govuk-body">
        Three times yes makes a restricted transfer. All three are answered, each with its reason.
      </p>
      <WhyWeAsk page="screen" />
      <ContentForm open={open} page={screen} fields={SCREEN_FIELDS} action={saveScreen} />
      <Anonymous open={open} />
      <Concluding open={open} />
    </TransferFrame>
  )
}

import type { Metadata } from 'next'
import { AdviceShown, ConditionsShown } from '@/components/check/transfer/advice'
import { TransferContentShown } from '@/components/check/transfer/content'
import { DecisionShown } from '@/components/check/transfer/decision'
import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import { ASK_FIELDS, closeFields, GIVE_FIELDS } from '@/lib/content/transfer-act-words'
import type { Condition } from '@/lib/domain/checks/transfer/advice'
import { adviceForm, questionForm } from '@/lib/domain/checks/transfer/small-inputs'
import { may, type Permission } from '@/lib/domain/permissions/permissions'
import { momentOf } from '@/lib/domain/shared/when'
import { type OpenTransfer, openTransferPage, type TransferParams } from '../open-transfer'
import { TransferButton, TransferForm } from '../transfer-form'
import { TransferFrame } from '../transfer-frame'
import {
  acknowledgeDissent,
  adviseOnTransfer,
  closeTransferCondition,
  requestTransferAdvice,
} from './actions'
import { closeSpecOf } from './close-spec'

export const metadata: Metadata = { title: 'Advice' }

type Props = { readonly open: OpenTransfer }

const isFor = ({ actor }: OpenTransfer, permission: Permission) => may(actor, permission)

const AskedNow = ({ open: { t } }: Props) =>
  t.asked ? (
    <SummaryList
      card={{ title: 'Advice is asked for' }}
      rows={[
        { key: 'By', value: `${t.asked.by.name}, ${momentOf(t.asked.by.at)}` },
        { key: 'Question', value: <span className="gh-pre-line">{t.asked.question}</span> },
        { key: 'Supplied', value: t.asked.supplied.join('; ') },
      ]}
    />
  ) : null

const Ask = ({ open }: Props) =>
  isFor(open, 'keepTransfer') && open.t.asked === null ? (
    <>
      <h2 className="govuk-heading-m">Ask for advice</h2>
      <TransferForm
        open={open}
        verb="requestTransferAdvice"
        schema={questionForm}
        fields={ASK_FIELDS}
        submit="Ask for advice"
        action={requestTransferAdvice}
      />
    </>
  ) : null

/** The hash binds the advice to what this page shows. */
const Give = ({ open, open: { t } }: Props) =>
  isFor(open, 'adviseOnCheck') && t.asked !== null ? (
    <>
      <h2 className="govuk-heading-m">Give your advice</h2>
      <TransferForm
        open={open}
        verb="adviseOnTransfer"
        schema={adviceForm}
        fields={GIVE_FIELDS}
        submit="Sign and send your advice"
        action={adviseOnTransfer}
        hidden={{ contentHash: t.contentHash }}
      />
    </>
  ) : null

const Close = ({ open, condition }: Props & { readonly condition: Condition }) =>
  open.refuses('closeCondition', { condition: condition.id }) === null ? (
    <Details summary={`Show that this is met: ${condition.text}`}>
      <TransferForm
        open={open}
        verb="closeCondition"
        schema={closeSpecOf(condition.id)}
        fields={closeFields(condition.id)}
        submit="Record that it is met"
        action={closeTransferCondition}
        hidden={{ condition: condition.id }}
      />
    </Details>
  ) : null

const Acknowledge = ({ open }: Props) =>
  isFor(open, 'acknowledgeDissent') ? (
    <TransferButton
      open={open}
      verb="acknowledgeDissent"
      action={acknowledgeDissent}
      label="Acknowledge that the advice is not followed"
      quiet
    />
  ) : null

export default async function AdvicePage(page: TransferParams) {
  const open = await openTransferPage(page)
  const { t, result, context } = open
  return (
    <TransferFrame open={open} title="Advice of the Data Protection Officer">
      <AskedNow open={open} />
      <Details summary="What the transfer says" open={t.asked !== null}>
        <TransferContentShown content={t.content} reference={context.reference} />
      </Details>
      <Details summary="What the table decides">
        <DecisionShown result={result} reference={context.reference} />
      </Details>
      <AdviceShown t={t} />
      <ConditionsShown conditions={t.conditions} />
      {t.conditions
        .filter(({ closed }) => closed === null)
        .map((condition) => (
          <Close key={condition.id} open={open} condition={condition} />
        ))}
      <Ask open={open} />
      <Give open={open} />
      <Acknowledge open={open} />
    </TransferFrame>
  )
}

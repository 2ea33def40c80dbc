import type { Metadata } from 'next'
import { WhyWeAsk } from '@/components/check/transfer/why-we-ask'
import { SummaryList } from '@/components/ui/summary-list'
import { REPLACE_FIELDS } from '@/lib/content/transfer-act-words'
import { INSTRUMENT_FIELDS, mechanismFields } from '@/lib/content/transfer-words'
import { mechanismChoice, reason } from '@/lib/domain/checks/transfer/inputs'
import { mechanismOf } from '@/lib/domain/checks/transfer/mechanisms'
import { instrument } from '@/lib/domain/checks/transfer/pages'
import { saveInstrument } from '../actions'
import { ContentForm } from '../content-page'
import { type OpenTransfer, openTransferPage, type TransferParams } from '../open-transfer'
import { TransferForm } from '../transfer-form'
import { TransferFrame } from '../transfer-frame'
import { chooseMechanism, replaceMechanism } from './actions'
import { mechanismsFor } from './offered'

export const metadata: Metadata = { title: 'What it rests on' }

type Props = { readonly open: OpenTransfer }

const chosenIn = ({ t: { content }, context: { reference, today } }: OpenTransfer) =>
  mechanismOf(content.mechanismCode, reference, today)

const Chosen = ({ open }: Props) => {
  const found = chosenIn(open)
  return found ? (
    <SummaryList
      rows={[
        { key: 'It rests on', value: found.name },
        { key: 'Article of UK GDPR', value: found.article },
      ]}
    />
  ) : null
}

const Instrument = ({ open }: Props) =>
  chosenIn(open)?.family === 'safeguard' ? (
    <>
      <h2 className="govuk-heading-m">The instrument</h2>
      <ContentForm open={open} page={instrument} fields={INSTRUMENT_FIELDS} action={saveInstrument} />
    </>
  ) : null

const Choose = ({ open }: Props) => (
  <TransferForm
    open={open}
    verb="chooseMechanism"
    answers={{ mechanismCode: undefined }}
    schema={mechanismChoice}
    fields={mechanismFields(mechanismsFor(open))}
    submit="Choose this"
    action={chooseMechanism}
    saved={open.t.content}
  />
)

const Replace = ({ open }: Props) => (
  <>
    <h2 className="govuk-heading-m">Let something else cover it</h2>
    <TransferForm
      open={open}
      verb="replaceMechanism"
      schema={reason}
      fields={REPLACE_FIELDS}
      submit="Begin a new version"
      action={replaceMechanism}
    />
  </>
)

export default async function MechanismPage(page: TransferParams) {
  const open = await openTransferPage(page)
  const { status } = open.t
  return (
    <TransferFrame open={open} title="What does it rest on?">
      <WhyWeAsk page="mechanism" />
      <Chosen open={open} />
      {status === 'SUSPENDED' ? <Replace open={open} /> : null}
      {status === 'RESTRICTED' || !chosenIn(open) ? <Choose open={open} /> : null}
      <Instrument open={open} />
    </TransferFrame>
  )
}

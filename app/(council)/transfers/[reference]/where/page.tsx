import type { Metadata } from 'next'
import { WhyWeAsk } from '@/components/check/transfer/why-we-ask'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import { NOBODY_FIELDS } from '@/lib/content/transfer-words'
import { placeName } from '@/lib/domain/checks/location/words'
import { NONE_OUTSIDE_UK } from '@/lib/domain/checks/transfer/content-facts'
import { nobodyAbroad, type PlaceList } from '@/lib/domain/checks/transfer/pages'
import { paths } from '@/lib/paths'
import { type OpenTransfer, openTransferPage, type TransferParams } from '../open-transfer'
import { TransferButton, TransferForm } from '../transfer-form'
import { TransferFrame } from '../transfer-frame'
import { removeTransferPlace, sayNobodyAbroad } from './actions'

export const metadata: Metadata = { title: 'Where' }

type Props = { readonly open: OpenTransfer }
type ListProps = Props & { readonly list: PlaceList; readonly title: string }

const PlacesIn = ({ open, list, title }: ListProps) => {
  const codes = (open.t.content[list] ?? []).filter((code) => code !== NONE_OUTSIDE_UK)
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      {codes.length === 0 && <p className="govuk-body">No place is named yet.</p>}
      {codes.map((code) => (
        <div key={code}>
          <p className="govuk-body">
            {placeName(code, open.context.reference)} ({code})
          </p>
          <TransferButton
            open={open}
            verb="editTransfer"
            action={removeTransferPlace}
            hidden={{ list, code }}
            label={`Take out ${placeName(code, open.context.reference)}`}
            secondary
            quiet
          />
        </div>
      ))}
    </section>
  )
}

const Nobody = ({ open }: Props) => {
  const { accessLocationCodes, accessEvidence } = open.t.content
  return (
    <>
      {accessLocationCodes?.includes(NONE_OUTSIDE_UK) && (
        <SummaryList
          rows={[{ key: 'Nobody outside the United Kingdom can look at it', value: accessEvidence }]}
        />
      )}
      <Details summary="Nobody outside the United Kingdom can look at it">
        <TransferForm
          open={open}
          verb="editTransfer"
          schema={nobodyAbroad}
          fields={NOBODY_FIELDS}
          submit="Save that nobody can"
          action={sayNobodyAbroad}
          saved={open.t.content}
        />
      </Details>
    </>
  )
}

export default async function WherePage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferFrame open={open} title="Where is it kept, worked on and seen?">
      <p className="govuk-body">
        Every place counts. Somebody abroad who only looks at a record makes a transfer too.
      </p>
      <WhyWeAsk page="where" />
      <PlacesIn open={open} list="processingLocationCodes" title="Kept or worked on" />
      <PlacesIn open={open} list="accessLocationCodes" title="Looked at from" />
      <ButtonLink href={`${paths.transferStep(open.t.reference, 'where')}/add`}>Add a place</ButtonLink>
      <Nobody open={open} />
    </TransferFrame>
  )
}

import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { placeName } from '@/lib/domain/checks/location/words'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { LinesListed } from '../lines-listed'
import { type OpenTransfer, openTransferPage, type TransferParams } from '../open-transfer'
import { TransferFrame } from '../transfer-frame'
import { removeOnwardLine } from './actions'

export const metadata: Metadata = { title: 'Whom it goes on to' }

type Props = { readonly open: OpenTransfer }

const coverOf = ({ context: { reference } }: OpenTransfer, code: string | undefined) =>
  reference.mechanisms.find(({ mechanism_code }) => mechanism_code === code)?.name ?? 'Not chosen'

const below = ({ t }: OpenTransfer, page: string) => `${paths.transferStep(t.reference, 'onward')}/${page}`

const SubProcessors = ({ open }: Props) => (
  <section>
    <h2 className="govuk-heading-m">Processors that the recipient uses</h2>
    <LinesListed
      open={open}
      verb="editTransfer"
      list="subProcessors"
      remove={removeOnwardLine}
      lines={open.t.content.subProcessors.map((one) => ({
        title: one.name,
        rows: [
          { key: 'Established in', value: placeName(one.entityCode, open.context.reference) },
          { key: 'Keeps or sees it in', value: placeName(one.locationCode, open.context.reference) },
          { key: 'What it does', value: one.function ?? 'Not said' },
          { key: 'What covers that', value: coverOf(open, one.mechanismCode) },
          { key: 'Summary of its risk assessment', value: one.evidence ?? 'Not shown' },
          { key: 'Authorised', value: one.authorisedOn ? dayOf(one.authorisedOn) : 'Not authorised' },
        ],
      }))}
    />
    <ButtonLink href={below(open, 'processor')} variant="secondary">
      Add a processor
    </ButtonLink>
  </section>
)

const Onward = ({ open }: Props) => (
  <section>
    <h2 className="govuk-heading-m">Others that the recipient passes it on to</h2>
    <LinesListed
      open={open}
      verb="editTransfer"
      list="onwardTransfers"
      remove={removeOnwardLine}
      lines={open.t.content.onwardTransfers.map((one) => ({
        title: one.recipient,
        rows: [
          { key: 'Where', value: placeName(one.code, open.context.reference) },
          {
            key: 'What covers that',
            value: one.mechanismCode ? coverOf(open, one.mechanismCode) : 'What covers the transfer itself',
          },
        ],
      }))}
    />
    <ButtonLink href={below(open, 'pass-on')} variant="secondary">
      Add somebody
    </ButtonLink>
  </section>
)

export default async function OnwardPage(page: TransferParams) {
  const open = await openTransferPage(page)
  return (
    <TransferFrame open={open} title="Whom does it go on to?">
      <SubProcessors open={open} />
      <Onward open={open} />
    </TransferFrame>
  )
}

import type { Metadata } from 'next'
import { firstIn, oneOfIn, type Query, searchIn } from '@/app/address'
import { Framed } from '@/app/framed'
import { TransferStatusTag } from '@/components/check/transfer/status-tag'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { WorkItems, WorkListLayout } from '@/components/ui/work-list'
import { TRANSFER_STATUS_NAMES } from '@/lib/content/matter-checks-words'
import { TRANSFER_GROUP_IDS, TRANSFER_GROUPS, type TransferGroup } from '@/lib/content/transfer-list-words'
import { outcomeInWords } from '@/lib/domain/checks/transfer/outcome-words'
import { may } from '@/lib/domain/permissions/permissions'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readTransfers } from '@/lib/use-cases/checks/read-transfers'
import { shell } from '@/lib/use-cases/shell'
import { MoreLink } from '../check-pages/more-link'
import { NothingHere } from '../check-pages/nothing-here'
import { checksReader } from '../checks-reader'

export const metadata: Metadata = { title: 'Transfers abroad' }

type Listed = Awaited<ReturnType<typeof readTransfers>>['rows'][number]

const itemOf = ({ t: { reference, title, status, matter, content, review }, today }: Listed) => ({
  id: reference,
  reference,
  title,
  href: paths.transfer(reference),
  tag: <TransferStatusTag status={status} />,
  facts: [
    content.recipientLegalName ?? 'No recipient yet',
    ...(matter ? [matter.reference] : []),
    // What the tag says already is not said again.
    ...(today && outcomeInWords(today.outcome) !== TRANSFER_STATUS_NAMES[status]
      ? [outcomeInWords(today.outcome)]
      : []),
    ...(review ? [`Next review ${dayOf(review.nextOn)}`] : []),
  ],
  pressing: review?.due ? `Its review has been due since ${dayOf(review.due.since)}` : undefined,
})

type FiltersProps = { readonly group: TransferGroup | undefined; readonly wanted: string | undefined }

/** It asks nothing of the server but the same page. */
const Filters = ({ group, wanted }: FiltersProps) => (
  <form method="get" action={paths.transfers()}>
    <Select
      name="state"
      label="Where it stands"
      defaultValue={group ?? ''}
      items={[
        { value: '', label: 'Anywhere' },
        ...TRANSFER_GROUP_IDS.map((value) => ({ value, label: TRANSFER_GROUPS[value].name })),
      ]}
    />
    <TextInput
      name="q"
      id="q"
      type="search"
      label="Search"
      hint="A name, a recipient, or a purpose"
      defaultValue={wanted}
    />
    <Button variant="secondary">Show</Button>
  </form>
)

export default async function TransfersPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const actor = await checksReader()
  const query = await searchParams
  const [wanted, after] = [searchIn(query), firstIn(query, 'after')]
  const group = oneOfIn(query, 'state', TRANSFER_GROUP_IDS)
  const { rows, next } = await readTransfers(shell(), actor, {
    ...{ search: wanted, after },
    statuses: group && TRANSFER_GROUPS[group].statuses,
  })
  return (
    <Framed actor={actor} title="Transfers abroad" back={{ href: paths.allChecks(), text: 'Checks' }} wide>
      <p className="govuk-body">
        Data that goes abroad, or is seen from there. A transfer is begun on the page of the checks of its
        agreement or its request.
      </p>
      <WorkListLayout filters={<Filters group={group} wanted={wanted} />} filtered={Boolean(group ?? wanted)}>
        {rows.length === 0 && (
          <NothingHere
            sought={Boolean(group ?? wanted)}
            all={paths.transfers()}
            begin={may(actor, 'keepTransfer') && { href: paths.agreements(), text: 'Find the agreement' }}
          >
            A transfer is listed here as soon as somebody begins it for an agreement or a request.
          </NothingHere>
        )}
        <WorkItems items={rows.map(itemOf)} />
        <MoreLink
          href={paths.transfers()}
          kept={group ? { state: group } : {}}
          {...{ wanted, after, next }}
        />
      </WorkListLayout>
    </Framed>
  )
}

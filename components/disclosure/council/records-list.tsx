import { CardTable } from '@/components/ui/card-table'
import { RECORD_TITLES, type RecordKind } from '@/lib/domain/records/model'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'

export type ListedRecord = {
  readonly id: string
  readonly kind: RecordKind
  readonly version: number
  readonly copy: 'internal' | 'external'
  readonly reference: string
  readonly issuedAt: Date
}

const COPIES = { internal: 'Internal: must not leave the council', external: 'For the requester' } as const

const COLUMNS = [
  { label: 'Record', width: 'wide' },
  { label: 'Copy' },
  { label: 'Issued' },
  { label: 'Open' },
] as const

const Links = ({ id, reference }: Pick<ListedRecord, 'id' | 'reference'>) => (
  <>
    <a className="govuk-link" href={paths.record(id)}>
      PDF<span className="govuk-visually-hidden"> of {reference}</span>
    </a>
    {' or '}
    <a className="govuk-link" href={paths.readRecord(id)}>
      page<span className="govuk-visually-hidden"> of {reference}</span>
    </a>
  </>
)

const beingSealed = (pending: number) =>
  pending === 1
    ? 'One record is being sealed. Open this page again in a moment.'
    : `${pending} records are being sealed. Open this page again in a moment.`

/** The sealed documents of a case; the bytes behind a link never change. */
export const RecordsList = ({
  issued,
  pending,
}: {
  readonly issued: readonly ListedRecord[]
  readonly pending: number
}) => (
  <>
    {pending > 0 && <p className="govuk-body">{beingSealed(pending)}</p>}
    {issued.length === 0 && pending === 0 && <p className="govuk-body">No record has been issued yet.</p>}
    {issued.length > 0 && (
      <CardTable
        caption="Records issued"
        captionHidden
        columns={COLUMNS}
        rows={issued.map(({ id, kind, version, copy, reference, issuedAt }) => ({
          id,
          cells: [
            `${RECORD_TITLES[kind]}, version ${version}`,
            COPIES[copy],
            momentOf(issuedAt.toISOString()),
            <Links key={id} {...{ id, reference }} />,
          ],
        }))}
      />
    )}
  </>
)

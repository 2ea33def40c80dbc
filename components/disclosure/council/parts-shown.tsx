import { CardTable } from '@/components/ui/card-table'
import type { Part } from '@/lib/domain/disclosure/disclosure'
import type { Status } from '@/lib/domain/disclosure/states'
import { paths } from '@/lib/paths'
import { StatusTag } from '../status-tag'

/** `status` is null where the part is another service's and not this person's to see. */
type Shown = Part & { readonly status: Status | null }

const COLUMNS = [{ label: 'Service', width: 'wide' }, { label: 'State' }, { label: 'Part' }] as const

/** The parts of a split request: each is a case of its own, and the whole closes with the last. */
export const PartsShown = ({ parts }: { readonly parts: readonly Shown[] }) =>
  parts.length > 0 ? (
    <CardTable
      caption="Its parts"
      columns={COLUMNS}
      rows={parts.map(({ id, service, reference, status }) => ({
        id,
        cells: [
          service,
          status ? <StatusTag key="state" status={status} /> : 'With that service',
          status ? (
            <a key="part" className="govuk-link" href={paths.disclosure(reference)}>
              {reference}
            </a>
          ) : (
            reference
          ),
        ],
      }))}
    />
  ) : null

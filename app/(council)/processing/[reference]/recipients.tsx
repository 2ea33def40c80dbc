import type { ReactNode } from 'react'
import { ActionButton } from '@/components/forms/action-button'
import { CardTable } from '@/components/ui/card-table'
import { placesInWords } from '@/lib/domain/checks/location/words'
import type { RecipientLine } from '@/lib/domain/checks/processing/processing'
import type { Reference } from '@/lib/domain/checks/reference'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { unlistRecipient } from '../actions'

/** Null where the lines are only read. */
type Taking = { readonly reference: string; readonly version: number } | null

const Ground = ({ since }: Pick<RecipientLine, 'since'>) =>
  since ? (
    <a className="govuk-link" href={paths.matter(since)}>
      {since.reference}
    </a>
  ) : (
    'Entered by hand'
  )

const when = ({ openedOn, closedOn }: RecipientLine) =>
  closedOn ? `${dayOf(openedOn)} to ${dayOf(closedOn)}` : `Since ${dayOf(openedOn)}`

const TakeOff = ({ line, taking }: { readonly line: RecipientLine; readonly taking: Taking }) =>
  taking && line.since === null && line.closedOn === null ? (
    <ActionButton
      action={unlistRecipient.bind(null, taking.reference)}
      version={taking.version}
      hidden={{ recipient: line.recipient }}
      label={`Take off ${line.recipient}`}
      secondary
    />
  ) : null

const cellsOf = (line: RecipientLine, tables: Reference, taking: Taking): readonly ReactNode[] => [
  line.recipient,
  placesInWords(line.destinations, tables),
  line.safeguard,
  when(line),
  <div key="ground">
    <Ground since={line.since} />
    <TakeOff line={line} taking={taking} />
  </div>,
]

type RecipientsProps = {
  readonly lines: readonly RecipientLine[]
  readonly tables: Reference
  readonly taking: Taking
}

export const Recipients = ({ lines, tables, taking }: RecipientsProps) =>
  lines.length > 0 ? (
    <CardTable
      caption="Who receives it"
      columns={['Recipient', 'Where', 'Protected by', 'When', 'Under'].map((label) => ({ label }))}
      rows={lines.map((line, place) => ({ id: String(place), cells: cellsOf(line, tables, taking) }))}
    />
  ) : (
    <>
      <h2 className="govuk-heading-m">Who receives it</h2>
      <p className="govuk-body">Nobody that you may see.</p>
    </>
  )

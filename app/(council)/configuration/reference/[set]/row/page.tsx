import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { InsetText } from '@/components/ui/inset-text'
import { SummaryList } from '@/components/ui/summary-list'
import { columnsOf } from '@/lib/domain/checks/reference-table'
import { columnWords, NAME_OF, SET_NAMES } from '@/lib/domain/checks/reference-words'
import { may } from '@/lib/domain/permissions/permissions'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { CellShown } from '../../cell-shown'
import { openRow, type RowPage } from '../../open-set'

export const metadata: Metadata = { title: 'A row of a table' }

export default async function ReferenceRowPage(page: RowPage) {
  const { actor, set, key, row, today, on } = await openRow(page)
  return (
    <Framed
      actor={actor}
      caption={SET_NAMES[set]}
      wide
      title={row[NAME_OF[set]] ?? key}
      back={{ href: paths.referenceSet(set), text: 'Back to the table' }}
    >
      {on > today && (
        <InsetText>
          This is the row as it will be on {dayOf(on)}, when every change that is approved counts.
        </InsetText>
      )}
      <SummaryList
        rows={columnsOf(set).map((column) => ({
          key: columnWords(column),
          value: <CellShown column={column} cell={row[column] ?? ''} />,
        }))}
      />
      {may(actor, 'proposePolicyChange') && (
        <ul className="govuk-list">
          <li>
            <a className="govuk-link" href={paths.changeReferenceRow(set, key)}>
              Change this row
            </a>
          </li>
          <li>
            <a className="govuk-link" href={paths.withdrawReferenceRow(set, key)}>
              Take this row out of the table
            </a>
          </li>
        </ul>
      )}
    </Framed>
  )
}

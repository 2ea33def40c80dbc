import type { ReactNode } from 'react'
import { CardTable } from '@/components/ui/card-table'
import { rowsFound } from '@/lib/content/reference-forms'
import type { ReferenceSet } from '@/lib/domain/checks/reference'
import { keyOf, type ReferenceRow } from '@/lib/domain/checks/reference-table'
import { columnWords, NAME_OF, SET_NAMES } from '@/lib/domain/checks/reference-words'
import { paths } from '@/lib/paths'
import { CellShown } from '../cell-shown'
import { foundIn } from './found-in'

/** What tells one row from another at a glance; its own page has the rest. */
const SHOWN: Readonly<Record<ReferenceSet, readonly string[]>> = {
  adequacy: ['status', 'conditions', 'source_url'],
  mechanisms: ['family', 'permitted_when', 'source_url'],
  exemptions: ['opt_out_applies', 'evidence_required', 'source_url'],
  questions: ['scoring', 'block_or_effect'],
}

const Name = ({ set, row }: { readonly set: ReferenceSet; readonly row: ReferenceRow }) => (
  <>
    <a className="govuk-link gh-pre-line" href={paths.referenceRow(set, keyOf(set, row))}>
      {row[NAME_OF[set]]}
    </a>
    <div className="govuk-hint govuk-!-margin-bottom-0">{keyOf(set, row)}</div>
  </>
)

const cellsOf = (set: ReferenceSet, row: ReferenceRow): readonly ReactNode[] => [
  <Name key="name" set={set} row={row} />,
  ...SHOWN[set].map((column) => (
    <CellShown key={column} column={column} cell={row[column] ?? ''} of={row[NAME_OF[set]]} />
  )),
]

type RowsProps = {
  readonly set: ReferenceSet
  readonly rows: readonly ReferenceRow[]
  readonly wanted: string | undefined
}

/** The table on a wide screen, one card a row on a narrow one. */
export const Rows = ({ set, rows, wanted }: RowsProps) => {
  const found = foundIn(rows, wanted)
  return (
    <>
      <p className="govuk-body">{rowsFound(found.length, rows.length)}</p>
      {found.length > 0 && (
        <CardTable
          caption={SET_NAMES[set]}
          captionHidden
          columns={[
            { label: columnWords(NAME_OF[set]) },
            ...SHOWN[set].map((column) => ({ label: columnWords(column) })),
          ]}
          rows={found.map((row) => ({ id: keyOf(set, row), cells: cellsOf(set, row) }))}
        />
      )}
    </>
  )
}

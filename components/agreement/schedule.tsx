import { CardTable } from '@/components/ui/card-table'
import { SummaryList } from '@/components/ui/summary-list'
import { type Column, cellsOf, TERM_COLUMNS } from '@/lib/domain/agreement/as-read'
import type { AgreementText } from '@/lib/domain/agreement/text'

type ScheduleProps<Line> = {
  readonly caption: string
  readonly columns: readonly Column<Line>[]
  readonly lines: readonly Line[]
}

/** A table of the text under a heading that is already there. */
export function Schedule<Line>({ caption, columns, lines }: ScheduleProps<Line>) {
  if (lines.length === 0) return <p className="govuk-body">Nothing is listed.</p>
  return (
    <CardTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={lines.map((line, index) => ({ id: String(index), cells: cellsOf(columns, line) }))}
    />
  )
}

export const Terms = ({ text }: { readonly text: AgreementText }) => (
  <SummaryList rows={TERM_COLUMNS.map(({ label, of }) => ({ key: label, value: of(text) }))} />
)

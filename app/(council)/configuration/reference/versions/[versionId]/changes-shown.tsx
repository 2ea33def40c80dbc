import { SummaryList } from '@/components/ui/summary-list'
import { Tag, type TagColour } from '@/components/ui/tag'
import type { ReferenceSet } from '@/lib/domain/checks/reference'
import type { ColumnChange, RowChange } from '@/lib/domain/checks/reference-diff'
import { cellWords, columnWords } from '@/lib/domain/checks/reference-words'
import { paths } from '@/lib/paths'

const KINDS: Readonly<Record<RowChange['kind'], { readonly text: string; readonly colour: TagColour }>> = {
  added: { text: 'Added', colour: 'green' },
  changed: { text: 'Changed', colour: 'blue' },
  removed: { text: 'Taken out', colour: 'red' },
}

/** The old wording is struck out and the new marked, in words too for whoever does not see it. */
const Cell = ({ column, before, after }: ColumnChange) => (
  <span className="gh-pre-line">
    {before && (
      <del>
        <span className="govuk-visually-hidden">Was: </span>
        {cellWords(column, before)}
      </del>
    )}
    {before && after && <br />}
    {after && (
      <ins>
        <span className="govuk-visually-hidden">Would be: </span>
        {cellWords(column, after)}
      </ins>
    )}
  </span>
)

const RowShown = ({ change: { kind, key, name, columns } }: { readonly change: RowChange }) => (
  <SummaryList
    card={{
      title: (
        <>
          {name} ({key}) <Tag colour={KINDS[kind].colour}>{KINDS[kind].text}</Tag>
        </>
      ),
      level: 3,
    }}
    rows={columns.map((one) => ({ key: columnWords(one.column), value: <Cell {...one} /> }))}
  />
)

type ChangesShownProps = { readonly set: ReferenceSet; readonly changes: readonly RowChange[] }

/** Row by row, column by column; what stays is not shown. */
export const ChangesShown = ({ set, changes }: ChangesShownProps) => (
  <section id="changes">
    <h2 className="govuk-heading-m">What changes in the table</h2>
    {changes.length === 0 && (
      <p className="govuk-body">
        Nothing any more: the{' '}
        <a className="govuk-link" href={paths.referenceSet(set)}>
          table
        </a>{' '}
        will say this on that date already.
      </p>
    )}
    {changes.map((change) => (
      <RowShown key={change.key} change={change} />
    ))}
  </section>
)

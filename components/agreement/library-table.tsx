import { CardTable } from '@/components/ui/card-table'
import { Details } from '@/components/ui/details'
import { Tag } from '@/components/ui/tag'
import { itemOf } from '@/lib/domain/agreement/checklist'
import type { LibraryClause } from '@/lib/domain/agreement/library'
import { paths } from '@/lib/paths'

const COLUMNS = [
  { label: 'Clause', width: 'wide' },
  { label: 'Required points it makes' },
  { label: 'Law or policy' },
  { label: 'Who answers for it' },
] as const

const Name = ({
  clause: { key, heading, version, mayNotBeConceded },
}: {
  readonly clause: LibraryClause
}) => (
  <>
    <a className="govuk-link" href={paths.clauseOfLibrary(key)}>
      {heading}
    </a>
    <div className="govuk-hint govuk-!-margin-bottom-0">Version {version}</div>
    {mayNotBeConceded && <Tag colour="purple">Must stay</Tag>}
  </>
)

export const pointNames = (covers: readonly string[]) =>
  covers.map((id) => itemOf(id)?.name ?? id).join('; ') || 'None'

type LibraryTableProps = { readonly caption: string; readonly clauses: readonly LibraryClause[] }

/** The clauses for one kind of agreement, in the order of a draft. */
export const LibraryTable = ({ caption, clauses }: LibraryTableProps) =>
  clauses.length === 0 ? null : (
    <Details summary={`${caption}: ${clauses.length} clauses`}>
      <CardTable
        caption={caption}
        captionHidden
        columns={COLUMNS}
        rows={clauses.map((clause) => ({
          id: clause.key,
          cells: [
            <Name key="name" clause={clause} />,
            pointNames(clause.covers),
            clause.statute,
            clause.owner,
          ],
        }))}
      />
    </Details>
  )

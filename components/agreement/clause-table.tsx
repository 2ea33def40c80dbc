import { CardTable } from '@/components/ui/card-table'
import { Tag } from '@/components/ui/tag'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { numberedHeading } from '@/lib/domain/agreement/as-read'
import { itemOf } from '@/lib/domain/agreement/checklist'
import type { Clause } from '@/lib/domain/agreement/text'
import { paths } from '@/lib/paths'
import { PositionTag } from './positions'

const COLUMNS = [
  { label: 'Clause', width: 'wide' },
  { label: 'Required points it makes' },
  { label: 'Where it is from' },
  { label: 'Where it stands' },
] as const

const Points = ({ covers }: Pick<Clause, 'covers'>) =>
  covers.length > 0 && (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {covers.map((id) => (
        <li key={id}>{itemOf(id)?.name ?? id}</li>
      ))}
    </ul>
  )

/** The newest version of each clause of the library, by key. */
export type NewestVersions = ReadonlyMap<string, number>

const Origin = ({ from, newest }: { readonly from: Clause['from']; readonly newest: NewestVersions }) => {
  if (!from) return 'Written for this agreement'
  const latest = newest.get(from.key) ?? from.version
  return (
    <>
      <a className="govuk-link" href={paths.clauseOfLibrary(from.key)}>
        Library, version {from.version}
      </a>
      {latest > from.version && <Tag colour="yellow">Version {latest} is newer</Tag>}
    </>
  )
}

type ClauseTableProps = {
  readonly a: Pick<Agreement, 'reference' | 'text' | 'positions'>
  readonly newest: NewestVersions
}

/** The clauses in the order in which they are read, each leading to its own page. */
export const ClauseTable = ({ a: { reference, text, positions }, newest }: ClauseTableProps) => (
  <CardTable
    caption="Clauses in order"
    captionHidden
    columns={COLUMNS}
    rows={text.clauses.map(({ key, heading, covers, from }, index) => ({
      id: key,
      cells: [
        <a className="govuk-link" key="clause" href={paths.agreementClause(reference, key)}>
          {numberedHeading(index, heading)}
        </a>,
        <Points key="points" covers={covers} />,
        <Origin key="origin" {...{ from, newest }} />,
        <PositionTag key="position" position={positions[key]?.position ?? null} />,
      ],
    }))}
  />
)

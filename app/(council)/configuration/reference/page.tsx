import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { SummaryList } from '@/components/ui/summary-list'
import { versionCount } from '@/lib/content/reference-forms'
import { SET_HINTS, SET_NAMES } from '@/lib/domain/checks/reference-words'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { type ReferenceSetRead, readReferenceSets } from '@/lib/use-cases/checks/read-reference'
import { shell } from '@/lib/use-cases/shell'
import { rulesReader } from '../rules-reader'
import { VersionLinks } from './version-links'

export const metadata: Metadata = { title: 'Tables that the checks read' }

const SetShown = ({ set, table, toCome, waiting }: ReferenceSetRead) => (
  <SummaryList
    card={{
      title: SET_NAMES[set],
      level: 2,
      actions: [{ href: paths.referenceSet(set), text: 'Open this table' }],
    }}
    rows={[
      { key: 'What it is for', value: SET_HINTS[set] },
      { key: 'Version in force', value: dayOf(table.version) },
      { key: 'Rows', value: String(table.rows.length) },
      { key: 'Approved, to come', value: <VersionLinks versions={toCome} /> },
      { key: versionCount(waiting.length), value: <VersionLinks versions={waiting} /> },
    ]}
  />
)

export default async function ReferencePage() {
  const actor = await rulesReader()
  const sets = await readReferenceSets(shell())
  return (
    <Framed
      actor={actor}
      title="Tables that the checks read"
      back={{ href: paths.policy(), text: 'Rules in force' }}
    >
      <p className="govuk-body">
        Whether data may go abroad, and whether the national data opt-out applies, is decided from these
        tables. Each row names where it was read. A change takes two people, and begins on a later day: two
        administrators, or an administrator and the Data Protection Officer.
      </p>
      <p className="govuk-body">
        Every decision stores the versions that it was made under, so an old one can always be explained.
      </p>
      {sets.map((one) => (
        <SetShown key={one.set} {...one} />
      ))}
    </Framed>
  )
}

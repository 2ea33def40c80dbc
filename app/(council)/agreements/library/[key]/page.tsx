import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { ClauseText } from '@/components/agreement/clause-text'
import { ClauseVersions } from '@/components/agreement/clause-versions'
import { pointNames } from '@/components/agreement/library-table'
import { SummaryList } from '@/components/ui/summary-list'
import { REGIME_NAMES } from '@/lib/domain/agreement/kinds'
import { paths } from '@/lib/paths'
import type { ClauseVersion } from '@/lib/use-cases/agreement/edit-library'
import { type ClauseParams, openLibraryClause } from '../open-library'

export const metadata: Metadata = { title: 'A clause of the library' }

const About = ({ clause }: { readonly clause: ClauseVersion }) => (
  <SummaryList
    rows={[
      { key: 'Version', value: String(clause.version) },
      { key: 'For', value: clause.regimes.map((regime) => REGIME_NAMES[regime]).join('; ') },
      { key: 'Required points it makes', value: pointNames(clause.covers) },
      { key: 'Law or policy', value: clause.statute },
      { key: 'Who answers for it', value: clause.owner },
      {
        key: 'In negotiation',
        value: clause.mayNotBeConceded ? 'It must stay' : 'It may be given up, with a reason',
      },
    ]}
  />
)

export default async function LibraryClausePage(page: ClauseParams) {
  const { actor, mayEdit, versions, newest } = await openLibraryClause(page)
  return (
    <Framed
      actor={actor}
      title={newest.heading}
      back={{ href: paths.clauseLibrary(), text: 'Back to the clause library' }}
    >
      <About clause={newest} />
      <ClauseText wording={newest.text} />
      {mayEdit && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${paths.clauseOfLibrary(newest.key)}/change`}>
            Write version {newest.version + 1}
          </a>
        </p>
      )}
      <ClauseVersions versions={versions} />
    </Framed>
  )
}
